import type { Closed, RoutesBody } from "../../../contract/routes.ts";
import { withPiece } from "../../graph/connections.ts";
import { selecting, selectionOf } from "../../graph/selection.ts";
import type { ViewState } from "../../graph/view-state.ts";
import { legIdsOf, pieceOf, type Way } from "../../graph/ways.ts";
import { announce, app, change, facts, remember, type AppState } from "../app-store.ts";
import { saidFull } from "../say-full.ts";
import { nameOf } from "../told.ts";
import { currentWords } from "../use-words.ts";
import type { Action } from "./action.ts";
import { showPanel } from "./toggle-panel.ts";

/** What is asked now. Each change is one step; the picture stays, only a route that was lit goes out. */
export function askWays(ways: RoutesBody | null): void {
  const { lit } = app.getState().present;
  const out = lit?.by === "route" || lit?.by === "routes" ? { lit: null, against: null } : {};
  const open = ways === null ? { closed: null } : {};
  change({ ways, ...open, ...out }, { key: ways === null ? "step.ways-clear" : "step.ways" });
}

/** What a model closes; reopening the last of it gives the answer back as it was. */
export function close(closed: Required<Pick<Closed, "places" | "legs">>): void {
  const { closed: before } = app.getState().present;
  const count = (what: Closed | null) => (what?.places ?? []).length + (what?.legs ?? []).length;
  const sources = before?.sources ?? [];
  const next = count(closed) + sources.length === 0 ? null : { ...closed, ...(sources.length > 0 && { sources }) };
  change({ closed: next }, { key: count(closed) < count(before) ? "step.reopen" : "step.close" });
}

/** One place or leg more is closed, or is open again. */
export function toggleClosed(what: "places" | "legs", id: string): void {
  const { closed } = app.getState().present;
  const now = { places: closed?.places ?? [], legs: closed?.legs ?? [] };
  const list = now[what];
  close({ ...now, [what]: list.includes(id) ? list.filter((other) => other !== id) : [...list, id] });
}

/** Lays the highlighter on a route, with what of it is not on the picture yet, as one step; again takes it off. */
export function lightWay(way: Way): void {
  const { present } = app.getState();
  const value = legIdsOf(way);
  if (present.lit?.by === "route" && present.lit.value.join(" ") === value.join(" ")) {
    change({ lit: null, against: null }, { key: "step.unlight" });
    return;
  }
  const lit = { by: "route", value } as const;
  const held = withWays([way]);
  if (held === null) return;
  const { values, isAdding } = held;
  change(
    { ...held.next, ...selecting([]), lit, against: null },
    isAdding ? { key: "step.light-route", values } : { key: "step.light", lit },
  );
  if (isAdding) announce({ key: "say.added-piece", values });
}

interface Held {
  next: ViewState;
  /** How much of it was not on the picture. */
  values: { marks: number; links: number };
  isAdding: boolean;
}

/** The view of now with all that these ways are made of; null: the picture is full, and that was said. */
export function withWays(ways: readonly Way[]): Held | null {
  const { present, first } = app.getState();
  const pieces = ways.map(pieceOf);
  const piece = {
    nodes: unique(pieces.flatMap(({ nodes }) => nodes)),
    edges: unique(pieces.flatMap(({ edges }) => edges)),
  };
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

const unique = <T extends { id: string }>(items: readonly T[]): T[] => [
  ...new Map(items.map((item) => [item.id, item])).values(),
];

/** Opens the panel with a question about what is selected. */
function ask(ways: RoutesBody): void {
  askWays(ways);
  showPanel("routes");
}

/** Kinds of marks at which a way can begin or end. */
const ENDS: ReadonlySet<string> = new Set(["country", "area", "transit", "district", "case"]);

/** The places and cases that are selected. */
export function selectedEnds({ present }: AppState): readonly string[] {
  return selectionOf(present).filter((id) => ENDS.has(facts.nodes.get(id)?.kind ?? ""));
}

const aboutOne = (label: Action["label"], bodyOf: (id: string) => RoutesBody): Action => ({
  label,
  shortcuts: [],
  isPossible: (state) => selectedEnds(state).length === 1 && selectionOf(state.present).length === 1,
  perform: () => {
    const [id] = selectedEnds(app.getState());
    if (id !== undefined) ask(bodyOf(id));
  },
});

export const waysTo = aboutOne("menu.ways-to", (id) => ({ to: [id] }));
export const waysFrom = aboutOne("menu.ways-from", (id) => ({ from: [id] }));
export const waysThrough = aboutOne("menu.ways-through", (id) => ({ via: [id] }));

export const waysBetween: Action = {
  label: "menu.ways-between",
  shortcuts: [],
  isPossible: (state) => selectedEnds(state).length === 2 && selectionOf(state.present).length === 2,
  perform: () => {
    const [from, to] = selectedEnds(app.getState());
    if (from !== undefined && to !== undefined) ask({ from: [from], to: [to] });
  },
};
