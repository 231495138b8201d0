import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import { askBeforeLeaving } from "./ask-before-leaving.ts";
import { keepDesk, readDesk, type CypherTab, type KeptDesk, type PastRun } from "./kept-desk.ts";
import { mergeDesks } from "./merge-desks.ts";

export type { CypherTab, PastRun } from "./kept-desk.ts";

interface Desk extends KeptDesk {
  /** Closed last, and where it stood. */
  closed: { tab: CypherTab; at: number } | null;
}

const KEPT_RUNS = 200;
/** Milliseconds the fingers rest before what is written is kept. */
const REST_MS = 400;
const EMPTY: Omit<CypherTab, "id"> = { name: "", statement: "", parameters: {} };

/** Tabs and history of the Cypher panel: kept in this browser, never in the address. All its windows have the same. */
export const cypherDesk = createStore<Desk>(() => ({
  ...(readDesk() ?? { tabs: [{ id: 1, ...EMPTY }], active: 1, history: [] }),
  closed: null,
}));

export function useCypherDesk<T>(select: (desk: Desk) => T): T {
  return useStore(cypherDesk, select);
}

export const tabInFront = ({ tabs, active }: Desk): CypherTab =>
  tabs.find(({ id }) => id === active) ?? tabs[0] ?? { id: 1, ...EMPTY };

/** A tab of its own with a statement in it, in front; an empty one that is there is taken first. */
export function openTab(more: Partial<Omit<CypherTab, "id">> = {}): void {
  cypherDesk.setState((desk) => {
    const free = desk.tabs.find(({ statement, name }) => statement.trim() === "" && name === "");
    if (free !== undefined && more.statement !== undefined) {
      const tabs = desk.tabs.map((tab) => (tab === free ? { ...EMPTY, ...more, id: tab.id } : tab));
      return { tabs, active: free.id };
    }
    const id = nextId(desk);
    return { tabs: [...desk.tabs, { ...EMPTY, ...more, id }], active: id };
  });
}

const nextId = ({ tabs, closed }: Desk): number => Math.max(0, ...tabs.map(({ id }) => id), closed?.tab.id ?? 0) + 1;

export const showTab = (id: number): void => cypherDesk.setState({ active: id });

export function writeTab(id: number, more: Partial<Omit<CypherTab, "id">>): void {
  cypherDesk.setState(({ tabs }) => ({ tabs: tabs.map((tab) => (tab.id === id ? { ...tab, ...more } : tab)) }));
}

/** Puts one text in the place of another, unless somebody has written on meanwhile. */
export function replaceStatement(id: number, before: string, after: string): void {
  const isAsItWas = cypherDesk.getState().tabs.some((tab) => tab.id === id && tab.statement === before);
  if (isAsItWas) writeTab(id, { statement: after });
}

/** Asks nothing, for it can be taken back; there is always one. */
export function closeTab(id: number): void {
  cypherDesk.setState((desk) => {
    const at = desk.tabs.findIndex((tab) => tab.id === id);
    const tab = desk.tabs[at];
    if (tab === undefined) return {};
    const left = desk.tabs.filter((one) => one !== tab);
    const tabs = left.length === 0 ? [{ ...EMPTY, id: id + 1 }] : left;
    const next = tabs[Math.min(at, tabs.length - 1)];
    const active = desk.active === id && next !== undefined ? next.id : desk.active;
    // Nothing is lost with an empty one.
    return { tabs, active, closed: tab.statement.trim() === "" ? null : { tab, at } };
  });
}

export function reopenTab(): void {
  cypherDesk.setState((desk) => {
    const { tabs, closed } = desk;
    if (closed === null) return {};
    // Another window may have given its id away.
    const id = tabs.some((tab) => tab.id === closed.tab.id) ? nextId(desk) : closed.tab.id;
    return { tabs: tabs.toSpliced(closed.at, 0, { ...closed.tab, id }), active: id, closed: null };
  });
}

export const forgetClosed = (): void => cypherDesk.setState({ closed: null });

/** The same asked again takes the place of its last run. */
export function keepRun(run: PastRun): void {
  const key = keyOf(run);
  cypherDesk.setState(({ history }) => ({
    history: [run, ...history.filter((one) => keyOf(one) !== key)].slice(0, KEPT_RUNS),
  }));
}

export const forgetRuns = (): void => cypherDesk.setState({ history: [] });

const keyOf = ({ statement, parameters }: PastRun): string => JSON.stringify([statement.trim(), parameters]);

/** What is kept, as far as this window knows; which tab is in front is its own. */
let known: KeptDesk = cypherDesk.getState();
let timer: ReturnType<typeof setTimeout> | undefined;

const isKnown = ({ tabs, active, history }: KeptDesk): boolean =>
  tabs === known.tabs && active === known.active && history === known.history;

cypherDesk.subscribe((desk) => {
  if (isKnown(desk)) return;
  clearTimeout(timer);
  timer = setTimeout(keep, REST_MS);
});
if (typeof window !== "undefined") {
  window.addEventListener("pagehide", keep);
  window.addEventListener("storage", takeIn);
  // A page that was left and is gone back to was told nothing in between.
  window.addEventListener("pageshow", takeIn);
}

function keep(): void {
  clearTimeout(timer);
  takeIn();
  const desk = cypherDesk.getState();
  if (isKnown(desk)) return;
  const isKept = keepDesk(desk);
  if (isKept) known = desk;
  askBeforeLeaving("statements", !isKept && desk.tabs.some(({ statement }) => statement.trim() !== ""));
}

/** Brings in what another window has kept. */
function takeIn(): void {
  const theirs = readDesk();
  if (theirs === null) return;
  const mine = cypherDesk.getState();
  const hasNews = mine.tabs !== known.tabs || mine.history !== known.history;
  const { tabs, history } = hasNews ? mergeDesks({ before: known, mine, theirs }) : theirs;
  known = { ...theirs, active: known.active };
  cypherDesk.setState({ tabs, history, closed: closedSince(mine, tabs) });
}

/** What another window closed can be brought back here too, until either has done so. */
function closedSince({ tabs, closed }: Desk, now: readonly CypherTab[]): Desk["closed"] {
  const at = tabs.findIndex(({ id, statement }) => statement.trim() !== "" && !now.some((tab) => tab.id === id));
  const tab = tabs[at];
  if (tab !== undefined) return { tab, at };
  const isBack = now.some(({ id, statement }) => id === closed?.tab.id && statement === closed.tab.statement);
  return isBack ? null : closed;
}
