import type { Progress } from "../../../contract/kinds.ts";
import type { Hierarchy } from "./hierarchy.ts";
import type { Stop, Way } from "./way.ts";

/** A pair of stops that a leg joins, and what became of the goods at its end. */
export interface Hop {
  start: Stop;
  end: Stop;
  progress: Progress;
}

/** Rules 2, 3 and 5 of `deriveLegs`: which stops of a way follow each other. */
export function hopsOf(way: Way, hierarchy: Hierarchy): Hop[] {
  return pairsOf(way)
    .filter(({ start, end }) => !hierarchy.isWithin(start.at, end.at))
    .map(({ start, end, position }) => ({ start, end, progress: progressOf(way, end, position) }));
}

interface Pair {
  start: Stop;
  end: Stop;
  /** Number of stops between the way's start and this pair's end. */
  position: number;
}

function pairsOf({ starts, between, ends }: Way): Pair[] {
  const [first] = between;
  const last = between.at(-1);
  if (first === undefined || last === undefined) return directPairs(starts, ends);
  return [
    ...starts.map((start) => ({ start, end: first, position: 0 })),
    ...between.slice(1).flatMap((end, index) => {
      const start = between[index];
      return start === undefined ? [] : [{ start, end, position: index + 1 }];
    }),
    ...ends.map((end) => ({ start: last, end, position: between.length })),
  ];
}

/** With several starts and several ends and nothing between, nothing says which feeds which. */
function directPairs(starts: readonly Stop[], ends: readonly Stop[]): Pair[] {
  if (starts.filter((start) => !isInferred(start)).length > 1 && ends.length > 1) return [];
  return starts.flatMap((start) =>
    ends.filter((end) => !isInferred(start) || shareClaim(start, end)).map((end) => ({ start, end, position: 0 })),
  );
}

function isInferred(stop: Stop): boolean {
  return stop.statements.every((each) => each.status === "inferred");
}

function shareClaim(one: Stop, other: Stop): boolean {
  const claims = new Set(one.statements.flatMap((each) => each.claims));
  return other.statements.some((each) => each.claims.some((claim) => claims.has(claim)));
}

/** What a source says of the arrival itself comes first; else where the goods were taken decides. */
function progressOf({ starts, between }: Way, end: Stop, position: number): Progress {
  const told = end.statements.find((each) => each.progress !== undefined)?.progress;
  if (told !== undefined) return told;
  if (starts.some((start) => start.seized)) return "intended";
  const taken = between.findIndex((stop) => stop.seized);
  if (taken >= 0) return position > taken ? "intended" : "travelled";
  return end.seized ? "travelled" : "not-stated";
}
