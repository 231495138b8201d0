import type { GraphEdge, GraphNode, RelationshipRef, Slice } from "../../../contract/slice.ts";
import { askLoad } from "../../api/ask.ts";
import { inKinds, kindColumns } from "../../graph/arrange/kinds.ts";
import { positionAt, rulerOf } from "../../graph/columns.ts";
import { goodsRun } from "../../graph/goods.ts";
import { MOST_MARKS } from "../../graph/limits.ts";
import { EMPTY_VIEW, refOf, type ViewState } from "../../graph/view-state.ts";
import { announce, app, change, notify, remember } from "../app-store.ts";
import { work } from "../work.ts";
import { addPiece } from "./add-piece.ts";

/** Marks that a statement puts on the picture at once: each is given a place beside all others. */
export const MOST_TAKEN = 1000;

export interface FromCypher {
  ids: readonly string[];
  links: readonly RelationshipRef[];
  /** Also the links between them, and with `replaces` only those; else those to what is shown too. */
  among: boolean;
  replaces: boolean;
}

/** Puts what a statement found on the picture, or in its place: one step. True: it was done. */
export function addFromCypher(found: FromCypher): Promise<boolean> {
  return work({ key: "work.cypher-add" }, async (signal) => {
    const own = new Set(found.ids.slice(0, MOST_TAKEN));
    const known = found.among && !found.replaces ? app.getState().present.nodes : [];
    const ids = [...new Set([...own, ...known])].slice(0, MOST_MARKS);
    const body = { ids, relationships: [...found.links].slice(0, 2 * MOST_MARKS), among: found.among };
    const { slice } = await askLoad(body, { key: "log.cypher-add" }, signal);
    const piece = pieceOf(slice, own, new Set(ids));
    if (found.replaces) replaceWith(piece);
    else addPiece(piece, "step.cypher-add");
  });
}

/** What was asked for, and its links with that and with what is shown. */
function pieceOf({ nodes, edges }: Slice, own: ReadonlySet<string>, held: ReadonlySet<string>): Slice {
  const isIn = ({ from, to }: GraphEdge) => held.has(from) && held.has(to) && (own.has(from) || own.has(to));
  return { nodes: nodes.filter(({ id }) => own.has(id)), edges: edges.filter(isIn) };
}

function replaceWith(piece: Slice): void {
  if (piece.nodes.length === 0) return;
  remember(piece);
  const { panel, drawer, timeLine } = app.getState().present;
  const values = { marks: piece.nodes.length, links: piece.edges.length };
  const told = { key: "step.cypher-replace", values } as const;
  change({ ...EMPTY_VIEW, ...viewOf(piece), panel, drawer, timeLine }, told);
  app.setState({ opened: null, conflict: null });
  notify(null);
  announce(told);
}

/** In columns by kind: of what nobody has arranged yet that is told at once, and the same result gives the same picture. */
function viewOf({ nodes, edges }: Slice): Pick<ViewState, "nodes" | "edges" | "arrangement" | "positions"> {
  const marks = nodes.map(({ id, kind }: GraphNode) => ({ id, kind, at: { x: 0.5, y: 0.5 }, isPinned: false }));
  marks.sort((a, b) => (a.id < b.id ? -1 : 1));
  const kinds = kindColumns(marks);
  const ruler = rulerOf(kinds.length, []);
  const lines = edges.map((edge) => goodsRun(edge));
  const places = inKinds({ marks, lines });
  return {
    nodes: nodes.map(({ id }) => id),
    edges: edges.map(refOf),
    arrangement: { how: "kinds", kinds },
    positions: Object.fromEntries([...places].map(([id, at]) => [id, positionAt(ruler, at)])),
  };
}
