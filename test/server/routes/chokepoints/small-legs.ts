import * as fc from "fast-check";
import type { ArcTable } from "../../../../server/routes/projection/arc-table.ts";

export interface SmallArc {
  tail: number;
  head: number;
  leg: number;
  isStep: boolean;
}

export function tableOf(placeCount: number, arcs: readonly SmallArc[]): ArcTable {
  return {
    placeCount,
    tails: Int32Array.from(arcs, (arc) => arc.tail),
    heads: Int32Array.from(arcs, (arc) => arc.head),
    legs: Int32Array.from(arcs, (arc) => arc.leg),
    steps: Uint8Array.from(arcs, (arc) => (arc.isStep ? 1 : 0)),
  };
}

/** Legs of one arc each. */
export function legsOf(placeCount: number, ends: readonly (readonly [tail: number, head: number])[]): ArcTable {
  return tableOf(
    placeCount,
    ends.map(([tail, head], leg) => ({ tail, head, leg, isStep: false })),
  );
}

export const rowsOf = (table: ArcTable) => [...table.heads.keys()];

export interface Small {
  table: ArcTable;
  legCount: number;
  /** Two disjoint sets of places that are not empty. */
  origins: number[];
  destinations: number[];
}

interface SmallSize {
  places: { min: number; max: number };
  maxLegs: number;
}

/** A few places, and legs of which some start in an area and are steps from other places; parallel ones are common. */
export function small({ places, maxLegs }: SmallSize): fc.Arbitrary<Small> {
  return fc.integer(places).chain((placeCount) => {
    const place = fc.nat(placeCount - 1);
    const leg = fc.record({
      head: place,
      tail: place,
      stepTails: fc.oneof({ weight: 3, arbitrary: fc.constant<number[]>([]) }, fc.uniqueArray(place, { maxLength: 2 })),
    });
    const ends = fc.tuple(fc.shuffledSubarray([...Array(placeCount).keys()], { minLength: 2 }), fc.nat(100));
    return fc.record({ legs: fc.array(leg, { maxLength: maxLegs }), ends }).map(({ legs, ends: [order, share] }) => {
      const arcs = legs.flatMap(({ head, tail, stepTails }, row) =>
        [tail, ...stepTails.filter((each) => each !== tail)].map((from, at) => ({
          tail: from,
          head,
          leg: row,
          isStep: at > 0,
        })),
      );
      const few = order.slice(0, 4);
      const split = 1 + (share % (few.length - 1));
      const table = tableOf(
        placeCount,
        arcs.filter((arc) => arc.tail !== arc.head),
      );
      return { table, legCount: legs.length, origins: few.slice(0, split), destinations: few.slice(split) };
    });
  });
}

/** All sets of these rows, the smaller ones first. */
export function subsets(rows: readonly number[]): number[][] {
  const sets: number[][] = [[]];
  for (const row of rows) for (const set of sets.slice()) sets.push([...set, row]);
  return sets.sort((one, other) => one.length - other.length);
}
