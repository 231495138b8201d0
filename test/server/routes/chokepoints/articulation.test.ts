import * as fc from "fast-check";
import { expect, test } from "vitest";
import { findArticulation } from "../../../../server/routes/chokepoints/articulation.ts";
import type { ArcTable } from "../../../../server/routes/projection/arc-table.ts";
import { legsOf, rowsOf, small, tableOf } from "./small-legs.ts";

const RUNS = Number(process.env["FILIERE_TEST_RUNS"] ?? 1500);

interface Without {
  place?: number;
  leg?: number;
}

/** By place: the least place that it hangs together with, or -1 where it is gone. */
function componentsOf(table: ArcTable, { place, leg }: Without): number[] {
  const component = [...Array(table.placeCount).keys()].map((each) => (each === place ? -1 : each));
  for (let isChanging = true; isChanging;) {
    isChanging = false;
    for (const arc of rowsOf(table)) {
      const [tail, head] = [table.tails[arc]!, table.heads[arc]!];
      if (table.legs[arc] === leg || tail === place || head === place || component[tail] === component[head]) continue;
      component[tail] = component[head] = Math.min(component[tail]!, component[head]!);
      isChanging = true;
    }
  }
  return component;
}

function partingOf(table: ArcTable, without: Without, ends: { origins: number[]; destinations: number[] }) {
  const before = componentsOf(table, {});
  const after = componentsOf(table, without);
  const whole = before[without.place ?? table.heads[table.legs.indexOf(without.leg!)]!];
  const sizes = new Map<number, number>();
  for (const [place, component] of after.entries()) {
    if (before[place] === whole && component >= 0) sizes.set(component, (sizes.get(component) ?? 0) + 1);
  }
  if (sizes.size < 2) return undefined;
  let pairsParted = 0;
  for (const origin of ends.origins) {
    for (const destination of ends.destinations) {
      const isCounted = origin !== without.place && destination !== without.place;
      if (isCounted && before[origin] === before[destination] && after[origin] !== after[destination]) pairsParted++;
    }
  }
  const all = [...sizes.values()];
  return { parts: sizes.size, placesParted: all.reduce((sum, each) => sum + each) - Math.max(...all), pairsParted };
}

const cases = fc
  .tuple(small({ places: { min: 2, max: 9 }, maxLegs: 12 }), fc.array(fc.nat(8)), fc.array(fc.nat(8)))
  .map(([{ table, legCount }, origins, destinations]) => {
    const inside = (places: number[]) => [...new Set(places.map((each) => each % table.placeCount))];
    return { table, legCount, ends: { origins: inside(origins), destinations: inside(destinations) } };
  });

test("a place is named if and only if what hangs together falls apart without it, with what it parts", () => {
  fc.assert(
    fc.property(cases, ({ table, ends }) => {
      const expected = [...Array(table.placeCount).keys()].flatMap((place) => {
        const parting = partingOf(table, { place }, ends);
        return parting === undefined ? [] : [{ place, ...parting }];
      });
      expect(findArticulation(table, ends).places).toEqual(expected);
    }),
    { numRuns: RUNS },
  );
});

test("a leg is named if and only if what hangs together falls apart without all its arcs, with what it parts", () => {
  fc.assert(
    fc.property(cases, ({ table, legCount, ends }) => {
      const expected = [...Array(legCount).keys()].flatMap((leg) => {
        const parting = table.legs.includes(leg) ? partingOf(table, { leg }, ends) : undefined;
        return parting === undefined ? [] : [{ leg, ...parting }];
      });
      expect(findArticulation(table, ends).legs).toEqual(expected);
    }),
    { numRuns: RUNS },
  );
});

test("parallel and opposite legs are no bridges, and one leg alone is", () => {
  const table = legsOf(4, [
    [0, 1],
    [1, 0],
    [1, 2],
    [1, 2],
    [3, 2],
  ]);
  expect(findArticulation(table)).toEqual({
    places: [
      { place: 1, parts: 2, placesParted: 1, pairsParted: null },
      { place: 2, parts: 2, placesParted: 1, pairsParted: null },
    ],
    legs: [{ leg: 4, parts: 2, placesParted: 1, pairsParted: null }],
  });
});

test("a leg that starts in an area may part more than two", () => {
  const table = tableOf(4, [
    { tail: 0, head: 3, leg: 0, isStep: false },
    { tail: 1, head: 3, leg: 0, isStep: true },
    { tail: 2, head: 3, leg: 0, isStep: true },
  ]);
  const { places, legs } = findArticulation(table, { origins: [0, 1], destinations: [3] });
  expect(legs).toEqual([{ leg: 0, parts: 4, placesParted: 3, pairsParted: 2 }]);
  expect(places).toEqual([{ place: 3, parts: 3, placesParted: 2, pairsParted: 0 }]);
});

test("arcs that are not admitted and places to avoid are no part of the picture", () => {
  const table = legsOf(3, [
    [0, 1],
    [1, 2],
    [0, 2],
  ]);
  expect(findArticulation(table).legs).toEqual([]);
  expect(findArticulation(table, { admits: (arc) => arc !== 2 }).legs.map(({ leg }) => leg)).toEqual([0, 1]);
  expect(findArticulation(table, { avoid: [1] }).legs.map(({ leg }) => leg)).toEqual([2]);
});

test("a way of 100,000 legs is entered without running out of stack", () => {
  const count = 100_000;
  const heads = Int32Array.from({ length: count }, (_, leg) => leg + 1);
  const tails = Int32Array.from({ length: count }, (_, leg) => leg);
  const table = { placeCount: count + 1, tails, heads, legs: tails, steps: new Uint8Array(count) };
  const { places, legs } = findArticulation(table);
  expect([places.length, legs.length]).toEqual([count - 1, count]);
});
