import type { GraphEdge, GraphNode, Slice } from "../../../contract/slice.ts";
import type { MessageKey } from "../../text/messages.ts";
import { selecting } from "../../graph/selection.ts";
import { withPiece } from "../../graph/connections.ts";
import { announce, app, change, facts, remember } from "../app-store.ts";
import { saidFull } from "../say-full.ts";
import { nameOf } from "../told.ts";
import { currentWords } from "../use-words.ts";
import { unique } from "./light-piece.ts";

interface Added {
  nodes: readonly GraphNode[];
  edges: readonly GraphEdge[];
}

/** Puts marks and links that an answer brought on the picture, as one step; `selects` one of them. */
export function addPiece({ nodes, edges }: Added, key: MessageKey, selects?: string): void {
  const piece: Slice = { nodes: unique(nodes), edges: unique(edges) };
  // Also what finds no room can be opened and named.
  remember(piece);
  if (saidFull()) return;
  const { present, first } = app.getState();
  const next = withPiece(present, piece, first?.view ?? null, (id) => nameOf(id, currentWords(), facts));
  const marks = next.nodes.length - present.nodes.length;
  const links = next.edges.length - present.edges.length;
  const back = present.hidden.length - next.hidden.length;
  if (marks + links + back === 0) return;
  change({ ...next, ...(selects === undefined ? {} : selecting([selects])) }, { key, values: { marks, links } });
  announce({ key: "say.added-piece", values: { marks, links } });
}
