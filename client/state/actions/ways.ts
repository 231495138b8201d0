import type { Closed, RoutesBody } from "../../../contract/routes.ts";
import { closedCount, tidyClosed } from "../../graph/closed-parts.ts";
import { lighting } from "../../graph/lighting.ts";
import { selectionOf } from "../../graph/selection.ts";
import type { Lit, ViewState } from "../../graph/view-state.ts";
import { legIdsOf, pieceOf, piecesOf, type Way } from "../../graph/ways.ts";
import { app, change, facts, type AppState } from "../app-store.ts";
import type { Action } from "./action.ts";
import { lightPiece, withAll, type Held } from "./light-piece.ts";
import { showPanel } from "./toggle-panel.ts";

/** What is asked now. Each change is one step; the picture stays, only what an answer before it lit goes out. */
export function askWays(ways: RoutesBody | null): void {
  const open = ways === null ? { closed: null } : {};
  change(
    { ways, ...open, ...litOut("route", "routes", "closure") },
    { key: ways === null ? "step.ways-clear" : "step.ways" },
  );
}

/** The highlighter off, where it lies on one of these. */
function litOut(...kinds: readonly Lit["by"][]): Pick<Partial<ViewState>, "lit" | "against"> {
  const { lit } = app.getState().present;
  return lit !== null && kinds.includes(lit.by) ? lighting(null) : {};
}

/**
 * A model closes these; what is not named stays. Reopening the last of it gives the answer back as it was. What was lost
 * in the model before is lit no more.
 */
export function close(more: Closed): void {
  const { closed: before } = app.getState().present;
  const closed = tidyClosed({ ...before, ...more });
  change(
    { closed, ...litOut("closure") },
    { key: closedCount(closed) < closedCount(before) ? "step.reopen" : "step.close" },
  );
}

/** One place, leg or source more is closed, or is open again. */
export function toggleClosed(what: "places" | "legs" | "sources", id: string): void {
  const list = app.getState().present.closed?.[what] ?? [];
  close({ [what]: list.includes(id) ? list.filter((other) => other !== id) : [...list, id] });
}

/** Lays the highlighter on a route, or takes it off. */
export function lightWay(way: Way): void {
  lightPiece(pieceOf(way), { by: "route", value: legIdsOf(way) }, "step.light-route");
}

/** The view of now with all that these ways are made of; null: the picture is full, and that was said. */
export const withWays = (ways: readonly Way[]): Held | null => withAll(piecesOf(ways));

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
