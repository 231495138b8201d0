import type { Clause, Expression, Match, Pattern, Projection, Query } from "../tree/index.ts";
import { NOWHERE } from "./build.ts";

/** A WITH or RETURN that the translator adds, with nothing but columns. */
export function makeProjection(
  kind: Projection["kind"],
  columns: readonly { readonly expression: Expression; readonly as: string }[],
): Projection {
  const items = columns.map(
    ({ expression, as }) => ({ kind: "Item", ...NOWHERE, expression, alias: as, source: "" }) as const,
  );
  const nothing = { distinct: false, star: false, order: null, skip: null, limit: null, where: null };
  return { kind, ...NOWHERE, items, ...nothing };
}

export function returning(expression: Expression, as: string): Projection {
  return makeProjection("Return", [{ expression, as }]);
}

export function matchOf(pattern: Pattern, where: Expression | null): Match {
  const { start, end } = pattern;
  return { kind: "Match", optional: false, patterns: [pattern], where, hints: [], repeatable: false, start, end };
}

/** A query without UNION. */
export function queryOf(clauses: readonly Clause[]): Query {
  return { kind: "Query", parts: [{ kind: "SingleQuery", clauses, ...NOWHERE }], all: [], ...NOWHERE };
}
