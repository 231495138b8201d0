import { refuse } from "../../rules/index.ts";
import type { Expression, Projection, Sort } from "../../tree/index.ts";
import { nullType } from "../../types/index.ts";
import { isAggregate } from "../aggregate-names.ts";
import { translateAggregate } from "../aggregates.ts";
import { integer, variable } from "../build.ts";
import { condition } from "../conditions.ts";
import type { Column, Scope } from "../context.ts";
import { freeVariables } from "../free-variables.ts";
import { refuseMixedInside } from "../mixing.ts";
import { containsAggregate, patternNames } from "../walk.ts";
import { pullAggregates } from "./aggregation.ts";
import { translateCallSubquery } from "./call.ts";
import type { Place } from "./clause.ts";
import { withColumns } from "./column-references.ts";
import { columnsOf, type ProjectedColumn } from "./columns.ts";
import { nameKeys, settleMerge } from "./keys-first.ts";
import { makeProjection } from "../build-clauses.ts";
import { standAlone } from "./lone-conditions.ts";
import { type Projecting, translateOrder, translatePage } from "./order.ts";

interface TranslatedItem {
  readonly expression: Expression;
  readonly as: string;
}

/** WITH and RETURN; the scope becomes the columns. */
export function translateProjection(clause: Projection, place: Place): readonly Column[] {
  return withLifting(place, () => projectColumns(clause, place));
}

/** Subqueries can be put before the projection while its columns are translated. */
function withLifting<Result>(place: Place, run: () => Result): Result {
  const { context, scope } = place;
  const before = context.lifting;
  context.lifting = {
    scopes: new Set([scope]),
    lift: (subquery, column) => {
      translateCallSubquery(subquery, place);
      return scope.get(column) ?? nullType;
    },
  };
  try {
    return run();
  } finally {
    context.lifting = before;
  }
}

function projectColumns(clause: Projection, place: Place): readonly Column[] {
  const { context, scope } = place;
  const written = columnsOf(clause, context, scope);
  settleMerge(written, place);
  const isAggregating = written.some(({ expression }) => containsAggregate(expression));
  const { columns, order } = isAggregating
    ? aggregated(written, clause, place)
    : { columns: written, order: clause.order };
  const next: Scope = new Map();
  const items: TranslatedItem[] = [];
  const results = columns.map(({ expression, name, as }): Column => {
    const { node, type } = isAggregate(expression)
      ? translateAggregate(context, expression, scope)
      : context.expression(expression, scope);
    items.push({ expression: node, as });
    next.set(as, type);
    return { name, as, type };
  });
  for (const { type } of results) refuseMixedInside(type, clause);
  const projecting: Projecting = { clause, context, columns: written, scope, next, isAggregating };
  pushProjection(projecting, items, order, place);
  scope.clear();
  for (const [name, type] of next) scope.set(name, type);
  return results;
}

/** Aggregates that are columns of their own can stay where they are. */
function aggregated(written: readonly ProjectedColumn[], clause: Projection, place: Place) {
  const columns = nameKeys(written, place);
  const order =
    clause.order?.map((sort) => ({ ...sort, expression: withColumns(sort.expression, written) })) ?? clause.order;
  const arePlain = columns.every(({ expression }) => !containsAggregate(expression) || isAggregate(expression));
  if (arePlain && !containsAggregate(order)) return { columns, order };
  return pullAggregates(columns, order, place);
}

function pushProjection(
  projecting: Projecting,
  items: readonly TranslatedItem[],
  order: readonly Sort[] | null,
  { context, out }: Place,
): void {
  const { clause } = projecting;
  const sorted = translateOrder(order, projecting);
  const skip = translatePage(clause.skip, context, "SKIP");
  const limit = translatePage(clause.limit, context, "LIMIT");
  const { where, carried } = translateWhere(projecting);
  const isEmpty = items.length === 0 && clause.kind === "With";
  const own = isEmpty ? [{ expression: integer(1), as: context.fresh() }] : items;
  const extra = carried.map((name) => ({ expression: variable(name), as: name }));
  const { items: all } = makeProjection(clause.kind, [...own, ...extra]);
  const names = [...own.map(({ as }) => as), ...carried];
  const { together, alone } = standAlone(
    context,
    where === null ? [] : [where],
    new Map(names.map((name) => [name, nullType])),
  );
  out.push({ ...clause, star: false, items: all, order: sorted, skip, limit, where: together }, ...alone);
  if (carried.length > 0)
    out.push(
      makeProjection(
        "With",
        own.map(({ as }) => ({ expression: variable(as), as })),
      ),
    );
}

interface TranslatedWhere {
  readonly where: Expression | null;
  /** Variables from before the WITH that the condition needs. The engine sees the columns only. */
  readonly carried: readonly string[];
}

function translateWhere({ clause, context, columns, scope, next, isAggregating }: Projecting): TranslatedWhere {
  if (clause.where === null) return { where: null, carried: [] };
  if (containsAggregate(clause.where)) refuse("agg-in-where", clause.where);
  const expression = withColumns(clause.where, columns);
  const carried = outerNames(expression, scope, next);
  for (const name of carried) if (!scope.has(name)) refuse("undefined", expression, name);
  const [first] = carried;
  if (first !== undefined) {
    if (clause.distinct || isAggregating) refuse("with-where-scope", expression, first);
    context.mark("with-where-scope");
  }
  const visible: Scope = new Map(carried.map((name) => [name, scope.get(name) ?? nullType]));
  for (const [name, type] of next) visible.set(name, type);
  return { where: condition(context, expression, visible), carried };
}

function outerNames(expression: Expression, scope: Scope, next: Scope): string[] {
  const used = freeVariables(expression).filter((name) => !next.has(name));
  const matched = [...patternNames(expression)].filter((name) => scope.has(name) && !next.has(name));
  return [...new Set([...used, ...matched])];
}
