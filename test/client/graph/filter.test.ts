import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyFilter, isWithin, NO_FILTER, type Filter } from "../../../client/graph/filter.ts";
import { makePicture } from "../../../client/graph/make-picture.ts";
import type { PropertyRule } from "../../../client/graph/property-rules.ts";
import type { ViewState } from "../../../client/graph/view-state.ts";
import { caseFile, edge, english, factsOf, place, viewOf } from "./samples.ts";

const spain = place("place:spain", {}, { kind: "country" });
const bacalan = place("place:bacalan");
const port = place("place:port", {}, { kind: "transit" });
const alone = place("place:alone");
const february = caseFile("case:february", { dateFrom: "2024-02-08", dateTo: "2024-02-08" });
const march = caseFile("case:march", { dateFrom: "2024-03-01", dateTo: "2024-03-31" });
const undated = caseFile("case:undated", { dateFrom: null, dateTo: null });
const nodes = [spain, bacalan, port, alone, february, march, undated];
const edges = [
  edge("FROM", february.id, spain.id, { mode: "road", confidence: 0.8 }),
  edge("TO", february.id, bacalan.id, { mode: "road", confidence: 0.4, status: "inferred" }),
  edge("FROM", march.id, port.id, { mode: "sea", confidence: null }),
  edge("FROM", undated.id, port.id, { mode: "air" }),
  edge("ROUTE", port.id, bacalan.id, { cases: [march.id], dateFrom: "2024-03-01", dateTo: "2024-03-31" }),
  edge("WITHIN", bacalan.id, spain.id, { status: null, confidence: null }),
];
const facts = factsOf(nodes, edges);
const left = (filter: Partial<Filter>) => {
  const held = applyFilter({ nodes, edges }, { ...NO_FILTER, ...filter }, facts);
  return { nodes: held.nodes.map(({ id }) => id), edges: held.edges.map(({ id }) => id) };
};

test("a kind that is folded takes its links along and leaves the marks at their other end", () => {
  const { nodes: shown, edges: lines } = left({ kinds: ["case"] });
  expect(shown).toEqual([spain.id, bacalan.id, port.id, alone.id]);
  expect(lines).toEqual(["ROUTE:place:port>place:bacalan", "WITHIN:place:bacalan>place:spain"]);
});

test("a mark that a filter robs of its last link folds with it, and one that never had a link stays", () => {
  const { nodes: shown } = left({ manners: ["sea", "air", "unknown"] });
  expect(shown).toEqual([spain.id, bacalan.id, alone.id, february.id]);
});

test("a link without a figure stays whatever confidence is asked for", () => {
  const { edges: lines } = left({ leastConfidence: 0.7 });
  expect(lines).toContain(`FROM:${march.id}>${port.id}`);
  expect(lines).toContain(`FROM:${february.id}>${spain.id}`);
  expect(lines).not.toContain(`TO:${february.id}>${bacalan.id}`);
});

test("a period keeps what may lie in it: a month touches its last day, what has no date folds", () => {
  expect(left({ periods: [{ from: "2024-03-31", to: "2024-04-30" }] }).nodes).toEqual([
    bacalan.id,
    port.id,
    alone.id,
    march.id,
  ]);
  expect(left({ periods: [{ from: "2024-02-01", to: "2024-02-29" }] }).nodes).toEqual([
    spain.id,
    bacalan.id,
    alone.id,
    february.id,
  ]);
});

test("of several periods each keeps its own, and a date that is partly known is all that it may be", () => {
  const periods = [
    { from: "2024-02-08", to: "2024-02-08" },
    { from: "2024-03-31", to: "2024-03-31" },
  ];
  expect(left({ periods }).nodes).toEqual([spain.id, bacalan.id, port.id, alone.id, february.id, march.id]);
  expect(isWithin({ dateFrom: "2024", dateTo: null }, [{ from: "2024-12-31", to: "2025-01-31" }])).toBe(true);
  expect(isWithin({ dateFrom: "2024-02", dateTo: null }, [{ from: "2024-02-20", to: "2024-02-21" }])).toBe(true);
  expect(isWithin({ dateFrom: "2024-02", dateTo: null }, [{ from: "2024-03-01", to: "2024-03-01" }])).toBe(false);
});

test("a link folds when every source of its claims is folded, and not before", () => {
  const more = edge("VIA", february.id, port.id, { sources: ["source:a", "source:b"] });
  const unsourced = edge("USED", february.id, port.id, { sources: [] });
  const folded = (sources: string[]) =>
    applyFilter({ nodes, edges: [more, unsourced] }, { ...NO_FILTER, sources }, facts).edges.map(({ id }) => id);
  expect(folded(["source:a"])).toEqual([more.id, unsourced.id]);
  expect(folded(["source:a", "source:b"])).toEqual([unsourced.id]);
});

describe("a rule on a property", () => {
  const small = place("place:small", {}, { properties: { population: 900, tags: ["port", "Île"] } });
  const large = place("place:large", {}, { properties: { population: 12_000 } });
  const unknown = place("place:unknown");
  const ruled = (rule: Partial<PropertyRule>) =>
    applyFilter(
      { nodes: [small, large, unknown, february], edges: [] },
      { ...NO_FILTER, rules: [{ on: "node", key: "population", test: "least", value: "", ...rule }] },
      facts,
    ).nodes.map(({ id }) => id);

  test("folds what fails and what does not say, among the kinds that know it; other kinds stay", () => {
    expect(ruled({ value: "1000" })).toEqual([large.id, february.id]);
    expect(ruled({ test: "most", value: "1000" })).toEqual([small.id, february.id]);
    expect(ruled({ test: "set" })).toEqual([small.id, large.id, february.id]);
    expect(ruled({ key: "unheard", test: "set" })).toHaveLength(4);
  });

  test("reads lists by their entries, and neither capitals nor accents matter", () => {
    expect(ruled({ key: "tags", test: "is", value: "ile" })).toEqual([small.id, february.id]);
    expect(ruled({ key: "name", test: "contains", value: "LARGE" })).toEqual([large.id]);
  });
});

const some = <T>(...all: T[]) => fc.subarray(all);
const anyFilter = fc.record<Filter>({
  kinds: some("country", "transit", "district", "case"),
  types: some("FROM", "TO", "ROUTE", "WITHIN"),
  statuses: some("reported", "inferred"),
  manners: some("road", "sea", "air", "unknown"),
  leastConfidence: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  periods: fc.subarray([
    { from: "2024-02-01", to: "2024-02-29" },
    { from: "2024-03-15", to: "2024-05-31" },
  ]),
  sources: some("source:a", "source:b"),
  rules: fc.array(
    fc.record<PropertyRule>({
      on: fc.constantFrom("node", "edge"),
      key: fc.constantFrom("name", "precision", "voices", "unheard"),
      test: fc.constantFrom("is", "contains", "least", "most", "set"),
      value: fc.constantFrom("", "2", "spain", "commune"),
    }),
    { maxLength: 3 },
  ),
});

test("whatever is folded, no link is left without its ends, and an empty filter changes nothing", () => {
  fc.assert(
    fc.property(anyFilter, (filter) => {
      const held = applyFilter({ nodes, edges }, filter, facts);
      const ids = new Set(held.nodes.map(({ id }) => id));
      expect(held.edges.every(({ from, to }) => ids.has(from) && ids.has(to))).toBe(true);
      expect(held.nodes.every(({ kind }) => !filter.kinds.includes(kind))).toBe(true);
      expect(held.edges.every(({ sources }) => !sources.every((one) => filter.sources.includes(one)))).toBe(true);
      expect(held.edges.every(({ type }) => !filter.types.includes(type))).toBe(true);
    }),
  );
  expect(applyFilter({ nodes, edges }, NO_FILTER, facts)).toEqual({ nodes, edges });
});

describe("what is folded or hidden besides", () => {
  const union = <T>(one: readonly T[], other: readonly T[]) => [...new Set([...one, ...other])];
  /** Every condition of both. */
  const both = (one: Filter, other: Filter): Filter => ({
    kinds: union(one.kinds, other.kinds),
    types: union(one.types, other.types),
    statuses: union(one.statuses, other.statuses),
    manners: union(one.manners, other.manners),
    leastConfidence:
      one.leastConfidence === null && other.leastConfidence === null
        ? null
        : Math.max(one.leastConfidence ?? 0, other.leastConfidence ?? 0),
    periods: one.periods.length > 0 ? one.periods : other.periods,
    sources: union(one.sources, other.sources),
    rules: [...one.rules, ...other.rules],
  });
  const draw = (view: Partial<ViewState>) => {
    const { nodes: marks, edges: lines } = makePicture({
      view: viewOf(nodes, edges, view),
      facts,
      saved: null,
      words: english,
    });
    return { marks: marks.map(({ id }) => id), lines: lines.map(({ id }) => id) };
  };
  const legs = edges.flatMap(({ type, id }) => (type === "ROUTE" ? id : []));

  test("never brings a mark or a line back that a filter had folded", () => {
    const anyHidden = fc.subarray([...nodes, ...edges].map(({ id }) => id));
    fc.assert(
      fc.property(
        fc.constantFrom("graph", "map", "both"),
        anyFilter,
        anyFilter,
        anyHidden,
        (mode, filter, more, hidden) => {
          const before = draw({ mode, filter });
          const after = draw({ mode, filter: both(filter, more), hidden });
          expect(before.marks).toEqual(expect.arrayContaining(after.marks));
          // A leg that the lines of its cases told on the graph is drawn once these are gone: they had shown it.
          const shown = mode === "map" ? before.lines : [...before.lines, ...legs];
          expect(shown).toEqual(expect.arrayContaining(after.lines));
        },
      ),
      { numRuns: 400 },
    );
  });

  test("a place that the period folds stays folded when the kinds are folded that its links led to", () => {
    const april = { from: "2024-04-01", to: "2024-04-30" };
    expect(left({ periods: [april] }).nodes).toEqual([alone.id]);
    expect(left({ periods: [april], kinds: ["case", "district"] }).nodes).toEqual([]);
    const hidden = [march.id, undated.id, bacalan.id];
    expect(draw({ filter: { ...NO_FILTER, periods: [april] }, hidden }).marks).toEqual([alone.id]);
  });
});
