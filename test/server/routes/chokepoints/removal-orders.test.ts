import * as fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { type Betweenness, measureBetweenness } from "../../../../server/routes/chokepoints/betweenness.ts";
import {
  orderByBetweenness,
  orderByChance,
  orderByDegree,
  orderByNumber,
  type RemovalOrder,
} from "../../../../server/routes/chokepoints/removal-orders.ts";
import { legsOf, rowsOf, small } from "./small-legs.ts";

const RUNS = Number(process.env["FILIERE_TEST_RUNS"] ?? 300);

afterEach(() => {
  vi.restoreAllMocks();
});

const graphs = small({ places: { min: 2, max: 7 }, maxLegs: 12 });

/** Always the highest of what a measure says without the places that are gone, the lower row of equal ones. */
async function greedy(placeCount: number, measure: (gone: number[]) => Promise<ArrayLike<number>>): Promise<number[]> {
  const places: number[] = [];
  while (places.length < placeCount) {
    const values = await measure(places);
    const left = [...Array(placeCount).keys()].filter((place) => !places.includes(place));
    places.push(left.reduce((best, place) => (values[place]! > values[best]! ? place : best)));
  }
  return places;
}

test("chance gives every place once, and the same for the same seed", () => {
  const { places } = orderByChance(50, { seed: 3 });
  expect(places.toSorted((one, other) => one - other)).toEqual([...Array(50).keys()]);
  expect(orderByChance(50, { seed: 3 }).places).toEqual(places);
  expect(orderByChance(50, { seed: 4 }).places).not.toEqual(places);
  expect(orderByChance(50, { seed: 3, count: 10 }).places).toEqual(places.slice(0, 10));
});

test("chance draws each place first about as often as any other", () => {
  const firsts = Array.from({ length: 10 }, () => 0);
  for (let seed = 0; seed < 5000; seed++) firsts[orderByChance(10, { seed, count: 1 }).places[0]!]! += 1;
  for (const count of firsts) expect(Math.abs(count - 500)).toBeLessThan(110);
});

test("the highest number goes first, and of equal ones the lower row", () => {
  expect(orderByNumber([2, 5, 5, 1])).toMatchObject({ by: "number", isRemeasured: false, places: [1, 2, 0, 3] });
  expect(orderByNumber([2, 5, 5, 1], { count: 2, keep: [1] }).places).toEqual([2, 0]);
});

test("by degree the place with most legs goes first, counted once or again after each removal", async () => {
  await fc.assert(
    fc.asyncProperty(graphs, async ({ table }) => {
      const degrees = async (gone: readonly number[]) => {
        const counts = Array.from({ length: table.placeCount }, () => 0);
        for (const arc of rowsOf(table)) {
          const ends = [table.tails[arc]!, table.heads[arc]!];
          if (table.steps[arc] === 0 && !ends.some((end) => gone.includes(end)))
            for (const end of ends) counts[end]! += 1;
        }
        return counts;
      };
      expect(orderByDegree(table, { isRemeasured: true }).places).toEqual(await greedy(table.placeCount, degrees));
      expect(orderByDegree(table).places).toEqual(await greedy(table.placeCount, () => degrees([])));
    }),
    { numRuns: RUNS },
  );
});

test("by betweenness the place with most points goes first, measured once or again after each removal", async () => {
  await fc.assert(
    fc.asyncProperty(graphs, async ({ table }) => {
      const points = async (avoid: readonly number[]) =>
        ((await measureBetweenness(table, { avoid: [...avoid] })) as Betweenness).places;
      const again = (await orderByBetweenness(table, { isRemeasured: true })) as RemovalOrder;
      expect(again.places).toEqual(await greedy(table.placeCount, points));
      const once = (await orderByBetweenness(table)) as RemovalOrder;
      expect(once.places).toEqual(await greedy(table.placeCount, () => points([])));
    }),
    { numRuns: RUNS },
  );
});

test("an order says what made it, and how sure the measure was", async () => {
  const table = legsOf(4, [
    [0, 1],
    [1, 2],
    [2, 3],
  ]);
  const said = { kind: "order", by: "betweenness", isRemeasured: true, isExact: false };
  const choice = { isRemeasured: true, exactUpTo: 1, samples: 1, count: 2, keep: [0, 3] };
  expect(await orderByBetweenness(table, choice)).toMatchObject(said);
  expect(orderByDegree(table, { isRemeasured: true, count: 1 })).toMatchObject({ by: "degree", isRemeasured: true });
  expect(await orderByBetweenness(table, { deadline: 0 })).toMatchObject({ kind: "stopped", reason: "deadline" });
});

test("what was measured before the deadline stands, and is told to be less than was wanted", async () => {
  let now = 0;
  vi.spyOn(performance, "now").mockImplementation(() => (now += 1));
  const table = legsOf(
    10,
    [...Array(10).keys()].flatMap((place) => [1, 3].map((by) => [place, (place + by) % 10] as const)),
  );
  const order = (await orderByBetweenness(table, { isRemeasured: true, deadline: 60 })) as RemovalOrder;
  const whole = (await orderByBetweenness(table, { isRemeasured: true })) as RemovalOrder;
  expect(order).toMatchObject({ isWhole: false, isExact: true });
  expect(order.places.length).toBeGreaterThan(0);
  expect(order.places).toEqual(whole.places.slice(0, order.places.length));
  expect(whole).toMatchObject({ isWhole: true, places: { length: 10 } });
});
