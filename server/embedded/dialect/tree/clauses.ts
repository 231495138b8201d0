import type { Expression } from "./expressions.ts";
import type { DynamicLabel, Label } from "./labels.ts";
import type { Pattern } from "./patterns.ts";
import type { Node } from "./span.ts";

export interface Match extends Node<"Match"> {
  readonly optional: boolean;
  readonly patterns: readonly Pattern[];
  readonly where: Expression | null;
  /** `USING INDEX …`, as written. */
  readonly hints: readonly string[];
  /** `REPEATABLE ELEMENTS` was asked for. */
  readonly repeatable: boolean;
}

export interface Unwind extends Node<"Unwind"> {
  readonly list: Expression;
  readonly variable: string;
}

export interface Item extends Node<"Item"> {
  readonly expression: Expression;
  readonly alias: string | null;
  /** The text of the expression: the name of a column without an alias. */
  readonly source: string;
}

export interface Sort extends Node<"Sort"> {
  readonly expression: Expression;
  readonly descending: boolean;
}

/** ORDER BY, SKIP and LIMIT as a clause of their own. */
export interface Page extends Node<"Page"> {
  readonly order: readonly Sort[] | null;
  readonly skip: Expression | null;
  readonly limit: Expression | null;
}

/** WITH and RETURN; `where` only with WITH. */
export interface Projection extends Node<"With" | "Return"> {
  readonly distinct: boolean;
  readonly star: boolean;
  readonly items: readonly Item[];
  readonly order: readonly Sort[] | null;
  readonly skip: Expression | null;
  readonly limit: Expression | null;
  readonly where: Expression | null;
}

export interface Create extends Node<"Create"> {
  readonly patterns: readonly Pattern[];
}

/** `ON CREATE SET …`, `ON MATCH SET …`. */
export interface MergeAction {
  readonly event: "CREATE" | "MATCH";
  readonly items: readonly SetItem[];
}

export interface Merge extends Node<"Merge"> {
  readonly pattern: Pattern;
  readonly actions: readonly MergeAction[];
}

export interface SetProperty extends Node<"SetProperty"> {
  readonly target: Expression;
  readonly key: string;
  readonly value: Expression;
}

/** `SET n[key] = value`. */
interface SetDynamic extends Node<"SetDynamic"> {
  readonly target: Expression;
  readonly index: Expression;
  readonly value: Expression;
}

/** `SET n = map` and `SET n += map`. */
export interface SetAll extends Node<"SetAll" | "SetAdd"> {
  readonly target: Expression;
  readonly value: Expression;
}

export interface LabelItem<Kind extends string> extends Node<Kind> {
  readonly target: Expression;
  readonly labels: readonly (Label | DynamicLabel)[];
}

export type SetItem = SetProperty | SetDynamic | SetAll | LabelItem<"SetLabels">;

export interface SetClause extends Node<"Set"> {
  readonly items: readonly SetItem[];
}

interface RemoveProperty extends Node<"RemoveProperty"> {
  readonly target: Expression;
  readonly key: string;
}

interface RemoveDynamic extends Node<"RemoveDynamic"> {
  readonly target: Expression;
  readonly index: Expression;
}

export type RemoveItem = RemoveProperty | RemoveDynamic | LabelItem<"RemoveLabels">;

export interface Remove extends Node<"Remove"> {
  readonly items: readonly RemoveItem[];
}

export interface Delete extends Node<"Delete"> {
  readonly detach: boolean;
  readonly expressions: readonly Expression[];
}

export interface Foreach extends Node<"Foreach"> {
  readonly variable: string;
  readonly list: Expression;
  readonly body: readonly Clause[];
}

/** `CALL (imports) { query }`. */
export interface CallSubquery extends Node<"CallSubquery"> {
  readonly optional: boolean;
  /** `CALL (a, b) { … }`; null when no parentheses were written. */
  readonly imports: readonly string[] | "*" | null;
  readonly query: Query;
  readonly inTransactions: boolean;
}

export interface Yield {
  readonly field: string;
  readonly alias: string;
}

/** `CALL name(args) YIELD … WHERE …`; null is "not written". */
export interface CallProcedure extends Node<"CallProcedure"> {
  readonly optional: boolean;
  readonly name: string;
  readonly args: readonly Expression[] | null;
  readonly yields: readonly Yield[] | "*" | null;
  readonly where: Expression | null;
}

type Finish = Node<"Finish">;

/** Told apart by `kind`. */
export type Clause =
  | Match
  | Unwind
  | Projection
  | Page
  | Create
  | Merge
  | SetClause
  | Remove
  | Delete
  | Foreach
  | CallSubquery
  | CallProcedure
  | Finish;

export interface SingleQuery extends Node<"SingleQuery"> {
  readonly clauses: readonly Clause[];
}

/** Parts joined by UNION; `all[i]` says whether part i and part i + 1 are joined by UNION ALL. */
export interface Query extends Node<"Query"> {
  readonly parts: readonly SingleQuery[];
  readonly all: readonly boolean[];
}

interface QueryStatement extends Node<"Statement"> {
  readonly query: Query;
  readonly explain: boolean;
}

/** SHOW, CREATE INDEX, DROP CONSTRAINT and the like: kept as text. */
export interface Command extends Node<"Command"> {
  readonly text: string;
  readonly words: readonly string[];
  readonly explain: boolean;
}

export type Statement = QueryStatement | Command;
