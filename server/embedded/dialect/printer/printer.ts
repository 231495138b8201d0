import type { Expression, Query } from "../tree/index.ts";

/** What the parts of the printer need of each other. */
export interface Printer {
  /** For the engine, names with a backtick are refused and some forms are written differently. */
  readonly forEngine: boolean;
  readonly inline: ReadonlyMap<string, string> | undefined;
  name(name: string): string;
  optionalName(name: string | null): string;
  expression(expression: Expression): string;
  expressions(list: readonly Expression[]): string;
  /** Nothing for null, else the text with `before` in front. */
  optional(before: string, expression: Expression | null): string;
  query(query: Query): string;
}
