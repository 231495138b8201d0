import { createStore } from "zustand/vanilla";
import type { EditCounters } from "../../contract/edits.ts";
import type { Cypher } from "../../contract/slice.ts";
import type { Message } from "../text/messages.ts";

/** How much an answer held, and how long it took from the click. */
export interface Run {
  at: Date;
  milliseconds: number;
  /** What the answer counts: a piece of the graph by nodes and links, an edit by what it changed, any other by its rows. */
  size: { nodes: number; edges: number } | { rows: number } | { changed: EditCounters };
}

export interface LogEntry {
  id: number;
  /** What was clicked. */
  what: Message;
  cypher: Cypher;
  at: Date;
  /** The first is the click's own; more come by running it again. */
  runs: readonly Run[];
  /** The same request once more; null: it changed the graph, and nothing that is kept of the log does so again. */
  repeat: ((signal: AbortSignal) => Promise<Run>) | null;
}

/** Entries kept; the oldest go first. */
const KEPT = 300;

/** Every statement that an answer of this session came from, newest first. */
export const cypherLog = createStore<{ entries: readonly LogEntry[] }>(() => ({ entries: [] }));

let next = 1;

export function logCypher(what: Message, cypher: Cypher, run: Run, repeat: LogEntry["repeat"]): void {
  const entry: LogEntry = { id: next++, at: run.at, what, cypher, runs: [run], repeat };
  cypherLog.setState(({ entries }) => ({ entries: [entry, ...entries].slice(0, KEPT) }));
}

/**
 * Asks the server the same again and notes what came beside the first answer. The picture does not change.
 *
 * @throws ApiProblem as any request.
 */
export async function runAgain({ id, repeat }: LogEntry, signal: AbortSignal): Promise<void> {
  if (repeat === null) return;
  const run = await repeat(signal);
  cypherLog.setState(({ entries }) => ({
    entries: entries.map((entry) => (entry.id === id ? { ...entry, runs: [...entry.runs, run] } : entry)),
  }));
}
