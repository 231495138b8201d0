import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  disruptionCurve,
  type DisruptionCurve,
  type DisruptionQuestion,
} from "../../../../server/routes/chokepoints/disruption.ts";
import type { ArcTable } from "../../../../server/routes/projection/arc-table.ts";
import { legsOf, rowsOf, small } from "./small-legs.ts";

const RUNS = Number(process.env["FILIERE_TEST_RUNS"] ?? 1000);

interface Pair {
  origin: number;
  destination: number;
}

function largestWithout(table: ArcTable, gone: readonly number[]): number {
  const left = new Set([...Array(table.placeCount).keys()].filter((place) => !gone.includes(place)));
  let largest = 0;
  for (const start of left) {
    const found = new Set([start]);
    for (const place of found) {
      for (const arc of rowsOf(table)) {
        const [tail, head] = [table.tails[arc]!, table.heads[arc]!];
        if (tail === place && left.has(head)) found.add(head);
        if (head === place && left.has(tail)) found.add(tail);
      }
    }
    largest = Math.max(largest, found.size);
  }
  return largest;
}

const curveOf = async (table: ArcTable, order: readonly number[], question: DisruptionQuestion = {}) =>
  (await disruptionCurve(table, order, question)) as DisruptionCurve;

/** Whether a route of so many legs links the pair; tries every route. */
function isLinked(table: ArcTable, { origin, destination }: Pair, gone: readonly number[], maxLegs: number): boolean {
  const reaches = (place: number, visited: number[]): boolean => {
    if (place === destination) return true;
    if (visited.length > maxLegs) return false;
    return rowsOf(table).some((arc) => {
      const head = table.heads[arc]!;
      if (table.tails[arc] !== place || gone.includes(head) || visited.includes(head)) return false;
      return (visited.length > 1 || table.steps[arc] === 0) && reaches(head, [...visited, head]);
    });
  };
  return !gone.includes(origin) && reaches(origin, [origin]);
}

const cases = small({ places: { min: 2, max: 7 }, maxLegs: 12 }).chain(({ table }) => {
  const all = [...Array(table.placeCount).keys()];
  const place = fc.constantFrom(...all);
  return fc.record({
    table: fc.constant(table),
    order: fc.shuffledSubarray(all),
    avoid: fc.oneof({ weight: 3, arbitrary: fc.constant<number[]>([]) }, fc.subarray(all, { maxLength: 2 })),
    pairs: fc.array(fc.record({ origin: place, destination: place }), { minLength: 1, maxLength: 6 }),
    maxLegs: fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined }),
  });
});

test("after each removal the largest component is what counting from scratch gives", async () => {
  await fc.assert(
    fc.asyncProperty(cases, async ({ table, order, avoid }) => {
      const expected = [...Array(order.length + 1).keys()].map((removals) =>
        largestWithout(table, [...avoid, ...order.slice(0, removals)]),
      );
      const curve = await curveOf(table, order, { avoid });
      expect([...curve.largest]).toEqual(expected);
      expect(curve.linked).toBeNull();
    }),
    { numRuns: RUNS },
  );
});

test("after each removal the share of linked pairs is what trying every route gives, bounded or not", async () => {
  await fc.assert(
    fc.asyncProperty(cases, async ({ table, order, avoid, pairs, maxLegs }) => {
      const expected = [...Array(order.length + 1).keys()].map((removals) => {
        const gone = [...avoid, ...order.slice(0, removals)];
        return pairs.filter((pair) => isLinked(table, pair, gone, maxLegs ?? Infinity)).length / pairs.length;
      });
      expect([...(await curveOf(table, order, { avoid, pairs, maxLegs })).linked!]).toEqual(expected);
    }),
    { numRuns: RUNS },
  );
});

test("a place that gains by a longer way passes that on only with one leg more", async () => {
  const table = legsOf(6, [
    [0, 2],
    [0, 1],
    [2, 3],
    [1, 4],
    [3, 4],
    [4, 5],
  ]);
  const pairs = [{ origin: 0, destination: 5 }];
  expect([...(await curveOf(table, [1], { pairs, maxLegs: 3 })).linked!]).toEqual([1, 0]);
  expect([...(await curveOf(table, [1], { pairs, maxLegs: 4 })).linked!]).toEqual([1, 1]);
});

test("arcs that are not admitted link nothing", async () => {
  const table = legsOf(3, [
    [0, 1],
    [1, 2],
    [0, 2],
  ]);
  const pairs = [{ origin: 0, destination: 2 }];
  expect([...(await curveOf(table, [1], { pairs })).linked!]).toEqual([1, 1]);
  const curve = await curveOf(table, [1], { pairs, admits: (arc) => arc !== 2 });
  expect({ largest: [...curve.largest], linked: [...curve.linked!] }).toEqual({ largest: [3, 1], linked: [1, 0] });
});

test("a place that is removed twice is refused", async () => {
  await expect(disruptionCurve(legsOf(2, [[0, 1]]), [1, 1])).rejects.toThrow(RangeError);
});

test("a signal or a deadline stops it between two origins", async () => {
  const table = legsOf(2, [[0, 1]]);
  const pairs = [{ origin: 0, destination: 1 }];
  const stopped = (reason: string) => ({ kind: "stopped", reason });
  expect(await disruptionCurve(table, [1], { pairs, signal: AbortSignal.abort() })).toEqual(stopped("aborted"));
  expect(await disruptionCurve(table, [1], { pairs, deadline: 0 })).toEqual(stopped("deadline"));
});
