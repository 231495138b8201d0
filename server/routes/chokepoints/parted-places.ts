import type { Incidence } from "./incidence.ts";

/** What is taken away: a place with all at it, or some edges. */
export interface Gone {
  place?: number | undefined;
  isGone?: ((edge: number) => boolean) | undefined;
}

/**
 * The places outside the largest part once something is taken away, where they are known to be no more than `most`.
 *
 * Every part but the largest is then small, so each is walked from a place next to what is gone and given up as soon as
 * it is larger than that.
 *
 * Shape:  undirected picture, what is gone, the places next to it → places, ascending. Of parts that are equally large
 *         the one reached first is the largest.
 * Cost:   O(places next to it · most) places, with the legs at each.
 */
export function partedPlaces(picture: Incidence, gone: Gone, beside: Iterable<number>, most: number): number[] {
  const parts: number[][] = [];
  const seen = new Set<number>();
  let isLargestBeyond = false;
  for (const start of beside) {
    if (seen.has(start) || start === gone.place) continue;
    const part = walk(picture, gone, start, most);
    if (part === undefined) {
      isLargestBeyond = true;
      continue;
    }
    parts.push(part);
    for (const place of part) seen.add(place);
  }
  const [first, ...others] = isLargestBeyond ? [] : parts;
  const largest = others.reduce((one, other) => (other.length > (one?.length ?? 0) ? other : one), first);
  return parts
    .filter((part) => part !== largest)
    .flat()
    .sort((one, other) => one - other);
}

/** All that hangs together with a place; undefined where that is more than `most`. */
function walk(
  { starts, neighbours, edges }: Incidence,
  { place: without, isGone = () => false }: Gone,
  start: number,
  most: number,
): number[] | undefined {
  const found = new Set([start]);
  for (const place of found) {
    const end = starts[place + 1] ?? 0;
    for (let at = starts[place] ?? 0; at < end; at++) {
      const neighbour = neighbours[at] ?? 0;
      if (neighbour !== without && !isGone(edges[at] ?? 0)) found.add(neighbour);
      if (found.size > most) return undefined;
    }
  }
  return [...found];
}
