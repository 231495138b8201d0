import { corridorOf, joinNoted, noteWithin, type Corridor } from "./corridor.ts";
import { openSearch, type Means, type OpenSearch } from "./open-search.ts";
import type { Task } from "./task.ts";
import { growTo, radii } from "./two-balls.ts";
import { certainStretches, viaFloor } from "./via-floor.ts";

/** Searches whose corridors together hold the routes of a task: one, or one for each stretch of a way. */
export interface Area {
  readonly parts: readonly Part[];
  /** What the task's routes weigh at least, without the arcs that are begun and ended; Infinity if there is none. */
  readonly best: number;
  readonly close: () => void;
}

interface Part extends OpenSearch {
  /** What a route weighs at least outside of it. */
  readonly rest: number;
}

/** @throws OutOfTime, and then holds nothing. */
export function openArea(means: Means, task: Task): Area {
  const stretches = certainStretches(task);
  const floor = stretches === undefined ? viaFloor(means, task) : 0;
  const isHopeless = floor === Infinity || stretches?.some(({ maxLegs }) => maxLegs < 1) === true;
  if (isHopeless) return { parts: [], best: Infinity, close: () => undefined };
  const opened: OpenSearch[] = [];
  const close = (): void => {
    for (const each of opened) each.close();
  };
  try {
    for (const each of stretches ?? [task]) opened.push(openSearch(means, each));
  } catch (problem) {
    close();
    throw problem;
  }
  const sum = opened.reduce((all, { search }) => all + search.best, 0);
  const parts = opened.map((each) => ({ ...each, rest: stretches === undefined ? 0 : sum - each.search.best }));
  return { parts, best: Math.max(sum, floor), close };
}

interface Cut {
  readonly corridor: Corridor;
  /** The least limit that would let more in; Infinity if this one kept nothing out. */
  readonly next: number;
}

/** Grows the area until it holds all routes within a limit, and cuts out what they may pass. */
export function cutArea({ ranking }: Means, task: Task, { parts }: Area, limit: number): Cut {
  let next = Infinity;
  const noted = parts.map(({ search, workspace, rest }) => {
    growTo(search, limit - rest);
    const found = noteWithin(search, workspace.numbers, limit - rest);
    next = Math.min(next, rest + (found.refused === Infinity ? radii(search) : found.refused));
    return found;
  });
  const { origins, destinations, parallel } = task;
  const { costs } = ranking;
  return { corridor: corridorOf(joinNoted(noted), { origins, destinations, parallel, costs }), next };
}

/** Where a side of each search has little to follow and has followed it, no limit is needed. */
export function isSmallAndDry({ parts }: Area, labels: number): boolean {
  return parts.every(({ search }) =>
    [search.from, search.into].some(({ heap, count }) => heap.size === 0 && count < labels),
  );
}
