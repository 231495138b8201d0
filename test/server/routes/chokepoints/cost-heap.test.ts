import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createCostHeap, offer, takeCheapest } from "../../../../server/routes/chokepoints/cost-heap.ts";

const offers = fc.array(fc.tuple(fc.nat(49), fc.integer({ min: 1, max: 30 })), { maxLength: 120 });

test("places come out once each, the cheapest first, by the least cost that was offered", () => {
  fc.assert(
    fc.property(offers, (offered) => {
      const heap = createCostHeap(50);
      const least = new Map<number, number>();
      for (const [place, cost] of offered) {
        offer(heap, place, cost);
        least.set(place, Math.min(cost, least.get(place) ?? Infinity));
      }
      const taken: number[] = [];
      for (let place = takeCheapest(heap); place >= 0; place = takeCheapest(heap)) taken.push(place);
      expect(taken.toSorted((one, other) => one - other)).toEqual([...least.keys()].sort((one, other) => one - other));
      const costs = taken.map((place) => least.get(place)!);
      expect(costs).toEqual(costs.toSorted((one, other) => one - other));
      expect(taken.map((place) => heap.costs[place])).toEqual(costs);
    }),
    { numRuns: 500 },
  );
});
