import type { ResultRows } from "../../bolt/backend.ts";
import type { ConnectionFacts } from "../../bolt/session.ts";

/** What only the server knows. */
export interface ServerFacts {
  /** As in `Neo4j/5.13.0`. */
  version: string;
  database: string;
  /** Known when the listener is. */
  address: () => string;
  connections: () => ConnectionFacts[];
}

/** Who asks, and whom to ask. */
export interface AnswerContext {
  facts: ServerFacts;
  user: { name: string; isProgram: boolean };
  /** The rows of a statement in the transaction that asks, as Bolt values. */
  ask: (text: string) => Promise<Record<string, unknown>[]>;
  /** The same as the engine gives them, for what it shows of its schema. */
  show: (text: string) => Promise<Record<string, unknown>[]>;
}

/** What is answered, before the caller's YIELD, WHERE and RETURN. */
export interface Table {
  /** The columns without YIELD. */
  columns: readonly string[];
  /** Those that only YIELD gives. */
  more?: readonly string[];
  rows: readonly Record<string, unknown>[];
  /** As Neo4j says it of the same statement. */
  type: ResultRows["type"];
}

/** A procedure or a SHOW command that is answered without the engine's own one. */
export interface Answer {
  /** Its words in small letters: `call dbms.components`, `show databases`. */
  head: RegExp;
  table: (context: AnswerContext, head: RegExpExecArray) => Table | Promise<Table>;
}
