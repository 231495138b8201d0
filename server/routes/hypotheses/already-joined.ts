import { goodsClassesOf } from "../chaining/goods-classes.ts";
import { adjacencyOf } from "../projection/arc-table.ts";
import type { Projection } from "../projection/projection.ts";
import { strengthsOf } from "../question/strengths.ts";

/** Places held in all sets that are remembered, at most: some tens of megabytes. */
const MOST_REMEMBERED = 2_000_000;

/**
 * Tells whether a way is known from where one leg ends to where another begins, over any number of legs and steps, all
 * of which may carry goods that the two share.
 *
 * Cost: one walk through the legs of a class of goods for each place where a first leg ends.
 */
export function createAlreadyJoined(projection: Projection): (first: number, second: number) => boolean {
  const { arcs, legs, hierarchy } = projection;
  const { classes } = goodsClassesOf(projection);
  const strengths = strengthsOf(projection, new Set());
  const leaving = adjacencyOf(arcs.placeCount, arcs.tails);
  const isOpen = (leg: number, index: number) =>
    classes[index]?.legs[leg] === 1 && (strengths[leg]?.confidence ?? 0) > 0;

  const walk = (start: number, index: number): Set<number> => {
    const seen = new Set([start]);
    const open = [start];
    for (let place = open.pop(); place !== undefined; place = open.pop()) {
      for (let at = leaving.starts[place] ?? 0; at < (leaving.starts[place + 1] ?? 0); at++) {
        const arc = leaving.arcs[at] ?? 0;
        const head = arcs.heads[arc] ?? 0;
        if (seen.has(head) || !isOpen(arcs.legs[arc] ?? 0, index)) continue;
        seen.add(head);
        open.push(head);
      }
    }
    // A leg that starts in an area is fed by what ends within it.
    return new Set([...seen].flatMap((place) => [place, ...hierarchy.above(place)]));
  };

  const remembered = new Map<string, ReadonlySet<number>>();
  let size = 0;
  const reached = (start: number, index: number): ReadonlySet<number> => {
    const key = `${start} ${index}`;
    const known = remembered.get(key);
    if (known !== undefined) return known;
    const found = walk(start, index);
    if (size + found.size > MOST_REMEMBERED) {
      remembered.clear();
      size = 0;
    }
    size += found.size;
    remembered.set(key, found);
    return found;
  };

  return (first, second) => {
    const [end, start] = [legs[first]?.to ?? -1, legs[second]?.from ?? -1];
    return classes.some(
      (each, index) => each.legs[first] === 1 && each.legs[second] === 1 && reached(end, index).has(start),
    );
  };
}
