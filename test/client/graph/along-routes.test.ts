import { array, assert, nat, property, record, tuple, uniqueArray, constantFrom } from "fast-check";
import { expect, test } from "vitest";
import { alongRoutes } from "../../../client/graph/arrange/along-routes.ts";
import { leavingPinned, type Arranging, type Places } from "../../../client/graph/arrange/arrangement.ts";

const picture = (ids: readonly string[], pinned: readonly string[] = []): Arranging => ({
  marks: ids.map((id, index) => ({
    id,
    kind: "district",
    at: { x: (index % 7) / 7, y: (index % 5) / 5 },
    isPinned: pinned.includes(id),
  })),
  lines: [],
});

const xOf = (places: Places, id: string) => places.get(id)?.x ?? Number.NaN;
const ALL = "abcdefghij".split("");
const anyChain = uniqueArray(constantFrom(...ALL), { minLength: 2, maxLength: 7 });

test("the stops of a route stand from left to right in even columns, the rest of the picture below them", () => {
  assert(
    property(anyChain, (chain) => {
      const places = alongRoutes(picture(ALL), [chain]);
      const step = 1 / (chain.length - 1);
      for (const [index, id] of chain.entries()) expect(xOf(places, id)).toBeCloseTo(index * step, 9);
      const lowest = Math.max(...chain.map((id) => places.get(id)?.y ?? 1));
      const others = ALL.filter((id) => !chain.includes(id));
      expect(others.every((id) => (places.get(id)?.y ?? 0) > lowest)).toBe(true);
    }),
    { numRuns: 30 },
  );
});

test("every mark is placed, stops on the canvas and no two of them on one spot, and the same routes the same way", () => {
  assert(
    property(array(anyChain, { minLength: 1, maxLength: 6 }), (chains) => {
      const places = alongRoutes(picture(ALL), chains);
      expect([...places.keys()].sort()).toEqual(ALL);
      const stops = [...new Set(chains.flat())].flatMap((id) => places.get(id) ?? []);
      expect(stops.flatMap(({ x, y }) => [x, y]).every((share) => share >= 0 && share <= 1)).toBe(true);
      expect(new Set(stops.map(({ x, y }) => `${x} ${y.toFixed(3)}`)).size).toBe(stops.length);
      expect(alongRoutes(picture(ALL), chains)).toEqual(places);
    }),
    { numRuns: 30 },
  );
});

test("the first of several routes always goes from left to right", () => {
  assert(
    property(array(anyChain, { minLength: 1, maxLength: 6 }), (chains) => {
      const places = alongRoutes(picture(ALL), chains);
      const own = (chains[0] ?? []).map((id) => xOf(places, id));
      expect(own).toEqual(own.toSorted((one, other) => one - other));
    }),
    { numRuns: 30 },
  );
});

/** Two routes that pass their common stops in the same order, each with as many stops of its own between. */
const twoRoutes = record({
  shared: nat(2),
  between: array(tuple(nat(2)), { minLength: 4, maxLength: 4 }),
}).map(({ shared, between }) => {
  const chain = (side: string) =>
    Array.from({ length: shared + 2 }, (_, stop) => [
      `common${stop}`,
      ...(stop > shared ? [] : Array.from({ length: between[stop]?.[0] ?? 0 }, (__, own) => `${side}${stop}${own}`)),
    ]).flat();
  return [chain("one"), chain("other")];
});

test("two routes that meet in the same order do not cross", () => {
  assert(
    property(twoRoutes, ([one = [], other = []]) => {
      const places = alongRoutes(picture([...new Set([...one, ...other])]), [one, other]);
      const heights = one.map((id, index) => (places.get(id)?.y ?? 0) - (places.get(other[index] ?? "")?.y ?? 0));
      const sides = heights.map((height) => (Math.abs(height) < 1e-9 ? 0 : Math.sign(height)));
      // Between two stops in common one of them lies above throughout.
      expect(sides.filter((side, index) => index > 0 && side * (sides[index - 1] ?? 0) < 0)).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

test("a stop that is not on the picture is passed over, and a pinned one stays", () => {
  const arranging = picture(["a", "b", "d"], ["b"]);
  const places = leavingPinned(arranging, alongRoutes(arranging, [["a", "b", "c", "d"]]));
  expect([...places.keys()].sort()).toEqual(["a", "b", "d"]);
  expect(places.get("b")).toEqual(arranging.marks[1]?.at);
});
