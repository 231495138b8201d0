import { z } from "zod";
import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import { MOST_STATEMENT } from "../../contract/cypher.ts";
import { draftOf, ParameterDraft } from "./cypher-drafts.ts";

const Drafts = z.record(z.string(), ParameterDraft);

/** A statement that somebody works on. */
const CypherTab = z.object({
  id: z.int(),
  /** Empty: it is called by its number. */
  name: z.string().max(200),
  statement: z.string(),
  parameters: Drafts,
});
export type CypherTab = z.infer<typeof CypherTab>;

/** A run that was: what was asked and what became of it. */
const PastRun = z.object({
  at: z.iso.datetime(),
  statement: z.string(),
  parameters: Drafts,
  /** Rows that came, and how it ended. */
  rows: z.int(),
  tookMs: z.number(),
  ended: z.enum(["whole", "cut", "cancelled", "failed"]),
});
export type PastRun = z.infer<typeof PastRun>;

const Stored = z.object({
  version: z.literal(1),
  tabs: z.array(CypherTab).min(1),
  active: z.int(),
  history: z.array(PastRun),
});

interface Desk {
  tabs: readonly CypherTab[];
  /** Id of the tab in front. */
  active: number;
  /** Newest first. */
  history: readonly PastRun[];
  /** Closed last, and where it stood. */
  closed: { tab: CypherTab; at: number } | null;
}

const KEY = "filiere.cypher";
const KEPT_RUNS = 200;
/** Letters that are kept in this browser: of the history the oldest go first. */
const MOST_LETTERS = 2_000_000;
/** Milliseconds the fingers rest before what is written is kept. */
const REST_MS = 400;
const EMPTY: Omit<CypherTab, "id"> = { name: "", statement: "", parameters: {} };

/** Tabs and history of the Cypher panel: kept in this browser, never in the address. */
export const cypherDesk = createStore<Desk>(() => ({ ...stored(), closed: null }));

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
    const id = Math.max(0, ...desk.tabs.map((tab) => tab.id), desk.closed?.tab.id ?? 0) + 1;
    return { tabs: [...desk.tabs, { ...EMPTY, ...more, id }], active: id };
  });
}

export const showTab = (id: number): void => cypherDesk.setState({ active: id });

export function writeTab(id: number, more: Partial<Omit<CypherTab, "id">>): void {
  cypherDesk.setState(({ tabs }) => ({ tabs: tabs.map((tab) => (tab.id === id ? { ...tab, ...more } : tab)) }));
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
  cypherDesk.setState(({ tabs, closed }) => {
    if (closed === null) return {};
    return { tabs: tabs.toSpliced(closed.at, 0, closed.tab), active: closed.tab.id, closed: null };
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

export const draftsOf = (parameters: Readonly<Record<string, unknown>>): CypherTab["parameters"] =>
  Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, draftOf(value)]));

let timer: ReturnType<typeof setTimeout> | undefined;

cypherDesk.subscribe(({ tabs, active, history }, before) => {
  if (tabs === before.tabs && active === before.active && history === before.history) return;
  clearTimeout(timer);
  timer = setTimeout(store, REST_MS);
});
if (typeof window !== "undefined") window.addEventListener("pagehide", () => store());

/** Storage may be full or refused (private windows): then it lasts as long as the page. */
function store(): void {
  clearTimeout(timer);
  const { tabs, active, history } = cypherDesk.getState();
  try {
    localStorage.setItem(
      KEY,
      JSON.stringify({ version: 1, tabs: tabs.map(keepable), active, history: fitting(history) }),
    );
  } catch {
    /* nothing else to do */
  }
}

const keepable = (tab: CypherTab): CypherTab => ({ ...tab, statement: tab.statement.slice(0, MOST_STATEMENT) });

function fitting(history: readonly PastRun[]): PastRun[] {
  let letters = 0;
  return history.filter((run) => (letters += JSON.stringify(run).length) <= MOST_LETTERS);
}

function stored(): Omit<Desk, "closed"> {
  try {
    const read = Stored.safeParse(JSON.parse(localStorage.getItem(KEY) ?? "null"));
    if (read.success) return read.data;
  } catch {
    /* begins anew */
  }
  return { tabs: [{ id: 1, ...EMPTY }], active: 1, history: [] };
}
