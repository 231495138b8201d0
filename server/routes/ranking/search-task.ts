import { cutArea, isSmallAndDry, openArea, type Area } from "./area.ts";
import type { Corridor } from "./corridor.ts";
import { createHeap, popTop, pushKey, topKey } from "./key-heap.ts";
import { legsLeftOf } from "./legs-left.ts";
import type { Means } from "./open-search.ts";
import { peelEnds } from "./peel-ends.ts";
import { createRouteTree, drawRoute, treeBound } from "./route-tree.ts";
import { splitTask } from "./split-task.ts";
import { stagesOf } from "./stages.ts";
import type { Task } from "./task.ts";

/** Sums made in another order differ by less than this part; what is that near the limit is let in. */
const MARGIN = 1e-9;

/** News of a search: no route still to come weighs less than `bound`; perhaps a route, as rows of its arcs. */
export interface Step {
  readonly bound: number;
  readonly arcs: readonly number[] | undefined;
}

/**
 * Searches a task round by round, each with a higher limit; routes come by weight (but for the noise of sums).
 *
 * Where the next route is far dearer than the best, a limit that lets it in lets in much that comes back to a place
 * all routes pass. What is left is then split, and each part searched by itself.
 */
export function* searchTask(means: Means, whole: Task): Generator<Step, void> {
  const task = peelEnds(means.ranking, whole);
  if (task === undefined) return;
  const area = openArea(means, task);
  let known: Known | undefined;
  try {
    known = yield* rounds(means, task, area);
  } finally {
    area.close();
  }
  if (known !== undefined) yield* mergeTasks(means, splitTask(means.ranking, task, known));
}

type Known = readonly (readonly number[])[];

/** Returns the routes that are known when the rest is better split, undefined when there is no rest. */
function* rounds(means: Means, task: Task, area: Area): Generator<Step, Known | undefined> {
  const { pace } = means;
  const { best } = area;
  if (best === Infinity) return undefined;
  const known: (readonly number[])[] = [];
  let done = -1;
  let slack = best * pace.firstSlack;
  let limit = best + slack;
  for (;;) {
    if (isSmallAndDry(area, pace.smallBall)) limit = Number.MAX_VALUE;
    const { corridor, next } = cutArea(means, task, area, Math.min(limit * (1 + MARGIN), Number.MAX_VALUE));
    const last = next === Infinity;
    for (const step of drawWithin(means, task, { corridor, done, limit: last ? Infinity : limit })) {
      if (step.arcs !== undefined && known.length <= pace.splitRoutes) known.push(ownArcs(task, step.arcs));
      yield step;
    }
    if (last) return undefined;
    done = limit;
    slack *= pace.slackGrowth;
    if (slack > pace.splitSlack * best && known.length > 0 && known.length <= pace.splitRoutes) return known;
    limit = Math.max(best + slack, next);
  }
}

function ownArcs({ begun, ended }: Task, arcs: readonly number[]): readonly number[] {
  return arcs.slice(begun.length, arcs.length - ended.length);
}

interface Round {
  readonly corridor: Corridor;
  /** The limit before: routes within it are known. */
  readonly done: number;
  readonly limit: number;
}

function* drawWithin({ clock }: Means, task: Task, { corridor, done, limit }: Round): Generator<Step, void> {
  const { maxLegs } = task;
  const stages = stagesOf(corridor, task.via);
  const legsLeft = legsLeftOf({ corridor, stages, maxLegs, clock, shunned: [] });
  const field = { corridor, stages, legsLeft, maxLegs, limit: limit * (1 + MARGIN), choices: new Map() };
  const tree = createRouteTree(field, clock);
  while (tree.heap.size > 0) {
    const route = drawRoute(tree);
    const bound = task.weight + Math.max(done, Math.min(treeBound(tree), limit));
    if (route === undefined || route.weight <= done || route.weight > limit) yield { bound, arcs: undefined };
    else yield { bound, arcs: wholeRoute(task, corridor, route.arcs) };
  }
  yield { bound: task.weight + limit, arcs: undefined };
}

function wholeRoute({ begun, ended }: Task, { rows }: Corridor, arcs: readonly number[]): number[] {
  return [...begun, ...arcs.map((arc) => rows[arc] ?? 0), ...ended];
}

/** Searches several tasks, always the one that may have the next route. */
function* mergeTasks(means: Means, tasks: readonly Task[]): Generator<Step, void> {
  const searches = tasks.map((task) => probedSearch(means, task));
  try {
    const heap = createHeap(16);
    for (const [at, search] of searches.entries()) {
      const first = search.next();
      if (first.done !== true) pushKey(heap, first.value.bound, at);
    }
    while (heap.size > 0) {
      const at = popTop(heap);
      const step = searches[at]?.next();
      if (step?.done === false) pushKey(heap, step.value.bound, at);
      yield { bound: topKey(heap), arcs: step?.done === false ? step.value.arcs : undefined };
    }
  } finally {
    for (const search of searches) search.return();
  }
}

/** First says what the best route weighs, and keeps no room meanwhile: its turn may never come. */
function* probedSearch(means: Means, whole: Task): Generator<Step, void> {
  const task = peelEnds(means.ranking, whole);
  if (task === undefined) return;
  const { best, close } = openArea(means, task);
  close();
  if (best === Infinity) return;
  yield { bound: task.weight + best, arcs: undefined };
  yield* searchTask(means, task);
}
