import type { Projection } from "../projection/projection.ts";
import { createGoodsOfLegs, type GoodsOfLegs } from "./goods.ts";

/** The legs that may all have carried one kind of goods: a route agrees in its goods when all its legs are of one class. */
export interface GoodsClass {
  readonly name: string;
  /** By row of a leg. */
  readonly legs: Uint8Array;
}

export interface GoodsClasses {
  readonly of: GoodsOfLegs;
  /** Each set of legs once, under the first of its names. */
  readonly classes: readonly GoodsClass[];
}

const kept = new WeakMap<Projection, GoodsClasses>();

/** Worked out once for a projection. O(goods × legs). */
export function goodsClassesOf(projection: Projection): GoodsClasses {
  const known = kept.get(projection);
  if (known !== undefined) return known;
  const of = createGoodsOfLegs(projection.legs, projection.goods);
  // Where nothing is told of any leg, all of them are one class.
  const names = of.all.length === 0 ? [""] : of.all;
  const classes = new Map<string, GoodsClass>();
  for (const name of names) {
    const legs = Uint8Array.from(projection.legs, (leg) => Number(of.of(leg)?.has(name) ?? true));
    const key = Buffer.from(legs).toString("latin1");
    if (!classes.has(key)) classes.set(key, { name, legs });
  }
  const found = { of, classes: [...classes.values()] };
  kept.set(projection, found);
  return found;
}
