import type { Incidence } from "./incidence.ts";

/**
 * The size of the largest component after each removal.
 *
 * A component cannot be split quickly but two are quickly joined; so the places come back one after another, from the
 * last removed to the first, and each is joined to what is there.
 *
 * Shape:  undirected picture, places in the order of their removal, places that were never there → by number of
 *         removals, from 0 on: places in the largest component.
 * Gaps:   a place by itself is a component of 1. 0 where no place is left.
 * Cost:   O(places + edges · α), whatever the number of removals.
 * Source: R. E. Tarjan, "Efficiency of a good but not linear set union algorithm" (1975); places added in reverse
 *         after M. E. J. Newman & R. M. Ziff, "Fast Monte Carlo algorithm for site or bond percolation" (2001).
 */
export function largestComponents(picture: Incidence, order: readonly number[], absent: Uint8Array): Int32Array {
  const { vertexCount } = picture;
  const isThere = absent.map((flag) => 1 - flag);
  for (const place of order) isThere[place] = 0;
  const sets = createSets(vertexCount);
  const largest = new Int32Array(order.length + 1);
  let size = 0;
  const join = (place: number) => {
    const end = picture.starts[place + 1] ?? 0;
    size = Math.max(size, 1);
    for (let at = picture.starts[place] ?? 0; at < end; at++) {
      const neighbour = picture.neighbours[at] ?? 0;
      if (isThere[neighbour] === 1) size = Math.max(size, sets.unite(place, neighbour));
    }
  };
  for (let place = 0; place < vertexCount; place++) if (isThere[place] === 1) join(place);
  for (let removals = order.length; removals > 0; removals--) {
    largest[removals] = size;
    const place = order[removals - 1] ?? 0;
    isThere[place] = 1;
    join(place);
  }
  largest[0] = size;
  return largest;
}

/** Disjoint sets, by size, with paths cut in half on the way. */
function createSets(count: number) {
  const parents = Int32Array.from({ length: count }, (_, each) => each);
  const sizes = new Int32Array(count).fill(1);
  const find = (from: number) => {
    let each = from;
    for (let parent = parents[each] ?? 0; parent !== each; parent = parents[each] ?? 0) {
      const above = parents[parent] ?? 0;
      parents[each] = above;
      each = above;
    }
    return each;
  };
  return {
    /** The size of the set that holds both from now on. */
    unite(one: number, other: number): number {
      const [left, right] = [find(one), find(other)];
      if (left === right) return sizes[left] ?? 0;
      const [small, large] = (sizes[left] ?? 0) < (sizes[right] ?? 0) ? [left, right] : [right, left];
      parents[small] = large;
      return (sizes[large] = (sizes[large] ?? 0) + (sizes[small] ?? 0));
    },
  };
}
