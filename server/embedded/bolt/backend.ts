/** What the Bolt server needs of a graph engine. The engine is on the other side of these lines. */

export type StatementType = "r" | "w" | "rw" | "s";

/** The rows of one statement, as Bolt values. */
export interface ResultRows {
  columns: string[];
  length: number;
  row(index: number): unknown[];
  /** By the text of the statement, not by what happened. */
  type: StatementType;
  /** Counters such as `nodes-created`; absent when nothing changed. */
  stats?: Record<string, unknown>;
  /** Of EXPLAIN. */
  plan?: Record<string, unknown>;
}

export interface BackendTransaction {
  /** Its commit has begun: from here on nobody may be told that a time limit has ended it. */
  readonly isDecided: boolean;
  /** One at a time. An autocommit write has been committed when this resolves. */
  run(text: string, parameters: Record<string, unknown>, autocommit: boolean): Promise<ResultRows>;
  /** Resolves when what was written would survive a power cut. */
  commit(): Promise<void>;
  /** Safe at any time and more than once; waits for a running statement. */
  rollback(): Promise<void>;
  /** Nobody waits any more: rolls back whenever the engine lets go of the statement. */
  abandon(): void;
}

/** On whose behalf a transaction runs. */
export interface Access {
  readOnly: boolean;
  user: { name: string; isProgram: boolean };
}

export interface Backend {
  begin(access: Access): BackendTransaction;
}
