import * as fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import {
  type Betweenness,
  type BetweennessQuestion,
  measureBetweenness,
} from "../../../../server/routes/chokepoints/betweenness.ts";
import type { ArcTable } from "../../../../server/routes/projection/arc-table.ts";
import { legsOf, rowsOf, small } from "./small-legs.ts";

const RUNS = Number(process.env["FILIERE_TEST_RUNS"] ?? 500);

/** All ways from one place to another that visit no place twice. */
function waysBetween(table: ArcTable, origin: number, destination: number): number[][] {
  const ways: number[][] = [];
  const extend = (place: number, way: number[], visited: number[]) => {
    if (place === destination) {
      ways.push(way);
      return;
    }
    for (const arc of rowsOf(table)) {
      const head = table.heads[arc]!;
      if (table.tails[arc] !== place || visited.includes(head)) continue;
      if (way.length > 0 || table.steps[arc] === 0) extend(head, [...way, arc], [...visited, head]);
    }
  };
  extend(origin, [], [origin]);
  return ways;
}

function countedBetweenness(table: ArcTable, legCount: number, question: BetweennessQuestion) {
  const all = [...Array(table.placeCount).keys()];
  const places = all.map(() => 0);
  let pairs = 0;
  const legs = Array.from({ length: legCount }, () => 0);
  const costOf = (way: number[]) => way.reduce((sum, arc) => sum + (question.costs?.[arc] ?? 1), 0);
  for (const origin of question.origins ?? all) {
    for (const destination of question.destinations ?? all) {
      const ways = origin === destination ? [] : waysBetween(table, origin, destination);
      if (ways.length > 0) pairs++;
      const least = Math.min(...ways.map(costOf));
      const shortest = ways.filter((way) => costOf(way) <= least + 1e-9);
      for (const way of shortest) {
        for (const arc of way.slice(1)) places[table.tails[arc]!]! += 1 / shortest.length;
        for (const arc of way) legs[table.legs[arc]!]! += 1 / shortest.length;
      }
    }
  }
  return { places, legs, pairs };
}

const rounded = (values: Iterable<number>) => Array.from(values, (value) => Math.round(value * 1e6) / 1e6);

async function expectCounted(table: ArcTable, legCount: number, question: BetweennessQuestion) {
  const found = (await measureBetweenness(table, question)) as Betweenness;
  const counted = countedBetweenness(table, legCount, question);
  expect(rounded(found.places)).toEqual(rounded(counted.places));
  const legs = Array.from({ length: legCount }, (_, leg) => found.legs[leg] ?? 0);
  expect(rounded(legs)).toEqual(rounded(counted.legs));
  expect(found.pairs).toBe(counted.pairs);
  expect(found.isExact).toBe(true);
}

afterEach(() => {
  vi.restoreAllMocks();
});

const graphs = small({ places: { min: 2, max: 6 }, maxLegs: 12 });
const ends = fc.option(fc.uniqueArray(fc.nat(1)), { nil: undefined });

test("points by legs are what counting every shortest way gives, between all places or given ends", async () => {
  await fc.assert(
    fc.asyncProperty(graphs, ends, ends, async ({ table, legCount }, origins, destinations) => {
      await expectCounted(table, legCount, { origins, destinations });
    }),
    { numRuns: RUNS },
  );
});

test("points by cost are what counting every cheapest way gives, ties of decimal sums included", async () => {
  const costs = fc
    .array(fc.constantFrom(0.1, 0.2, 0.3, 0.7, 1, 2), { minLength: 40, maxLength: 40 })
    .map((values) => Float64Array.from(values));
  await fc.assert(
    fc.asyncProperty(graphs, costs, ends, async ({ table, legCount }, values, origins) => {
      await expectCounted(table, legCount, { costs: values, origins });
    }),
    { numRuns: RUNS },
  );
});

const ring = legsOf(
  40,
  [...Array(40).keys()].flatMap((place) => [[place, (place + 1) % 40] as const, [place, (place + 7) % 40] as const]),
);

test("beyond the limit it draws sources by the seed, says so, and comes near the exact points", async () => {
  const exact = (await measureBetweenness(ring)) as Betweenness;
  const question = { exactUpTo: 39, samples: 20, seed: 5 };
  const drawn = (await measureBetweenness(ring, question)) as Betweenness;
  const again = (await measureBetweenness(ring, question)) as Betweenness;
  const other = (await measureBetweenness(ring, { ...question, seed: 6 })) as Betweenness;
  expect(exact).toMatchObject({ isExact: true, sources: 40, outOf: 40 });
  expect(drawn).toMatchObject({ isExact: false, sources: 20, outOf: 40 });
  expect(again).toEqual(drawn);
  expect(other.places).not.toEqual(drawn.places);
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
  expect(sum(drawn.places) / sum(exact.places)).toBeCloseTo(1, 6);
});

test("an estimate that draws every source is the exact answer", async () => {
  const exact = (await measureBetweenness(ring)) as Betweenness;
  const drawn = (await measureBetweenness(ring, { exactUpTo: 0, samples: 40 })) as Betweenness;
  expect(rounded(drawn.places)).toEqual(rounded(exact.places));
});

test("arcs that are not admitted and places to avoid are passed by", async () => {
  const table = legsOf(4, [
    [0, 1],
    [1, 3],
    [0, 2],
    [2, 3],
  ]);
  const through = async (question: BetweennessQuestion) => {
    const { places } = (await measureBetweenness(table, question)) as Betweenness;
    return [...places];
  };
  expect(await through({})).toEqual([0, 0.5, 0.5, 0]);
  expect(await through({ avoid: [1] })).toEqual([0, 0, 1, 0]);
  expect(await through({ admits: (arc) => arc !== 2 })).toEqual([0, 1, 0, 0]);
});

test("a signal or a deadline stops it, and it says how far it came", async () => {
  const signal = AbortSignal.abort();
  expect(await measureBetweenness(ring, { signal })).toEqual({
    kind: "stopped",
    reason: "aborted",
    sources: 0,
    outOf: 40,
  });
  expect(await measureBetweenness(ring, { deadline: performance.now() - 1 })).toMatchObject({ reason: "deadline" });
});

test("a deadline that comes later leaves an estimate from the sources that were done", async () => {
  let now = 0;
  vi.spyOn(performance, "now").mockImplementation(() => (now += 1));
  const found = (await measureBetweenness(ring, { deadline: 40 })) as Betweenness;
  expect(found).toMatchObject({ kind: "done", isExact: false, isComplete: false, outOf: 40 });
  expect(found.sources).toBeGreaterThan(0);
  expect(found.sources).toBeLessThan(40);
  // From every place of the ring all others can be reached.
  expect(found.pairs).toBeCloseTo(40 * 39, 6);
});

test("a signal raised while it works stops it", async () => {
  const count = 3000;
  const large = legsOf(
    count,
    [...Array(count).keys()].flatMap((place) => [1, 9, 77].map((by) => [place, (place + by) % count] as const)),
  );
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 30);
  const stopped = await measureBetweenness(large, { exactUpTo: count, signal: controller.signal });
  expect(stopped).toMatchObject({ kind: "stopped", reason: "aborted" });
  expect(stopped.sources).toBeLessThan(count);
});

test("a cost that is not above 0 or not finite is refused", async () => {
  for (const cost of [0, -1, Number.NaN, Infinity]) {
    await expect(measureBetweenness(legsOf(2, [[0, 1]]), { costs: Float64Array.of(cost) })).rejects.toThrow(RangeError);
  }
});
