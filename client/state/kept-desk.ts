import { z } from "zod";
import { MOST_STATEMENT } from "../../contract/cypher.ts";
import { ParameterDraft } from "./parameter-drafts.ts";

const Drafts = z.record(z.string(), ParameterDraft);

/** Letters of the name of a tab. */
export const MOST_TAB_NAME = 200;

/** A statement that somebody works on. */
const CypherTab = z.object({
  id: z.int(),
  /** Empty: it is called by its number. */
  name: z.string().max(MOST_TAB_NAME),
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

/** What of the desk stays in this browser, for all its windows. */
export interface KeptDesk {
  tabs: readonly CypherTab[];
  /** Id of the tab in front. */
  active: number;
  /** Newest first. */
  history: readonly PastRun[];
}

const KEY = "filiere.cypher";
/** Letters that are kept in this browser: of the history the oldest go first. */
const MOST_LETTERS = 2_000_000;

/** As this window read or wrote it last. */
let last: string | null = null;

/** What is kept, where this window does not know it yet; else null. */
export function readDesk(): KeptDesk | null {
  try {
    const text = localStorage.getItem(KEY);
    if (text === null || text === last) return null;
    last = text;
    return Stored.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** False: storage is full or refused (private windows). */
export function keepDesk({ tabs, active, history }: KeptDesk): boolean {
  const text = JSON.stringify({ version: 1, tabs: tabs.map(keepable), active, history: fitting(history) });
  try {
    localStorage.setItem(KEY, text);
    last = text;
    return true;
  } catch {
    return false;
  }
}

const keepable = (tab: CypherTab): CypherTab => ({ ...tab, statement: tab.statement.slice(0, MOST_STATEMENT) });

function fitting(history: readonly PastRun[]): PastRun[] {
  let letters = 0;
  return history.filter((run) => (letters += JSON.stringify(run).length) <= MOST_LETTERS);
}
