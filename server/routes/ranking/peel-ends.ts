import type { Ranking } from "./ranking.ts";
import type { SortedArcs } from "./sorted-arcs.ts";
import type { Task } from "./task.ts";
import { viaAfter, viaBefore } from "./task-via.ts";

/**
 * Takes off the arcs that every route begins or ends with.
 *
 * A place with a single way out, or in, is common, and the place behind it is one that no route comes back to. Left to
 * itself the search would look at all that does.
 *
 * Shape:  a task → one with the same routes, whose ends have several arcs, or that has a single leg left.
 * Gaps:   only where there is one origin, or one destination. Undefined if an end has no arc, or there is no end: there is no route.
 * Cost:   O(arcs at the ends up to the second that may be taken).
 */
export function peelEnds(ranking: Ranking, task: Task): Task | undefined {
  if (task.origins.length === 0 || task.destinations.length === 0) return undefined;
  let peeled: Task | undefined = task;
  for (let before: Task | undefined; peeled !== undefined && peeled !== before;) {
    before = peeled;
    peeled = peelStart(ranking, peeled);
    if (peeled !== undefined) peeled = peelEnd(ranking, peeled);
  }
  return peeled;
}

function peelStart(ranking: Ranking, task: Task): Task | undefined {
  const [origin = 0, ...others] = task.origins;
  if (others.length > 0) return task;
  const found = soleArc(ranking.out, task, origin, (arc, head) => isOpen(ranking, task, arc, origin, head));
  if (found === undefined || found.next < 0) return found === undefined ? undefined : task;
  if (task.maxLegs === 1 || task.destinations.includes(found.next)) return task;
  return {
    ...task,
    begun: [...task.begun, found.arc],
    weight: task.weight + (ranking.costs[found.arc] ?? 0) + ranking.epsilon,
    origins: [found.next],
    avoid: [...task.avoid, origin],
    via: viaAfter(task.via, [found.next]),
    maxLegs: task.maxLegs - 1,
    barsSteps: false,
    barred: new Set(),
  };
}

function peelEnd(ranking: Ranking, task: Task): Task | undefined {
  const [destination = 0, ...others] = task.destinations;
  if (others.length > 0) return task;
  const found = soleArc(ranking.into, task, destination, (arc, tail) => isOpen(ranking, task, arc, tail, destination));
  if (found === undefined || found.next < 0) return found === undefined ? undefined : task;
  if (task.maxLegs === 1 || task.origins.includes(found.next)) return task;
  return {
    ...task,
    ended: [found.arc, ...task.ended],
    weight: task.weight + (ranking.costs[found.arc] ?? 0) + ranking.epsilon,
    destinations: [found.next],
    avoid: [...task.avoid, destination],
    via: viaBefore(task.via, found.next),
    maxLegs: task.maxLegs - 1,
  };
}

function isOpen(ranking: Ranking, task: Task, arc: number, tail: number, head: number): boolean {
  const { origins, destinations, barsSteps, barred, admits } = task;
  if (origins.includes(head) || destinations.includes(tail)) return false;
  if (origins.includes(tail) && (barred.has(arc) || (barsSteps && ranking.table.steps[arc] === 1))) {
    return false;
  }
  return admits === undefined || admits(arc);
}

interface Sole {
  readonly arc: number;
  /** The place at its other end; -1 where there are several arcs. */
  readonly next: number;
}

/** The only arc at a place that may be taken, undefined if there is none. Of the best of parallel arcs, one counts. */
function soleArc(
  { starts, words }: SortedArcs,
  { parallel, avoid }: Task,
  place: number,
  opens: (arc: number, next: number) => boolean,
): Sole | undefined {
  let sole: Sole | undefined;
  for (let at = starts[place] ?? 0; at < (starts[place + 1] ?? 0); at++) {
    const next = words[4 * at + 2] ?? 0;
    const arc = (words[4 * at + 3] ?? 0) >>> 1;
    if (avoid.includes(next) || !opens(arc, next)) continue;
    if (sole !== undefined && (parallel === "each" || sole.next !== next)) return { arc: -1, next: -1 };
    sole ??= { arc, next };
  }
  return sole;
}
