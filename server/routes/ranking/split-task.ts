import type { Ranking } from "./ranking.ts";
import type { Task } from "./task.ts";
import { viaAfter } from "./task-via.ts";

/** Known routes by their beginnings. */
interface Branch {
  /** From the task's start, without what was begun before. */
  readonly arcs: readonly number[];
  readonly next: Map<number, Branch>;
}

/**
 * Splits what is left of a task, once some of its routes are known, into tasks that have no route in common.
 *
 * Each holds the routes that leave the known ones after a beginning of theirs. Its search shuns the places of that
 * beginning, so nothing comes back to a place that all routes must pass: that is what makes one search of the whole
 * slow, and what hides that there are no more routes.
 *
 * Shape:  a task and routes of it → tasks; together they hold every other route once.
 * Gaps:   a task may hold no route.
 * Cost:   O(arcs of the known routes, and with the best of parallel arcs those at their places).
 * Source: E. L. Lawler, "A Procedure for Computing the K Best Solutions" (1972).
 */
export function splitTask(ranking: Ranking, task: Task, known: readonly (readonly number[])[]): Task[] {
  const tasks: Task[] = [];
  const branches = [branchesOf(known)];
  for (let branch = branches.pop(); branch !== undefined; branch = branches.pop()) {
    // A known route's end: nothing goes on from there.
    if (branch.next.size === 0) continue;
    if (branch.arcs.length < task.maxLegs) tasks.push(taskFrom(ranking, task, branch));
    branches.push(...branch.next.values());
  }
  return tasks;
}

function branchesOf(known: readonly (readonly number[])[]): Branch {
  const root: Branch = { arcs: [], next: new Map() };
  for (const route of known) {
    let branch = root;
    for (const arc of route) {
      const further = branch.next.get(arc) ?? { arcs: [...branch.arcs, arc], next: new Map() };
      branch.next.set(arc, further);
      branch = further;
    }
  }
  return root;
}

function taskFrom(ranking: Ranking, task: Task, { arcs, next }: Branch): Task {
  const barred = [...next.keys()].flatMap((arc) => (task.parallel === "best" ? parallelTo(ranking, arc) : [arc]));
  if (arcs.length === 0) return { ...task, barred: new Set([...task.barred, ...barred]) };
  const { heads } = ranking.table;
  const passed = arcs.map((arc) => heads[arc] ?? 0);
  const end = passed.pop() ?? 0;
  return {
    ...task,
    begun: [...task.begun, ...arcs],
    weight: arcs.reduce((sum, arc) => sum + (ranking.costs[arc] ?? 0) + ranking.epsilon, task.weight),
    origins: [end],
    avoid: [...task.avoid, ...task.origins, ...passed],
    via: viaAfter(task.via, [...passed, end]),
    maxLegs: task.maxLegs - arcs.length,
    barsSteps: false,
    barred: new Set(barred),
  };
}

function parallelTo({ table, out }: Ranking, arc: number): number[] {
  const tail = table.tails[arc] ?? 0;
  const found: number[] = [];
  for (let at = out.starts[tail] ?? 0; at < (out.starts[tail + 1] ?? 0); at++) {
    if (out.words[4 * at + 2] === table.heads[arc]) found.push((out.words[4 * at + 3] ?? 0) >>> 1);
  }
  return found;
}
