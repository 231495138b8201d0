export interface Query {
  statement: string;
  parameters?: Record<string, unknown>;
}

/** One row by column, in plain values as `values.ts` makes them. */
export type Row = Record<string, unknown>;

export interface ReadResult {
  columns: string[];
  rows: Row[];
  /** True only when a further row existed. */
  truncated: boolean;
}

/** Runs one statement in the transaction that is open. One after the other: never two at a time. */
export type Run = (query: Query, maxRows?: number) => Promise<ReadResult>;
