import * as fc from "fast-check";
import { expect, test } from "vitest";
import { findLegCut, findPlaceCut, type MinimumCut } from "../../../../server/routes/chokepoints/minimum-cut.ts";
import { legsOf, rowsOf, type Small, small, subsets, tableOf } from "./small-legs.ts";

const RUNS = Number(process.env["FILIERE_TEST_RUNS"] ?? 600);

interface Without {
  places?: readonly number[];
  legs?: readonly number[];
  isArcOut?: (arc: number) => boolean;
}

/** The places that routes from the origins reach, by looking at every arc again and again. */
function reached({ table, origins, destinations }: Small, { places = [], legs = [], isArcOut }: Without): Set<number> {
  const found = new Set(origins.filter((place) => !places.includes(place)));
  for (let isGrowing = true; isGrowing;) {
    isGrowing = false;
    for (const arc of rowsOf(table)) {
      const [tail, head] = [table.tails[arc]!, table.heads[arc]!];
      if (!found.has(tail) || found.has(head) || places.includes(head) || legs.includes(table.legs[arc]!)) continue;
      if (origins.includes(head) || destinations.includes(tail) || isArcOut?.(arc) === true) continue;
      if (table.steps[arc] === 1 && origins.includes(tail)) continue;
      found.add(head);
      isGrowing = true;
    }
  }
  return found;
}

const isLinked = (graph: Small, without: Without) => {
  const found = reached(graph, without);
  return graph.destinations.some((place) => found.has(place));
};

function expectWays({ table, origins, destinations }: Small, cut: MinimumCut) {
  for (const { arcs } of cut.ways) {
    const [first, last] = [arcs[0]!, arcs.at(-1)!];
    expect(origins).toContain(table.tails[first]);
    expect(destinations).toContain(table.heads[last]);
    expect(table.steps[first]).toBe(0);
    for (let at = 1; at < arcs.length; at++) expect(table.tails[arcs[at]!]).toBe(table.heads[arcs[at - 1]!]);
    const places = [table.tails[first], ...arcs.map((arc) => table.heads[arc])];
    expect(new Set(places).size).toBe(places.length);
  }
}

const graphs = small({ places: { min: 3, max: 7 }, maxLegs: 12 });
const fewLegs = small({ places: { min: 3, max: 6 }, maxLegs: 8 });

test("no smaller set of places parts the ends, its ways share no place, and no other smallest set is nearer the origins", () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      const { table, origins, destinations } = graph;
      const cut = findPlaceCut(table, { origins, destinations });
      const inner = [...Array(table.placeCount).keys()].filter((each) => ![...origins, ...destinations].includes(each));
      const all = subsets(inner).filter((places) => !isLinked(graph, { places }));
      expect(cut.kind).toBe(all.length === 0 ? "joined" : "cut");
      fc.pre(cut.kind === "cut");
      const smallest = all.filter((places) => places.length === all[0]!.length);
      expect(smallest).toContainEqual(cut.rows);
      expect(cut.value).toBe(cut.rows.length);
      expect(cut.isOnly).toBe(smallest.length === 1);
      expect(cut.ways.map((way) => way.amount)).toEqual(cut.rows.map(() => 1));
      expectWays(graph, cut);
      const between = cut.ways.flatMap(({ arcs }) => arcs.slice(1).map((arc) => table.tails[arc]));
      expect(new Set(between).size).toBe(between.length);
      const near = reached(graph, { places: cut.rows });
      for (const places of smallest) expect([...reached(graph, { places })]).toEqual(expect.arrayContaining([...near]));
    }),
    { numRuns: RUNS },
  );
});

test("no smaller set of legs parts the ends, its ways share no leg, and no other smallest set is nearer the origins", () => {
  fc.assert(
    fc.property(fewLegs, (graph) => {
      const { table, legCount, origins, destinations } = graph;
      const cut = findLegCut(table, { origins, destinations }) as MinimumCut;
      const all = subsets([...Array(legCount).keys()]).filter((legs) => !isLinked(graph, { legs }));
      const smallest = all.filter((legs) => legs.length === all[0]!.length);
      expect(smallest).toContainEqual(cut.rows);
      expect(cut.value).toBe(cut.rows.length);
      expect(cut.isOnly).toBe(smallest.length === 1);
      expect(cut.ways.map((way) => way.amount)).toEqual(cut.rows.map(() => 1));
      expectWays(graph, cut);
      const taken = cut.ways.flatMap(({ arcs }) => arcs.map((arc) => table.legs[arc]));
      expect(new Set(taken).size).toBe(taken.length);
      const near = reached(graph, { legs: cut.rows });
      for (const legs of smallest) expect([...reached(graph, { legs })]).toEqual(expect.arrayContaining([...near]));
    }),
    { numRuns: RUNS },
  );
});

test("with capacities no set of less capacity parts the ends, and the amounts of the ways add up to it", () => {
  const capacities = fc.array(fc.oneof(fc.integer({ min: 1, max: 5 }), fc.double({ min: 0.1, max: 3, noNaN: true })), {
    minLength: 8,
    maxLength: 8,
  });
  fc.assert(
    fc.property(fewLegs, capacities, (graph, values) => {
      const { table, legCount, origins, destinations } = graph;
      const sumOf = (legs: readonly number[]) => legs.reduce((sum, leg) => sum + values[leg]!, 0);
      const cut = findLegCut(table, { origins, destinations, capacityOf: (leg) => values[leg]! }) as MinimumCut;
      const all = subsets([...Array(legCount).keys()]).filter((legs) => !isLinked(graph, { legs }));
      expect(isLinked(graph, { legs: cut.rows })).toBe(false);
      expect(cut.value).toBeCloseTo(Math.min(...all.map(sumOf)), 9);
      expect(cut.value).toBeCloseTo(sumOf(cut.rows), 9);
      expectWays(graph, cut);
      expect(cut.ways.reduce((sum, way) => sum + way.amount, 0)).toBeCloseTo(cut.value, 6);
      for (let leg = 0; leg < legCount; leg++) {
        const on = cut.ways.filter(({ arcs }) => arcs.some((arc) => table.legs[arc] === leg));
        expect(on.reduce((sum, way) => sum + way.amount, 0)).toBeLessThanOrEqual(values[leg]! + 1e-9);
      }
    }),
    { numRuns: RUNS },
  );
});

test("arcs that are not admitted and places to avoid count as gone", () => {
  fc.assert(
    fc.property(fewLegs, fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }), fc.nat(5), (graph, out, place) => {
      const { table, origins, destinations } = graph;
      const question = { origins, destinations, admits: (arc: number) => out[arc] === false, avoid: [place] };
      const rows = rowsOf(table).filter((arc) => out[arc] === false);
      const left = rows.filter((arc) => table.tails[arc] !== place && table.heads[arc] !== place);
      const rest = tableOf(
        table.placeCount,
        left.map((arc) => ({
          tail: table.tails[arc]!,
          head: table.heads[arc]!,
          leg: table.legs[arc]!,
          isStep: table.steps[arc] === 1,
        })),
      );
      for (const find of [findPlaceCut, findLegCut]) {
        const whole = find(table, question);
        const other = find(rest, { origins, destinations });
        expect({ ...whole, ways: [] }).toEqual({ ...other, ways: [] });
      }
    }),
    { numRuns: RUNS / 2 },
  );
});

test("a leg straight from an origin to a destination leaves no places to cut, and is named", () => {
  const table = legsOf(3, [
    [0, 1],
    [0, 2],
    [0, 2],
    [1, 2],
  ]);
  expect(findPlaceCut(table, { origins: [0], destinations: [2] })).toEqual({
    kind: "joined",
    places: [],
    legs: [1, 2],
  });
  expect(findLegCut(table, { origins: [0], destinations: [2] })).toMatchObject({ kind: "cut", value: 3 });
});

test("a place that is origin and destination cannot be parted from itself", () => {
  const table = legsOf(3, [[0, 1]]);
  const joined = { kind: "joined", places: [1], legs: [] };
  expect(findPlaceCut(table, { origins: [1], destinations: [1, 2] })).toEqual(joined);
  expect(findLegCut(table, { origins: [1], destinations: [1, 2] })).toEqual(joined);
  expect(findLegCut(table, { origins: [1], destinations: [1, 2], avoid: [1] })).toMatchObject({
    kind: "cut",
    rows: [],
  });
});

test("a leg that starts in an area falls with all its steps as one leg", () => {
  // Two legs from place 0 end in two ports, 1 and 2; one leg starts in the area 3 that holds both.
  const table = tableOf(5, [
    { tail: 0, head: 1, leg: 0, isStep: false },
    { tail: 0, head: 2, leg: 1, isStep: false },
    { tail: 3, head: 4, leg: 2, isStep: false },
    { tail: 1, head: 4, leg: 2, isStep: true },
    { tail: 2, head: 4, leg: 2, isStep: true },
  ]);
  expect(findLegCut(table, { origins: [0], destinations: [4] })).toMatchObject({ rows: [2], value: 1, isOnly: true });
  expect(findPlaceCut(table, { origins: [0], destinations: [4] })).toMatchObject({ rows: [1, 2], value: 2 });
  expect(findLegCut(table, { origins: [1], destinations: [4] })).toMatchObject({ rows: [], value: 0, ways: [] });
});

test("a capacity that is no finite number of at least 0 is refused", () => {
  const table = legsOf(2, [[0, 1]]);
  const ends = { origins: [0], destinations: [1] };
  expect(() => findLegCut(table, { ...ends, capacityOf: () => -1 })).toThrow(RangeError);
  expect(() => findLegCut(table, { ...ends, capacityOf: () => Number.NaN })).toThrow(RangeError);
  expect(() => findLegCut(table, { ...ends, capacityOf: () => Infinity })).toThrow(RangeError);
});
