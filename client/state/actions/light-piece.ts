import type { GraphEdge, GraphNode } from "../../../contract/slice.ts";
import { withPiece } from "../../graph/connections.ts";
import { lighting } from "../../graph/lighting.ts";
import { selecting } from "../../graph/selection.ts";
import type { Lit, ViewState } from "../../graph/view-state.ts";
import type { MessageKey } from "../../text/messages.ts";
import { announce, app, change, facts, remember } from "../app-store.ts";
import { saidFull } from "../say-full.ts";
import { nameOf } from "../told.ts";
import { currentWords } from "../use-words.ts";
import { isSame } from "./light.ts";

export interface Piece {
  nodes: readonly GraphNode[];
  edges: readonly GraphEdge[];
}

export interface Held {
  next: ViewState;
  /** How much of it was not on the picture. */
  values: { marks: number; links: number };
  isAdding: boolean;
}

/**
 * Lays the highlighter on what an answer brought, with what of it is not on the picture yet, as one step, told by `key`
 * where something came; again takes it off.
 */
export function lightPiece(piece: Piece, lit: Lit, key: MessageKey): void {
  const { present } = app.getState();
  if (present.lit !== null && isSame(present.lit, lit)) {
    change(lighting(null), { key: "step.unlight" });
    return;
  }
  layOn(piece, lit, key);
}

/** The same where nothing takes it off again. */
export function layOn(piece: Piece, lit: Lit, key: MessageKey): void {
  const held = withAll(piece);
  if (held === null) return;
  const { next, values, isAdding } = held;
  change({ ...next, ...selecting([]), ...lighting(lit) }, isAdding ? { key, values } : { key: "step.light", lit });
  if (isAdding) announce({ key: "say.added-piece", values });
}

/** The view of now with all of this; null: the picture is full, and that was said. */
export function withAll({ nodes, edges }: Piece): Held | null {
  const { present, first } = app.getState();
  const piece = { nodes: unique(nodes), edges: unique(edges) };
  const isNew = piece.nodes.some(({ id }) => !present.nodes.includes(id));
  if (isNew && saidFull()) return null;
  remember(piece);
  const next = withPiece(present, piece, first?.view ?? null, (id) => nameOf(id, currentWords(), facts));
  const values = {
    marks: next.nodes.length - present.nodes.length,
    links: next.edges.length - present.edges.length,
  };
  return { next, values, isAdding: values.marks + values.links > 0 };
}

export const unique = <T extends { id: string }>(items: readonly T[]): T[] => [
  ...new Map(items.map((item) => [item.id, item])).values(),
];
