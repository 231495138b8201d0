import type { DialectErrorKind } from "../errors.ts";

/** One way in which a statement is refused. Entries of the tables in this folder. */
export interface Rule {
  readonly kind: DialectErrorKind;
  /** What is wrong and what to write instead; `%1`, `%2` … are filled in. */
  readonly sentence: string;
  /** Set when the fault may show only at run time: the guard divides this number by zero, and the engine's message names it. */
  readonly code?: number;
  /** A statement that breaks this rule and no other. */
  readonly example: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
}
