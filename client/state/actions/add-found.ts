import { askLoad } from "../../api/ask.ts";
import { placesFor } from "../../graph/newcomers.ts";
import { refOf } from "../../graph/view-state.ts";
import { announce, app, change, facts, remember } from "../app-store.ts";
import { saidFull } from "../say-full.ts";
import { nameOf } from "../told.ts";
import { currentWords } from "../use-words.ts";
import { work } from "../work.ts";
import { select } from "./select.ts";

/** Opens what a search found: selects it where it is shown, else adds it with its links to what is shown. */
export async function openFound(hit: { id: string; name: string }): Promise<void> {
  if (app.getState().present.nodes.includes(hit.id)) select(hit.id);
  else await addFound(hit, true);
}

/** Adds it without selecting it; on the picture already, there is nothing to add. */
export async function addFound({ id, name }: { id: string; name: string }, isSelected = false): Promise<void> {
  // Before the first picture has come there is nothing to add to.
  const { present: before, first: picture } = app.getState();
  if (picture === null || before.nodes.includes(id) || saidFull()) return;
  await work({ key: "work.adding", values: { name } }, async (signal) => {
    const known = app.getState().present.nodes;
    const what = { key: "log.add", values: { name } } as const;
    const answer = await askLoad({ ids: [id, ...known], among: true }, what, signal);
    remember(answer.slice);
    const { present, first } = app.getState();
    const node = facts.nodes.get(id);
    if (node === undefined || present.nodes.includes(id)) return;
    const own = answer.slice.edges.filter((edge) => edge.from === id || edge.to === id);
    const [link] = own;
    const from = link === undefined ? null : link.from === id ? link.to : link.from;
    const titleOf = (other: string) => nameOf(other, currentWords(), facts);
    const places = placesFor({ nodes: [node], edges: own, from, titleOf }, present, first?.view ?? null);
    const positions = { ...present.positions, ...Object.fromEntries(places) };
    const nodes = [...present.nodes, id];
    const edges = [...present.edges, ...own.map(refOf)];
    const selected = isSelected ? id : present.selected;
    change({ nodes, edges, positions, selected }, { key: "step.add", of: id });
    announce({ key: "say.added", of: id, values: { count: own.length } });
  });
}
