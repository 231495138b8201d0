import { askLoad } from "../../api/ask.ts";
import { goodsRun } from "../../graph/goods.ts";
import { placeNewcomers } from "../../graph/place-newcomers.ts";
import { NOWHERE, positionsIn } from "../../graph/position-of.ts";
import { refOf, type ViewState } from "../../graph/view-state.ts";
import type { GraphEdge } from "../../../contract/slice.ts";
import { announce, app, change, facts, remember } from "../app-store.ts";
import { work } from "../work.ts";
import { select } from "./select.ts";

/** Opens what a search found: selects it where it is shown, else adds it with its links to what is shown. */
export async function openFound(hit: { id: string; name: string }): Promise<void> {
  if (app.getState().present.nodes.includes(hit.id)) select(hit.id);
  else await addFound(hit, true);
}

/** Adds it without selecting it; on the picture already, there is nothing to add. */
export async function addFound({ id, name }: { id: string; name: string }, isSelected = false): Promise<void> {
  if (app.getState().present.nodes.includes(id)) return;
  await work({ key: "work.adding", values: { name } }, async (signal) => {
    const known = app.getState().present.nodes;
    const what = { key: "log.add", values: { name } } as const;
    const answer = await askLoad({ ids: [id, ...known], among: true }, what, signal);
    remember(answer.slice);
    const { present, first } = app.getState();
    if (!facts.nodes.has(id) || present.nodes.includes(id)) return;
    const own = answer.slice.edges.filter((edge) => edge.from === id || edge.to === id);
    const positions = {
      ...present.positions,
      [id]: placeFor(id, own, present, positionsIn(present, first?.view ?? null)),
    };
    const nodes = [...present.nodes, id];
    const edges = [...present.edges, ...own.map(refOf)];
    const selected = isSelected ? id : present.selected;
    change({ nodes, edges, positions, selected }, { key: "step.add", of: id });
    announce({ key: "say.added", of: id, values: { count: own.length } });
  });
}

/** Beside the first mark it is linked to, on the side the goods go; without any, beyond the right edge. */
function placeFor(
  id: string,
  own: readonly GraphEdge[],
  view: ViewState,
  positionOf: (id: string) => { column: number; row: number },
) {
  const [link] = own;
  const taken = view.nodes.map(positionOf);
  const { source, target } = link === undefined ? { source: null, target: null } : goodsRun(link);
  const neighbour = source === id ? target : source;
  const flow = neighbour === null ? "none" : source === id ? "before" : "after";
  const from = neighbour === null ? { ...NOWHERE, column: 3 } : positionOf(neighbour);
  return placeNewcomers(taken, from, [{ id, flow }]).get(id) ?? NOWHERE;
}
