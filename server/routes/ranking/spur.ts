import { tick, type Clock } from "./clock.ts";
import { DESTINATION } from "./corridor.ts";
import { createHeap, popTop, pushKey } from "./key-heap.ts";
import { passes, prefixBy, type Prefix } from "./prefix.ts";

/**
 * The cheapest way on from a prefix that comes back to none of its places, among those not yet tried.
 *
 * Shape:  a prefix of a field with one stage → arcs of the corridor to the destination, and what the whole route weighs.
 * Gaps:   undefined if there is none within the field's limit.
 * Cost:   O(legs × arcs of the corridor × log) at worst; the table of legs left leads it, so mostly a few steps.
 * Source: P. E. Hart, N. J. Nilsson and B. Raphael, "A Formal Basis for the Heuristic Determination of Minimum Cost
 *         Paths" (1968), by place and legs used. Every arc costs something, so a cheapest walk within so many legs
 *         is loopless.
 */
export function spurFrom(prefix: Prefix, clock: Clock): { arcs: number[]; weight: number } | undefined {
  const { field } = prefix;
  const size = field.corridor.places.length;
  const settled = new Set<number>();
  const reached: Prefix[] = [prefix];
  const heap = createHeap(16);
  pushKey(heap, prefix.cost, 0);
  while (heap.size > 0) {
    const at = reached[popTop(heap)] ?? prefix;
    tick(clock);
    if (at.place === DESTINATION) return { arcs: arcsSince(prefix, at), weight: at.cost };
    const state = at.legs * size + at.place;
    if (settled.has(state)) continue;
    settled.add(state);
    const { arcs, bounds } = at.choices;
    for (let choice = at.cursor; choice < arcs.length; choice++) {
      const arc = arcs[choice] ?? 0;
      const bound = at.cost + (bounds[choice] ?? 0);
      if (bound > field.limit) break;
      const head = field.corridor.heads[arc] ?? 0;
      if (at.taken.includes(arc) || passes(prefix, head) || settled.has((at.legs + 1) * size + head)) continue;
      reached.push(prefixBy(at, arc));
      pushKey(heap, bound, reached.length - 1);
    }
  }
  return undefined;
}

function arcsSince(prefix: Prefix, end: Prefix): number[] {
  const arcs: number[] = [];
  for (let at: Prefix | undefined = end; at !== undefined && at !== prefix; at = at.parent) arcs.push(at.arc);
  return arcs.toReversed();
}
