import type { OutStar } from "./out-star.ts";

/**
 * All shortest ways from one source at once: which arcs they take and how many reach each place.
 *
 * Arcs stand by their position in the star. `tight` holds those on shortest ways, grouped by the place they leave, in
 * the order in which places were reached; so whoever reads it backwards has seen all that lies behind an arc.
 */
export interface ShortestCounts {
  readonly star: OutStar;
  /** Places in the order of their distance, of which the first `found` are valid. */
  readonly order: Int32Array;
  found: number;
  /** By place: how many shortest ways lead to it. */
  readonly counts: Float64Array;
  readonly tight: Int32Array;
  /** By rank in `order`: where its arcs begin in `tight`. */
  readonly tightStarts: Int32Array;
  /** Counts again from another source. A source's first arc is no step. */
  readonly countFrom: (source: number) => void;
}

export function blankCounts(star: OutStar): Omit<ShortestCounts, "countFrom"> {
  return {
    star,
    order: new Int32Array(star.placeCount),
    found: 0,
    counts: new Float64Array(star.placeCount),
    tight: new Int32Array(star.heads.length),
    tightStarts: new Int32Array(star.placeCount + 1),
  };
}

/** Shortest by legs. O(places + arcs) a source. */
export function countsByLegs(star: OutStar): ShortestCounts {
  const depths = new Int32Array(star.placeCount).fill(-1);
  const work: ShortestCounts = { ...blankCounts(star), countFrom: (source) => walk(work, depths, source) };
  return work;
}

function walk(work: ShortestCounts, depths: Int32Array, source: number): void {
  const { order, counts, tight, tightStarts } = work;
  const { starts, stepStarts, heads } = work.star;
  for (let at = 0; at < work.found; at++) depths[order[at] ?? 0] = -1;
  order[0] = source;
  depths[source] = 0;
  counts[source] = 1;
  let found = 1;
  let taken = 0;
  for (let at = 0; at < found; at++) {
    const place = order[at] ?? 0;
    const depth = (depths[place] ?? 0) + 1;
    const ways = counts[place] ?? 0;
    tightStarts[at] = taken;
    const end = (at === 0 ? stepStarts[place] : starts[place + 1]) ?? 0;
    for (let arc = starts[place] ?? 0; arc < end; arc++) {
      const head = heads[arc] ?? 0;
      const known = depths[head];
      if (known === -1) {
        depths[head] = depth;
        order[found++] = head;
        counts[head] = ways;
        tight[taken++] = arc;
      } else if (known === depth) {
        counts[head] = (counts[head] ?? 0) + ways;
        tight[taken++] = arc;
      }
    }
  }
  tightStarts[found] = taken;
  work.found = found;
}
