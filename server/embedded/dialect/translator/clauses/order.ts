import { refuse } from "../../rules/index.ts";
import type { Expression, Projection, Sort } from "../../tree/index.ts";
import type { Type } from "../../types/index.ts";
import { integer } from "../build.ts";
import { constantOf } from "../constants.ts";
import type { Context, Scope } from "../context.ts";
import { freeVariables } from "../free-variables.ts";
import { disorderOf, orderGuard } from "../orderable.ts";
import { containsAggregate, patternNames } from "../walk.ts";
import { withColumns } from "./column-references.ts";
import type { ProjectedColumn } from "./columns.ts";

export interface Projecting {
  readonly clause: Projection;
  readonly context: Context;
  readonly columns: readonly ProjectedColumn[];
  /** Before the projection. */
  readonly scope: Scope;
  /** Behind it. */
  readonly next: Scope;
  readonly isAggregating: boolean;
}

/** ORDER BY sees what was before the projection too, unless rows were merged. */
export function translateOrder(order: readonly Sort[] | null, projecting: Projecting): readonly Sort[] | null {
  const { clause, context, columns, scope, next, isAggregating } = projecting;
  const isMerging = clause.distinct || isAggregating;
  const visible: Scope = isMerging ? new Map(next) : new Map([...scope, ...next]);
  return (
    order?.map((sort) => {
      const expression = withColumns(sort.expression, columns);
      if (containsAggregate(expression)) refuse("agg-in-order", sort);
      if (isMerging) refuseInvisible(expression, projecting);
      const typed = context.expression(expression, visible);
      refuseUnordered(typed.type, sort);
      return { ...sort, expression: orderGuard(context, typed, "order-duration") };
    }) ?? null
  );
}

function refuseInvisible(expression: Expression, { clause, scope, next }: Projecting): void {
  const hidden =
    freeVariables(expression).find((name) => !next.has(name)) ??
    [...patternNames(expression)].find((name) => scope.has(name) && !next.has(name));
  if (hidden === undefined) return;
  if (!scope.has(hidden)) refuse("undefined", expression, hidden);
  refuse(clause.distinct ? "order-distinct" : "ambiguous-aggregation", expression);
}

function refuseUnordered(type: Type, at: Sort): void {
  const disorder = disorderOf(type);
  if (disorder === "durations") refuse("order-duration", at);
  if (disorder === "times") refuse("order-times", at);
  if (disorder !== undefined) refuse("order-entity", at);
}

/** SKIP and LIMIT: the engine reads a number or a parameter, nothing that has to be computed. */
export function translatePage(expression: Expression | null, context: Context, what: string): Expression | null {
  if (expression === null) return null;
  const value = constantOf(expression, context);
  if (value === undefined) refuse("page-expression", expression, what);
  if (value < 0) refuse("page-negative", expression, what);
  if (typeof value !== "bigint") refuse("page-integer", expression, what);
  if (expression.kind === "Parameter") return context.expression(expression, new Map()).node;
  return expression.kind === "Number" ? expression : integer(value);
}
