import * as fc from "fast-check";
import { expect, test } from "vitest";
import { incidenceOf } from "../../../../server/routes/chokepoints/incidence.ts";
import { partedPlaces } from "../../../../server/routes/chokepoints/parted-places.ts";
import { legsOf, rowsOf, small } from "./small-legs.ts";

const RUNS = Number(process.env["FILIERE_TEST_RUNS"] ?? 500);

/** Sets of places that hang together over these ends. */
function componentsOf(places: readonly number[], ends: readonly (readonly [number, number])[]): number[][] {
  const left = new Set(places);
  const components: number[][] = [];
  for (const start of places) {
    if (!left.has(start)) continue;
    const found = new Set([start]);
    for (const place of found) {
      for (const [one, other] of ends) {
        if (one === place && left.has(other)) found.add(other);
        if (other === place && left.has(one)) found.add(one);
      }
    }
    for (const place of found) left.delete(place);
    components.push([...found]);
  }
  return components;
}

test("what is parted by a place is all that hung together with it but one of the largest parts", () => {
  fc.assert(
    fc.property(small({ places: { min: 2, max: 8 }, maxLegs: 9 }), fc.nat(7), ({ table }, chosen) => {
      const place = chosen % table.placeCount;
      const picture = incidenceOf(table.placeCount, table.tails, table.heads);
      const beside = picture.neighbours.subarray(picture.starts[place], picture.starts[place + 1]);
      const parted = partedPlaces(picture, { place }, beside, 8);
      const others = [...Array(table.placeCount).keys()].filter((each) => each !== place);
      const ends = rowsOf(table).map((arc) => [table.tails[arc]!, table.heads[arc]!] as const);
      const parts = componentsOf(others, ends).filter((part) => part.some((each) => beside.includes(each)));
      const sizes = parts.map(({ length }) => length);
      const sum = sizes.reduce((total, size) => total + size, 0);
      expect(parted).toHaveLength(sum - Math.max(0, ...sizes));
      // Whole parts, never a piece of one.
      for (const part of parts) expect([0, part.length]).toContain(part.filter((each) => parted.includes(each)).length);
    }),
    { numRuns: RUNS },
  );
});

test("without a bridge the smaller side is parted, however large the other is", () => {
  const chain = legsOf(
    30,
    [...Array(29).keys()].map((place) => [place, place + 1] as const),
  );
  const picture = incidenceOf(30, chain.tails, chain.heads);
  expect(partedPlaces(picture, { isGone: (edge) => edge === 2 }, [3, 2], 5)).toEqual([0, 1, 2]);
  expect(partedPlaces(picture, { isGone: (edge) => edge === 26 }, [27, 26], 5)).toEqual([27, 28, 29]);
});
