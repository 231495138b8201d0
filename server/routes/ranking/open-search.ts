import { clearBall, UNREACHED } from "./ball.ts";
import type { Clock } from "./clock.ts";
import type { Pace } from "./pace.ts";
import { takeWorkspace, type Ranking, type Workspace } from "./ranking.ts";
import { seeCrossings } from "./see-crossings.ts";
import type { Task } from "./task.ts";
import { growUntilMet, setOut, type Search } from "./two-balls.ts";

/** What stays the same in all parts of a search. */
export interface Means {
  readonly ranking: Ranking;
  readonly pace: Pace;
  readonly clock: Clock;
}

/** A search that has come as far as its best route. It holds a workspace until it is closed. */
export interface OpenSearch {
  readonly search: Search;
  readonly workspace: Workspace;
  readonly close: () => void;
}

/** @throws OutOfTime, and then holds nothing. */
export function openSearch({ ranking, clock }: Means, task: Task): OpenSearch {
  const workspace = takeWorkspace(ranking);
  const close = (): void => {
    clearWorkspace(workspace, task);
    ranking.spare.push(workspace);
  };
  try {
    const search = startSearch(task, workspace, clock);
    growUntilMet(search);
    seeCrossings(search);
    return { search, workspace, close };
  } catch (problem) {
    close();
    throw problem;
  }
}

/** What the best route of a task weighs, without the arcs that are begun and ended; Infinity if there is none. */
export function bestWeight(means: Means, task: Task): number {
  const { search, close } = openSearch(means, task);
  close();
  return search.best;
}

function startSearch(task: Task, { from, into }: Workspace, clock: Clock): Search {
  const { maxLegs, admits, barred, barsSteps } = task;
  const search: Search = {
    from,
    into,
    maxLegs,
    admits,
    clock,
    best: Infinity,
    met: [],
    barsSteps,
    barred: barred.size > 0 ? barred : undefined,
  };
  setOut(search, task);
  return search;
}

function clearWorkspace({ from, into }: Workspace, { avoid }: Task): void {
  clearBall(from);
  clearBall(into);
  for (const place of avoid) {
    from.fewest[place] = UNREACHED;
    into.fewest[place] = UNREACHED;
  }
}
