import { beforeEach, expect, test } from "vitest";
import { EMPTY_VIEW, type ViewState } from "../../../client/graph/view-state.ts";
import { light } from "../../../client/state/actions/light.ts";
import { undoStep } from "../../../client/state/actions/undo.ts";
import { askWays, close, toggleClosed } from "../../../client/state/actions/ways.ts";
import { applyDelta } from "../../../client/state/address.ts";
import { app, remember } from "../../../client/state/app-store.ts";
import { currentEmphasis } from "../../../client/state/picture-store.ts";
import { edge, english, node, viewOf } from "../graph/samples.ts";

const CLOSURE = { by: "closure", value: ["leg:a", "leg:b"], lost: ["leg:a"] } as const;
const ROUTE = { by: "route", value: ["leg:a"] } as const;
const nodes = [node("a"), node("b"), node("c")];
const edges = [edge("ROUTE", "a", "b", { id: "leg:a" }), edge("ROUTE", "a", "c", { id: "leg:b" })];

function show(more: Partial<ViewState>): void {
  app.setState({ present: viewOf(nodes, edges, more), past: [], future: [] });
}
const present = () => app.getState().present;

beforeEach(() => remember({ nodes, edges }));

test("what a model loses is lit no more when it closes something else or nothing, and undo brings both back", () => {
  const closed = { places: ["b", "c"] };
  const changes = [() => toggleClosed("places", "c"), () => close({ places: [] }), () => askWays(null)];
  for (const perform of [...changes, () => askWays({ to: ["c"] })]) {
    show({ ways: { to: ["b"] }, closed, lit: CLOSURE });
    perform();
    expect(present().lit).toBeNull();
    undoStep.perform();
    expect(present()).toMatchObject({ closed, lit: CLOSURE });
  }
});

test("a route or a kind that is lit stays so when something is closed", () => {
  for (const lit of [ROUTE, { by: "kind", value: "case" } as const]) {
    show({ ways: { to: ["b"] }, lit });
    close({ places: ["c"] });
    expect(present().lit).toEqual(lit);
  }
});

test("an address or a saved view with crosses and without their model draws none", () => {
  expect(applyDelta(EMPTY_VIEW, { lit: CLOSURE }).lit).toBeNull();
  expect(applyDelta(EMPTY_VIEW, { lit: CLOSURE, closed: { places: ["c"] } }).lit).toEqual(CLOSURE);
  expect(applyDelta(EMPTY_VIEW, { lit: ROUTE }).lit).toEqual(ROUTE);
});

test("of two routes that are compared the second goes out with the first", () => {
  const beside = () => [...(currentEmphasis("graph", english).beside ?? [])].toSorted();
  show({ lit: ROUTE, against: ["leg:b"] });
  expect(beside()).toEqual(["a", "c", "leg:b"]);
  light(null);
  expect(present().against).toBeNull();
  expect(beside()).toEqual([]);
  // An address that an earlier version wrote may still have it.
  show({ lit: null, against: ["leg:b"] });
  expect(beside()).toEqual([]);
});
