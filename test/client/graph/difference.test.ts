import * as fc from "fast-check";
import { expect, test } from "vitest";
import { comparedPeriods, hasTwoPictures, viewOfPeriod } from "../../../client/graph/compared-periods.ts";
import { changeOf, differenceOf, type DifferenceRow } from "../../../client/graph/difference.ts";
import { NO_FILTER } from "../../../client/graph/filter.ts";
import { makePicture } from "../../../client/graph/make-picture.ts";
import type { Period } from "../../../client/graph/periods.ts";
import type { PictureMode } from "../../../client/graph/picture.ts";
import { caseFile, edge, english, factsOf, place, viewOf } from "./samples.ts";

const spain = place("place:spain", {}, { kind: "country" });
const port = place("place:port", {}, { kind: "transit" });
const lyon = place("place:lyon");
const early = caseFile("case:early", { dateFrom: "2022-10-11", dateTo: "2022-10-12" });
const late = caseFile("case:late", { dateFrom: "2024-02-08", dateTo: "2024-02-08" });
const later = caseFile("case:later", { dateFrom: "2024-02-20", dateTo: "2024-02-21" });
const nodes = [spain, port, lyon, early, late, later];
const edges = [
  edge("FROM", early.id, spain.id),
  edge("TO", early.id, port.id),
  edge("FROM", late.id, spain.id),
  edge("TO", late.id, lyon.id),
  edge("FROM", later.id, spain.id),
  edge("TO", later.id, lyon.id),
];
const facts = factsOf(nodes, edges);
const OCTOBER = { from: "2022-10-01", to: "2022-10-31" };
const FEBRUARY = { from: "2024-02-01", to: "2024-02-29" };

const viewWith = (periods: readonly Period[], mode: PictureMode = "graph") =>
  viewOf(nodes, edges, { compared: true, mode, filter: { ...NO_FILTER, periods } });
const differing = (periods: readonly [Period, Period], mode: PictureMode = "graph") => {
  const pictures = ([0, 1] as const).map((side) =>
    makePicture({ view: viewOfPeriod(viewWith(periods, mode), side), facts, saved: null, words: english }),
  );
  return differenceOf([pictures[0]!, pictures[1]!], periods, facts);
};
const idsOf = (rows: readonly DifferenceRow[]) => rows.map(({ id }) => id);

test("what is in one period alone is told from what is in both, with the cases of each", () => {
  const { onlyA, onlyB, both, sums } = differing([OCTOBER, FEBRUARY]);
  expect(idsOf(onlyA)).toEqual([early.id, port.id, edges[0]!.id, edges[1]!.id]);
  expect(idsOf(onlyB)).toEqual([late.id, later.id, lyon.id, ...edges.slice(2).map(({ id }) => id)]);
  expect(both).toEqual([{ id: spain.id, what: "place", a: 1, b: 2 }]);
  expect(changeOf(both[0]!)).toBe(1);
  expect(onlyA[0]).toEqual({ id: early.id, what: "case", a: 1, b: null });
  expect(sums).toEqual([
    { what: "case", a: 1, b: 2, onlyA: 1, onlyB: 2 },
    { what: "place", a: 2, b: 2, onlyA: 1, onlyB: 1 },
    { what: "link", a: 2, b: 4, onlyA: 2, onlyB: 4 },
  ]);
});

test("a leg that both periods tell counts the cases of each", () => {
  const leg = edge("ROUTE", spain.id, lyon.id, { cases: [early.id, late.id, later.id] });
  const known = factsOf([...nodes], [leg]);
  const [a, b] = [OCTOBER, FEBRUARY].map((period) =>
    makePicture({
      view: viewOf([spain, lyon], [leg], { filter: { ...NO_FILTER, periods: [period] } }),
      facts: known,
      saved: null,
      words: english,
    }),
  );
  expect(differenceOf([a!, b!], [OCTOBER, FEBRUARY], known).both).toContainEqual({
    id: leg.id,
    what: "link",
    a: 1,
    b: 2,
  });
});

test("there is a pair only of two periods, and not beside graph and map", () => {
  expect(comparedPeriods(viewWith([OCTOBER, FEBRUARY]))).toEqual([OCTOBER, FEBRUARY]);
  expect(comparedPeriods(viewWith([OCTOBER]))).toBeNull();
  expect(comparedPeriods({ ...viewWith([OCTOBER, FEBRUARY]), mode: "both" })).toBeNull();
  expect(comparedPeriods({ ...viewWith([OCTOBER, FEBRUARY]), compared: false })).toBeNull();
  expect(hasTwoPictures({ ...viewWith([OCTOBER]), mode: "both" })).toBe(true);
});

test("whatever the periods, each thing stands in one part, sums agree, and the other way round it is the same", () => {
  const month = fc
    .tuple(fc.integer({ min: 2022, max: 2024 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, at]) => `${year}-${String(at).padStart(2, "0")}`)
    .map((text): Period => ({ from: `${text}-01`, to: `${text}-28` }));
  fc.assert(
    fc.property(month, month, fc.constantFrom<PictureMode>("graph", "map"), (a, b, mode) => {
      const there = differing([a, b], mode);
      const back = differing([b, a], mode);
      const ids = [...idsOf(there.onlyA), ...idsOf(there.onlyB), ...idsOf(there.both)];
      expect(new Set(ids).size).toBe(ids.length);
      expect(new Set(idsOf(back.onlyB))).toEqual(new Set(idsOf(there.onlyA)));
      for (const { what, a: first, onlyA } of there.sums) {
        const own = [...there.onlyA, ...there.both].filter((row) => row.what === what);
        expect(own).toHaveLength(first);
        expect(there.onlyA.filter((row) => row.what === what)).toHaveLength(onlyA);
        expect(back.sums.find((sum) => sum.what === what)).toMatchObject({ b: first, onlyB: onlyA });
      }
      for (const row of there.both) {
        expect(changeOf(row) + changeOf(back.both.find(({ id }) => id === row.id)!)).toBe(0);
      }
    }),
  );
});
