import * as fc from "fast-check";
import { expect, test } from "vitest";
import { mergeDesks } from "../../../client/state/merge-desks.ts";

const tab = (id: number, statement: string) => ({ id, name: "", statement, parameters: {} });
const run = (at: string) => ({
  at,
  statement: "RETURN 1",
  parameters: {},
  rows: 1,
  tookMs: 1,
  ended: "whole" as const,
});
const merged = (before: readonly string[], mine: readonly string[], theirs: readonly string[]) => {
  const desk = (statements: readonly string[]) => ({
    tabs: statements.flatMap((statement, id) => (statement === "closed" ? [] : [tab(id, statement)])),
    history: [],
  });
  return mergeDesks({ before: desk(before), mine: desk(mine), theirs: desk(theirs) }).tabs;
};

test("what either window wrote, opened or closed holds", () => {
  expect(merged(["a", "b", "c"], ["a2", "b", "closed", "d"], ["a", "b2", "c"])).toEqual([
    tab(0, "a2"),
    tab(1, "b2"),
    tab(3, "d"),
  ]);
});

test("a statement that both changed is there twice, and what is open here keeps its place", () => {
  expect(merged(["a"], ["mine"], ["theirs"])).toEqual([tab(0, "mine"), tab(1, "theirs")]);
});

test("a statement that one changed and the other closed stays", () => {
  expect(merged(["a", "b"], ["a", "closed"], ["a", "b2"])).toEqual([tab(0, "a"), tab(1, "b2")]);
  expect(merged(["a", "b"], ["a", "b2"], ["a", "closed"])).toEqual([tab(0, "a"), tab(1, "b2")]);
});

test("no text that was written is lost, no id is given twice, and there is always a statement", () => {
  const statements = fc.array(fc.constantFrom("a", "b", "c", "d", "closed"), { minLength: 1, maxLength: 5 });
  const desks = fc
    .tuple(statements, statements, statements)
    .filter((each) => each.every((side) => side.some((statement) => statement !== "closed")));
  fc.assert(
    fc.property(desks, ([before, mine, theirs]) => {
      const tabs = merged(before, mine, theirs);
      const written = [mine, theirs].flatMap((side) =>
        side.filter((statement, id) => statement !== "closed" && statement !== before[id]),
      );
      const texts = new Set(tabs.map(({ statement }) => statement));
      const ids = new Set(tabs.map(({ id }) => id));
      return tabs.length > 0 && ids.size === tabs.length && written.every((statement) => texts.has(statement));
    }),
  );
});

test("runs of both windows are in one history, and what one forgot is gone", () => {
  const tabs = [tab(1, "")];
  const [one, two, three] = ["2026-01-01", "2026-01-02", "2026-01-03"].map((day) => run(`${day}T00:00:00.000Z`));
  if (one === undefined || two === undefined || three === undefined) throw new Error("three runs");
  const { history } = mergeDesks({
    before: { tabs, history: [one] },
    mine: { tabs, history: [two] },
    theirs: { tabs, history: [three, one] },
  });
  expect(history).toEqual([three, two]);
});
