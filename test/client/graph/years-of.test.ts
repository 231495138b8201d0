import { expect, test } from "vitest";
import { yearsOf } from "../../../client/graph/years-of.ts";
import type { RouteView } from "../../../contract/routes.ts";

const route = (...days: [from: string | null, to: string | null, last: string | null][]) =>
  ({ legs: days.map(([dateFrom, dateTo, lastReported]) => ({ dateFrom, dateTo, lastReported })) }) as RouteView;

test("each year in which a leg was told is offered once, the last first, and those between its first and last day", () => {
  const answer = {
    routes: [route(["2022-10-11", "2022-10-12", "2022-10-12"], [null, null, null])],
    held: [route(["2019-01-01", "2019-12-31", "2021-02-03"])],
    asFarAs: [],
  };
  expect(yearsOf(answer)).toEqual([2022, 2021, 2020, 2019]);
  expect(yearsOf(undefined)).toEqual([]);
});
