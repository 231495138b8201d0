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
  if (task.via === undefined || task.via.places.length === 0) return 0;
  const ends = new Set([...task.origins, ...task.destinations, ...task.avoid]);
  const entries = task.via.places.map((entry) => entry.filter((place) => !ends.has(place)));
  if (task.via.ordered) return floorInOrder(means, task, entries);
  return Math.max(...entries.map((entry) => floorInOrder(means, task, [entry])));
}

function floorInOrder(means: Means, task: Task, entries: readonly (readonly number[])[]): number {
  if (entries.some((entry) => entry.length === 0)) return Infinity;
  const sets = [task.origins, ...entries, task.destinations];
  const stretches = sets.slice(1).map((to, at) => ({ from: sets[at] ?? [], to, isFirst: at === 0 }));
  const apart = stretches.filter(({ from, to }) => !from.some((place) => to.includes(place)));
  const maxLegs = task.maxLegs - (apart.length - 1);
  if (maxLegs < 1) return Infinity;
  let floor = 0;
  for (const { from, to, isFirst } of apart) {
    const others = [...(isFirst ? [] : task.origins), ...(to === task.destinations ? [] : task.destinations)];
    const stretch = { ...task, origins: from, destinations: to, avoid: [...task.avoid, ...others], maxLegs };
    floor += bestWeight(means, isFirst ? stretch : { ...stretch, barsSteps: false, barred: new Set() });
    if (floor === Infinity) return floor;
  }
  return floor;
}
