import { refuse } from "../../rules/index.ts";
import type { Expression, Projection } from "../../tree/index.ts";
import { variable } from "../build.ts";
import type { Context, Scope } from "../context.ts";

/** A column of WITH or RETURN before it is translated. */
export interface ProjectedColumn {
  readonly expression: Expression;
  /** The name the statement gives it. */
  readonly name: string;
  /** The name it has on the engine. */
  readonly as: string;
}

/** The columns in order, `*` written out, each with a name the engine can have. */
export function columnsOf(clause: Projection, context: Context, scope: Scope): ProjectedColumn[] {
  const named = [...starColumns(clause, context, scope), ...writtenColumns(clause)];
  const names = named.map(({ name }) => name);
  const double = names.find((name, place) => names.indexOf(name) !== place);
  if (double !== undefined) refuse("duplicate-column", clause, double);
  let count = 0;
  return named.map(({ expression, name, as }): ProjectedColumn => {
    let alias = as;
    while (alias === null || alias.includes("`")) {
      const candidate = `_c${count}`;
      count += 1;
      context.mark("alias");
      if (!context.source.includes(candidate)) alias = candidate;
    }
    return { expression, name, as: alias };
  });
}

interface NamedColumn {
  readonly expression: Expression;
  readonly name: string;
  readonly as: string | null;
}

/** Cypher leaves the order open; by name is what Neo4j does for RETURN. */
function starColumns(clause: Projection, context: Context, scope: Scope): NamedColumn[] {
  if (!clause.star) return [];
  const isReturn = clause.kind === "Return";
  if (isReturn && scope.size === 0) refuse("star-empty", clause);
  const names = [...scope.keys()].filter((name) => !context.madeUp.has(name));
  if (isReturn) names.sort((a, b) => (a < b ? -1 : 1));
  const { start } = clause;
  return names.map((name) => ({ expression: { ...variable(name), start, end: start }, name, as: name }));
}

function writtenColumns(clause: Projection): NamedColumn[] {
  return clause.items.map((item) => {
    const { expression, alias, source } = item;
    const own = expression.kind === "Variable" ? expression.name : null;
    if (clause.kind === "With" && alias === null && own === null) refuse("with-alias", item);
    return { expression, name: alias ?? own ?? source, as: alias ?? own };
  });
}
