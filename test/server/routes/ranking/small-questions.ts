import * as fc from "fast-check";
import type { ArcTable } from "../../../../server/routes/projection/arc-table.ts";
import type { RouteQuery } from "../../../../server/routes/ranking/index.ts";

export interface Question {
  readonly table: ArcTable;
  readonly costs: Float64Array;
  readonly query: RouteQuery;
}

interface ArcDraft {
  readonly tail: number;
  /** From the tail to the head, so that no arc ends where it begins. */
  readonly turn: number;
  readonly cost: number;
  readonly step: boolean;
}

/** Few different costs make ties, thirds make sums that are out by noise, and there are free arcs and closed ones. */
const costs = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 4 }) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 9 }).map((n) => n / 3) },
  { weight: 3, arbitrary: fc.double({ min: 0, max: 10, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(0, Infinity) },
);

function arcsOf(placeCount: number): fc.Arbitrary<ArcDraft[]> {
  const arc = fc.record({
    tail: fc.nat({ max: placeCount - 1 }),
    turn: fc.integer({ min: 1, max: placeCount - 1 }),
    cost: costs,
    step: fc.integer({ min: 0, max: 5 }).map((die) => die === 0),
  });
  return fc
    .integer({ min: placeCount, max: 5 * placeCount })
    .chain((count) => fc.array(arc, { minLength: count, maxLength: count }));
}

function tableOf(placeCount: number, arcs: readonly ArcDraft[]): ArcTable {
  return {
    placeCount,
    tails: Int32Array.from(arcs, ({ tail }) => tail),
    heads: Int32Array.from(arcs, ({ tail, turn }) => (tail + turn) % placeCount),
    legs: Int32Array.from(arcs.keys()),
    steps: Uint8Array.from(arcs, ({ step }) => (step ? 1 : 0)),
  };
}

/** Ends come off a shuffled row of all places, so none is an origin and a destination. */
function queryOf(placeCount: number): fc.Arbitrary<RouteQuery> {
  const places = Array.from({ length: placeCount }, (_, place) => place);
  const place = fc.nat({ max: placeCount - 1 });
  const one = place.map((each) => [each]);
  const several = fc.uniqueArray(place, { minLength: 2, maxLength: 6 });
  const entries = fc.array(fc.oneof(one, several), { maxLength: 3 });
  const via = fc.record({ places: entries, ordered: fc.boolean() });
  return fc
    .record({
      shuffled: fc.shuffledSubarray(places, { minLength: placeCount }),
      originCount: fc.constantFrom(1, 1, 2),
      destinationCount: fc.constantFrom(1, 1, 2),
      avoid: fc.option(fc.uniqueArray(place, { maxLength: 2 }), { freq: 2 }),
      via: fc.option(via, { freq: 2 }),
      mask: fc.option(fc.integer({ min: 1, max: 15 }), { freq: 2 }),
      maxLegs: fc.constantFrom(1, 2, 3, 4, 5, 6, 7, 8, 12),
      parallel: fc.constantFrom("best" as const, "each" as const),
    })
    .map(({ shuffled, originCount, destinationCount, ...rest }) => ({
      origins: shuffled.slice(0, originCount),
      destinations: shuffled.slice(originCount, originCount + destinationCount),
      maxLegs: rest.maxLegs,
      parallel: rest.parallel,
      ...(rest.avoid === null ? {} : { avoid: new Set(rest.avoid) }),
      ...(rest.via === null ? {} : { via: rest.via }),
      ...(rest.mask === null ? {} : { admits: (arc: number) => ((arc + 1) & (rest.mask ?? 0)) !== 0 }),
    }));
}

/** A small multigraph with whatever there may be in one, and something asked of it. */
export const questions: fc.Arbitrary<Question> = fc.integer({ min: 3, max: 9 }).chain((placeCount) =>
  fc.record({ arcs: arcsOf(placeCount), query: queryOf(placeCount) }).map(({ arcs, query }) => ({
    table: tableOf(placeCount, arcs),
    costs: Float64Array.from(arcs, ({ cost }) => cost),
    query,
  })),
);
