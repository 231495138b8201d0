import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { CypherSummary } from "../../../contract/cypher.ts";
import { ApiProblem } from "../../api/problem.ts";
import { runCypher, type CypherRow } from "../../api/run-cypher.ts";
import { cypherDesk, keepRun, type CypherTab, type PastRun } from "../../state/cypher-desk.ts";
import { draftValues } from "../../state/parameter-drafts.ts";

type RunState = "running" | "done" | "failed" | "cancelled";

/** The last run of a tab, and what it brought so far. */
export interface CypherRun {
  /** Tells two runs apart. */
  key: number;
  /** As it was sent, which may be a part of the tab's. */
  statement: string;
  parameters: CypherTab["parameters"];
  state: RunState;
  columns: readonly string[];
  /** Grows in place while it runs: `count` says how far it has come. */
  rows: readonly CypherRow[];
  count: number;
  startedAt: number;
  /** From the click to the end, as this page saw it. */
  tookMs: number | null;
  summary: CypherSummary | null;
  problem: ApiProblem | null;
}

interface Runs {
  /** By tab. They last as long as the page. */
  runs: Readonly<Record<number, CypherRun>>;
}

/** Where the answer to a saved question stands: no tab has this id. */
export const QUESTION_RUN = 0;

const cypherRuns = createStore<Runs>(() => ({ runs: {} }));

const aborts = new Map<number, AbortController>();
let next = 1;

/** Milliseconds between two sights of the rows that come: in between the page stays free. */
const SIGHT_MS = 60;

export function useCypherRun(tab: number): CypherRun | undefined {
  return useStore(cypherRuns, ({ runs }) => runs[tab]);
}

export interface RunOptions {
  /** Part of the tab's statement, or another one; without it all of it. */
  statement?: string;
  maxRows?: number;
}

/** What is run, and where its answer stands. */
type Runnable = Pick<CypherTab, "id" | "statement" | "parameters">;

/** Runs the statement of a tab in place of what the tab ran before. */
export async function run(tab: Runnable, { statement = tab.statement, maxRows }: RunOptions = {}): Promise<void> {
  cancel(tab.id);
  const abort = new AbortController();
  aborts.set(tab.id, abort);
  const key = next++;
  const rows: CypherRow[] = [];
  const begun = performance.now();
  const { parameters } = tab;
  const first: CypherRun = {
    key,
    statement,
    parameters,
    state: "running",
    columns: [],
    rows,
    count: 0,
    startedAt: begun,
    tookMs: null,
    summary: null,
    problem: null,
  };
  cypherRuns.setState(({ runs }) => ({ runs: { ...runs, [tab.id]: first } }));
  const show = (more: Partial<CypherRun>): void => change(tab.id, key, { count: rows.length, ...more });
  const body = { statement, parameters: draftValues(parameters), ...(maxRows === undefined ? {} : { maxRows }) };
  try {
    await untilBack(rows, () => readInto({ rows, show, begun, news: runCypher(body, abort.signal) }));
  } catch (error) {
    if (abort.signal.aborted) return;
    if (!(error instanceof ApiProblem)) throw error;
    show({ state: "failed", problem: error, tookMs: performance.now() - begun });
  } finally {
    if (aborts.get(tab.id) === abort) aborts.delete(tab.id);
    note(tab.id, key);
  }
}

/** When a run was cancelled last. */
let cancelledAt = Number.NEGATIVE_INFINITY;
/** Milliseconds in which a database that had to be ended for a cancelled run is back. */
const BACK_MS = 15_000;
const WAIT_MS = 700;

/**
 * The embedded graph cannot leave a statement, so a cancelled one may end it, and what runs beside it. It is back in a
 * moment: what was asked shortly after a cancelled run, and brought nothing, is asked again.
 */
async function untilBack(rows: readonly CypherRow[], ask: () => Promise<void>): Promise<void> {
  for (;;) {
    try {
      await ask();
      return;
    } catch (error) {
      const isEnded = error instanceof ApiProblem && error.code === "database_unreachable" && rows.length === 0;
      if (!isEnded || performance.now() - cancelledAt > BACK_MS) throw error;
      await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
    }
  }
}

interface Reading {
  rows: CypherRow[];
  begun: number;
  show: (more: Partial<CypherRun>) => void;
  news: ReturnType<typeof runCypher>;
}

async function readInto({ rows, begun, show, news }: Reading): Promise<void> {
  let seen = performance.now();
  for await (const one of news) {
    if ("columns" in one) show({ columns: one.columns });
    else if ("summary" in one) show({ state: "done", summary: one.summary, tookMs: performance.now() - begun });
    else {
      for (const row of one.rows) rows.push(row);
      if (performance.now() - seen < SIGHT_MS) continue;
      show({});
      await drawn();
      seen = performance.now();
    }
  }
}

/** Once the page was drawn; a page that nobody looks at draws nothing. */
function drawn(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, 250);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      setTimeout(resolve, 0);
    });
  });
}

/** Ends a run at once, here and in the database; the rows that came stay. */
export function cancel(tab: number): void {
  aborts.get(tab)?.abort();
  const own = cypherRuns.getState().runs[tab];
  if (own?.state !== "running") return;
  cancelledAt = performance.now();
  const tookMs = performance.now() - own.startedAt;
  change(tab, own.key, { state: "cancelled", count: own.rows.length, tookMs });
}

// Rows go with their tab, once its closing cannot be taken back any more.
cypherDesk.subscribe(({ tabs, closed }, before) => {
  if (tabs === before.tabs && closed === before.closed) return;
  const held = new Set([...tabs.map(({ id }) => id), closed?.tab.id, QUESTION_RUN]);
  const { runs } = cypherRuns.getState();
  const left = Object.entries(runs).filter(([id]) => held.has(Number(id)));
  if (left.length < Object.keys(runs).length) cypherRuns.setState({ runs: Object.fromEntries(left) });
});

function change(tab: number, key: number, more: Partial<CypherRun>): void {
  cypherRuns.setState(({ runs }) => {
    const own = runs[tab];
    // A later run has taken its place, or it was cancelled.
    if (own?.key !== key || own.state !== "running") return {};
    return { runs: { ...runs, [tab]: { ...own, ...more } } };
  });
}

function note(tab: number, key: number): void {
  const own = cypherRuns.getState().runs[tab];
  if (own?.key !== key || own.state === "running") return;
  const { statement, parameters, count: rows, tookMs, summary } = own;
  const ended: PastRun["ended"] = own.state !== "done" ? own.state : summary?.truncated === true ? "cut" : "whole";
  keepRun({ at: new Date().toISOString(), statement, parameters, rows, tookMs: Math.round(tookMs ?? 0), ended });
}
