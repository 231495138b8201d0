import * as fc from "fast-check";
import { expect, test } from "vitest";
import { NO_FILTER, type Filter } from "../../../client/graph/filter.ts";
import { firstDay, lastDay, monthOf, monthsPeriod } from "../../../client/graph/months.ts";
import { casesIn, columnOf, columnsOf, labelledYears, periodOf, timeAxis } from "../../../client/graph/time-axis.ts";
import { timeLineOf, type TimedCase } from "../../../client/graph/time-line.ts";
import { stacksOf } from "../../../client/panels/time-line/stacks.ts";
import { caseFile, edge, factsOf, place, viewOf } from "./samples.ts";

const spain = place("place:spain");
const lyon = place("place:lyon");
const day = caseFile("case:day", { dateFrom: "2024-02-08", dateTo: "2024-02-08" });
const either = caseFile("case:either", {
  dateFrom: "2024-02-01",
  dateTo: "2024-02-08",
  days: ["2024-02-01", "2024-02-08"],
});
const month = caseFile("case:month", { dateFrom: "2024-02-01", dateTo: "2024-02-29" });
const span = caseFile("case:span", { dateFrom: "2022-01-01", dateTo: "2023-12-31" });
const undated = caseFile("case:undated", { dateFrom: null, dateTo: null });
const behind = caseFile("case:behind", { dateFrom: "2025-07-21", dateTo: "2025-07-22" });
const nodes = [spain, lyon, day, either, month, span, undated];
const edges = [edge("FROM", day.id, spain.id), edge("ROUTE", spain.id, lyon.id, { cases: [behind.id, day.id] })];
const facts = factsOf([...nodes, behind], edges);
const line = (filter: Partial<Filter> = {}, hidden: string[] = []) =>
  timeLineOf(viewOf(nodes, edges, { filter: { ...NO_FILTER, ...filter }, hidden }), facts);
const standings = (filter: Partial<Filter> = {}) =>
  Object.fromEntries(line(filter).cases.map(({ id, standing }) => [id, standing]));

test("each case once, as exactly as its time is known", () => {
  const { cases, undated: without } = line();
  expect(Object.fromEntries(cases.map(({ id, exactness }) => [id, exactness]))).toEqual({
    [day.id]: "day",
    [either.id]: "day",
    [month.id]: "month",
    [span.id]: "span",
    [behind.id]: "day",
  });
  expect(without).toBe(1);
});

test("marks of the picture, cases behind a leg and what a filter folds are told apart", () => {
  expect(standings()).toMatchObject({ [day.id]: "shown", [behind.id]: "behind", [span.id]: "shown" });
  const february = { periods: [{ from: "2024-02-01", to: "2024-02-29" }] };
  expect(standings(february)).toEqual({
    [day.id]: "shown",
    [either.id]: "shown",
    [month.id]: "shown",
    [span.id]: "folded",
    [behind.id]: "folded",
  });
  expect(line({}, [month.id]).cases.map(({ id }) => id)).not.toContain(month.id);
});

test("the cases that periods touch are those that the filter leaves", () => {
  const periods = [
    { from: "2023-12-01", to: "2024-02-05" },
    { from: "2025-07-01", to: "2025-07-31" },
  ];
  const touched = casesIn(line().cases, periods).map(({ id }) => id);
  const left = line({ periods })
    .cases.filter(({ standing }) => standing !== "folded")
    .map(({ id }) => id);
  expect(touched.toSorted()).toEqual(left.toSorted());
});

test("what is partly known is the whole month or year, and what is no date is none", () => {
  expect([firstDay("2024"), lastDay("2024")]).toEqual(["2024-01-01", "2024-12-31"]);
  expect([firstDay("2024-02"), lastDay("2024-02")]).toEqual(["2024-02-01", "2024-02-29"]);
  expect([firstDay("last spring"), lastDay("2024-13-01"), firstDay(null)]).toEqual([null, null, null]);
  expect(monthsPeriod(monthOf("2023-11-05"), monthOf("2024-02-01"))).toEqual({ from: "2023-11-01", to: "2024-02-29" });
});

const anyCase = fc
  .record({ from: fc.date({ min: new Date("1900-01-01"), max: new Date("2099-12-31"), noInvalidDate: true }) })
  .map(({ from }, index = 0): TimedCase => {
    const iso = from.toISOString().slice(0, 10);
    return { id: `case:${index}-${iso}`, from: iso, to: iso, exactness: "day", standing: "shown" };
  });

test("whatever the cases and the width, each stands in a column, and a column's period holds it", () => {
  fc.assert(
    fc.property(
      fc.array(anyCase, { minLength: 1, maxLength: 40 }),
      fc.integer({ min: 60, max: 2000 }),
      (cases, width) => {
        const axis = timeAxis(cases, width)!;
        expect(width / axis.columns).toBeGreaterThanOrEqual(4);
        for (const one of cases) {
          const column = columnOf(axis, one.from);
          const period = periodOf(axis, { from: column, to: column });
          expect(column >= 0 && column < axis.columns).toBe(true);
          expect(period.from <= one.from && one.from <= period.to).toBe(true);
          expect(columnsOf(axis, period)).toEqual({ from: column, to: column });
        }
        const { blocks } = stacksOf(cases, axis, 40);
        expect(blocks.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(cases.length);
        expect(labelledYears(axis, width, 34).length).toBeLessThanOrEqual(width / 34 + 1);
      },
    ),
  );
});

test("a year ahead of all beginnings does not stretch the axis", () => {
  const open: TimedCase = {
    id: "case:open",
    from: "2024-01-01",
    to: "9999-12-31",
    exactness: "span",
    standing: "shown",
  };
  expect(timeAxis([open], 700)).toEqual({ first: 2024 * 12, columns: 12, step: 1 });
  expect(timeAxis([], 700)).toBeNull();
});
