import { type RuleId, rules } from "../rules/index.ts";
import type { CallSubquery, Expression, Query } from "../tree/index.ts";
import { ownerOf, propertyTypeOf, type Type } from "../types/index.ts";
import type { Learnt, Reliance } from "../learnt.ts";
import type { RewriteId } from "../rewrites.ts";
import { StoredKinds } from "./stored-kinds.ts";
import { binary, call, comprehension, integer, list, variable } from "./build.ts";
import { WritesNoted } from "./written.ts";

/** The variables that can be used at a place, with their types. */
export type Scope = Map<string, Type>;

/** An expression as the engine gets it. */
export interface Typed {
  readonly node: Expression;
  readonly type: Type;
}

export interface Column {
  /** The name the statement gives it. */
  readonly name: string;
  /** The name it has in the engine's result. */
  readonly as: string;
  readonly type: Type;
}

export interface TranslatedQuery {
  readonly query: Query;
  /** null when the query returns nothing. */
  readonly columns: readonly Column[] | null;
}

/** The two functions that all others come back to; handed in, so that the files of the translator stay a tree. */
export interface Visitor {
  expression(context: Context, expression: Expression, scope: Scope): Typed;
  query(context: Context, query: Query, scope: Scope): TranslatedQuery;
}

/** A projection whose columns are being translated: patterns can be listed in them, and a subquery put before it. */
export interface Lifting {
  /** Those of the rows; inside a list or a pattern there are other ones. */
  readonly scopes: Set<Scope>;
  /** Puts `CALL (…) { … }` before the projection and says what type its column has. */
  lift(subquery: CallSubquery, column: string): Type;
}

/** What is known and collected while one statement is translated. */
export class Context {
  readonly source: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** The rewrites that were used; with `!` behind it, a rule whose guard stands in the text. */
  readonly marks = new Set<string>();
  /** Parameters that the engine gets under another name. */
  readonly renamed = new Map<string, string>();
  /** Statements for the engine that must not fail before this one may run. */
  readonly checks: string[] = [];
  /** What the statement stores, and by which keys it merges. */
  readonly stored = new StoredKinds();
  /** Names that were made up: `*` does not list them. */
  readonly madeUp = new Set<string>();
  /** Whether a pattern may stand here as a condition. */
  arePatternsAllowed = false;
  hasWritten = false;
  /** Whether the statement has an OPTIONAL MATCH anywhere. */
  hasOptionalMatch = false;
  readonly writes = new WritesNoted();
  /** Set while the columns of a projection are translated. */
  lifting: Lifting | null = null;
  readonly #visitor: Visitor;
  readonly #learnt: Learnt;
  readonly #relied = new Map<string, Reliance>();
  #count = 0;

  constructor(source: string, parameters: Readonly<Record<string, unknown>>, learnt: Learnt, visitor: Visitor) {
    this.source = source;
    this.parameters = parameters;
    this.#learnt = learnt;
    this.#visitor = visitor;
  }

  /** What has been asked of the learnt kinds: while the answers stay the same, so does the translation. */
  get relied(): readonly Reliance[] {
    return [...this.#relied.values()];
  }

  /** The type of a property of something of this type. */
  propertyType(type: Type, key: string): Type {
    const owner = ownerOf(type);
    if (owner === 0) return propertyTypeOf(undefined);
    const name = `${owner}${key}`;
    const known = this.#relied.get(name) ?? { owner, key, kinds: this.#learnt.kinds(owner, key) };
    this.#relied.set(name, known);
    return propertyTypeOf(known.kinds);
  }

  mark(rewrite: RewriteId): void {
    this.marks.add(rewrite);
  }

  expression(expression: Expression, scope: Scope): Typed {
    return this.#visitor.expression(this, expression, scope);
  }

  query(query: Query, scope: Scope): TranslatedQuery {
    return this.#visitor.query(this, query, scope);
  }

  /** Something that fails when the engine gets to it, with a message that names the rule. */
  raise(rule: RuleId): Expression {
    const { code } = rules[rule];
    if (code === undefined) throw new Error(`The rule ${rule} has no code.`);
    this.marks.add(`${rule}!`);
    return binary("/", integer(code), integer(0));
  }

  /** A name that the statement does not use. */
  fresh(prefix = "_g"): string {
    let name: string;
    do {
      name = prefix + this.#count;
      this.#count += 1;
    } while (this.source.includes(name));
    this.madeUp.add(name);
    return name;
  }

  /** Uses a value more than once, but has it computed once. Not for nodes: a list loses what they are. */
  bind(value: Expression, use: (value: Expression) => Expression): Expression {
    if (isSimple(value)) return use(value);
    const name = this.fresh();
    return call("head", comprehension(name, list(value), { result: use(variable(name)) }));
  }

  inCondition<Result>(run: () => Result): Result {
    return this.#withPatterns(true, run);
  }

  inValue<Result>(run: () => Result): Result {
    return this.#withPatterns(false, run);
  }

  #withPatterns<Result>(allowed: boolean, run: () => Result): Result {
    const before = this.arePatternsAllowed;
    this.arePatternsAllowed = allowed;
    try {
      return run();
    } finally {
      this.arePatternsAllowed = before;
    }
  }

  /** The value of a parameter, under its own name or the one the engine gets. */
  parameter(name: string): unknown {
    if (Object.hasOwn(this.parameters, name)) return this.parameters[name];
    const original = [...this.renamed].find(([, renamed]) => renamed === name)?.[0];
    return original === undefined ? undefined : this.parameters[original];
  }

  /** The text that stands here as a literal or a parameter. */
  literalText(expression: Expression): string | null {
    if (expression.kind === "Text") return expression.value;
    if (expression.kind !== "Parameter") return null;
    const value = this.parameter(expression.name);
    return typeof value === "string" ? value : null;
  }
}

/** Cheap enough to be written twice. */
export function isSimple(expression: Expression): boolean {
  switch (expression.kind) {
    case "Variable":
    case "Parameter":
    case "Number":
    case "Text":
    case "Boolean":
    case "Null":
      return true;
    case "Property":
      return isSimple(expression.object);
    case "Index":
      return isSimple(expression.object) && isSimple(expression.index);
    default:
      return false;
  }
}
