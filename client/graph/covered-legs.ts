import type { GraphEdge } from "../../contract/slice.ts";
import type { Facts } from "./facts.ts";

const CASE_LINES: ReadonlySet<string> = new Set(["FROM", "VIA", "TO", "SEIZED_IN"]);

/**
 * Legs that the lines of their own cases already draw: a leg is covered when each of its cases is on the picture
 * with a line to either end of the leg, or to a place that holds that end or lies in it. Drawing it again would
 * say the same thing twice.
 *
 * Cost: O(legs × cases of a leg × lines of a case).
 */
export function coveredLegs(edges: readonly GraphEdge[], shown: ReadonlySet<string>, facts: Facts): Set<string> {
  const ends = new Map<string, string[]>();
  for (const edge of edges) {
    if (CASE_LINES.has(edge.type)) ends.set(edge.from, [...(ends.get(edge.from) ?? []), edge.to]);
  }
  const reaches = (file: string, place: string) => (ends.get(file) ?? []).some((end) => isAlong(end, place, facts));
  const covered = new Set<string>();
  for (const leg of edges) {
    if (leg.type !== "ROUTE" || leg.cases.length === 0) continue;
    if (leg.cases.every((file) => shown.has(file) && reaches(file, leg.from) && reaches(file, leg.to))) {
      covered.add(leg.id);
    }
  }
  return covered;
}

/** The same place, or one inside the other. Hierarchy travels as names, which are unique along one path. */
function isAlong(a: string, b: string, facts: Facts): boolean {
  if (a === b) return true;
  const one = facts.nodes.get(a);
  const other = facts.nodes.get(b);
  if (one?.place === undefined || other?.place === undefined) return false;
  return one.place.within.includes(other.name) || other.place.within.includes(one.name);
}
