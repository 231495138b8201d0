import * as fc from "fast-check";
import { expect, test } from "vitest";
import { EMPTY_VIEW, type ViewState } from "../../../client/graph/view-state.ts";
import { commit, KEPT_STEPS, redo, undo, type History } from "../../../client/state/history.ts";

const empty: History = { past: [], present: EMPTY_VIEW, future: [] };
const view = (selected: string): ViewState => ({ ...EMPTY_VIEW, selected });
const step = (history: History, id: string, merge: string | null = null) =>
  commit(history, view(id), { key: "step.select", of: id }, merge);

test("undoing as often as was done gives the very first view back, and redoing the last", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1 }), { maxLength: 40 }), (ids) => {
      const end = ids.reduce((history, id) => step(history, id), empty);
      const back = ids.reduce((history) => undo(history), end);
      expect(back.present).toBe(EMPTY_VIEW);
      expect(ids.reduce((history) => redo(history), back)).toEqual(end);
    }),
  );
});

test("selections in a row are one step", () => {
  const history = step(step(step(empty, "a"), "b", "select"), "c", "select");
  expect(history.past).toHaveLength(2);
  expect(history.past.at(-1)?.told).toEqual({ key: "step.select", of: "c" });
  expect(undo(history).present.selected).toBe("a");
});

test("a selection after an undo is a step of its own", () => {
  const undone = undo(step(step(empty, "a", "select"), "b"));
  const history = step(undone, "c", "select");
  expect(history.past).toHaveLength(2);
  expect(history.future).toEqual([]);
});

test("more than 200 steps can be undone", () => {
  let history = empty;
  for (let index = 0; index < KEPT_STEPS + 50; index++) history = step(history, `n${index}`);
  expect(history.past).toHaveLength(KEPT_STEPS);
  expect(KEPT_STEPS).toBeGreaterThanOrEqual(200);
});

test("undo and redo without a step change nothing", () => {
  expect(undo(empty)).toBe(empty);
  expect(redo(empty)).toBe(empty);
});

test("a panel that was opened in between stays through undo and redo", () => {
  const history = step(empty, "a");
  const opened: History = { ...history, present: { ...history.present, panel: "data" } };
  expect(undo(opened).present).toEqual({ ...EMPTY_VIEW, panel: "data" });
  const closed = { ...undo(opened), present: { ...EMPTY_VIEW, panel: "none" as const } };
  expect(redo(closed).present).toEqual({ ...view("a"), panel: "none" });
});
