import { bestWeight, type Means } from "./open-search.ts";
import type { Task } from "./task.ts";

/**
 * What a task's routes weigh at least for the places they have to pass.
 *
 * Each stretch of the way, from one set of places to the next, is searched by itself; together they may come back to a
 * place, so no route need be that cheap. In any order, only the way by each entry alone is known.
 *
 * Shape:  a task → a weight, without the arcs that are begun and ended; Infinity where no route can be.
 * Gaps:   0 with nothing to pass. Of sets that have a place in common the stretch between counts nothing.
 * Cost:   a search for one route for each stretch.
 */
export function viaFloor(means: Means, task: Task): number {
  const entries = innerEntries(task);
  if (entries.length === 0) return 0;
  if (task.via?.ordered === true) return floorInOrder(means, task, entries);
  return Math.max(...entries.map((entry) => floorInOrder(means, task, [entry])));
}

function floorInOrder(means: Means, task: Task, entries: Entries): number {
  let floor = 0;
  for (const stretch of stretchesOf(task, entries)) {
    floor += stretch.maxLegs < 1 ? Infinity : bestWeight(means, stretch);
    if (floor === Infinity) break;
  }
  return floor;
}

type Entries = readonly (readonly number[])[];

/**
 * The stretches of a way whose order is known and that passes one certain place for each entry, all of them different;
 * undefined if it is another way. Then every route is one route of each stretch, and little else is.
 */
export function certainStretches(task: Task): Task[] | undefined {
  const entries = innerEntries(task);
  const isInOrder = entries.length === 1 || task.via?.ordered === true;
  const isCertain = entries.every((entry) => entry.length === 1) && new Set(entries.flat()).size === entries.length;
  return entries.length > 0 && isInOrder && isCertain ? stretchesOf(task, entries) : undefined;
}

/** What may be passed of each entry: an end or a place that is avoided never is. */
function innerEntries({ via, origins, destinations, avoid }: Task): Entries {
  if (via === undefined) return [];
  const ends = new Set([...origins, ...destinations, ...avoid]);
  return via.places.map((entry) => entry.filter((place) => !ends.has(place)));
}

/** From each set of places to the next, as tasks; none between sets that have a place in common. */
function stretchesOf(task: Task, entries: Entries): Task[] {
  const { origins, destinations, avoid } = task;
  const sets = [origins, ...entries, destinations];
  const apart = entries.map((_, at) => at).concat(entries.length);
  const between = apart.filter((at) => !sets[at]?.some((place) => sets[at + 1]?.includes(place)));
  const maxLegs = task.maxLegs - (between.length - 1);
  return between.map((at) => ({
    ...task,
    origins: sets[at] ?? [],
    destinations: sets[at + 1] ?? [],
    avoid: [...avoid, ...(at > 0 ? origins : []), ...(at < entries.length ? destinations : [])],
    via: undefined,
    maxLegs,
    ...(at > 0 ? { barsSteps: false, barred: new Set<number>() } : {}),
  }));
}
