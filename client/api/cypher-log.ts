import { createStore } from "zustand/vanilla";
import type { Cypher } from "../../contract/slice.ts";
import type { Message } from "../text/messages.ts";

export interface LogEntry {
  id: number;
  at: Date;
  /** What was clicked. */
  what: Message;
  cypher: Cypher;
}

/** Entries kept; the oldest go first. */
const KEPT = 300;

/** Every statement that an answer of this session came from, newest first. */
export const cypherLog = createStore<{ entries: readonly LogEntry[] }>(() => ({ entries: [] }));

let next = 1;

export function logCypher(what: Message, cypher: Cypher): void {
  const entry: LogEntry = { id: next++, at: new Date(), what, cypher };
  cypherLog.setState(({ entries }) => ({ entries: [entry, ...entries].slice(0, KEPT) }));
}
