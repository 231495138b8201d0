import type { Clause } from "../../tree/index.ts";
import type { Column, Context, Scope } from "../context.ts";

/** Where a clause stands, and where its translation goes. */
export interface Place {
  readonly context: Context;
  /** Changed to what is in scope after the clause. */
  readonly scope: Scope;
  /** The clauses for the engine so far: one may become several, or none. */
  readonly out: Clause[];
  /** The only clause of its query. */
  readonly isAlone: boolean;
}

export type Columns = readonly Column[] | null;
