import type { Expression } from "../../tree/index.ts";
import { variable } from "../build.ts";
import { containsAggregate, someNode } from "../walk.ts";
import type { Place } from "./clause.ts";
import { withColumns } from "./column-references.ts";
import type { ProjectedColumn } from "./columns.ts";
import { makeProjection } from "../build-clauses.ts";

/**
 * `RETURN n.a = $p AS b, count(*)` as `WITH *, n.a = $p AS _k0 RETURN _k0 AS b, count(*)`.
 *
 * The engine does not find a grouping key again that holds a parameter or a pattern comprehension.
 */
export function nameKeys(columns: readonly ProjectedColumn[], place: Place): readonly ProjectedColumn[] {
  const { context, scope, out } = place;
  const named = columns.filter(({ expression }) => !containsAggregate(expression) && isLost(expression));
  if (named.length === 0) return columns;
  context.mark("keys-first");
  const kept = [...scope.keys()].map((name) => ({ expression: variable(name), as: name }));
  const keys = named.map((column) => ({ ...column, as: context.fresh("_k") }));
  const items = keys.map(({ expression, as }) => {
    const { node, type } = context.expression(expression, scope);
    return { expression: node, as, type };
  });
  out.push(makeProjection("With", [...kept, ...items]));
  for (const { as, type } of items) scope.set(as, type);
  return columns.map((column) => ({ ...column, expression: withColumns(column.expression, keys) }));
}

/** A parameter on its own is found. */
function isLost(expression: Expression): boolean {
  if (expression.kind === "Parameter") return false;
  return someNode(expression, ({ kind }) => kind === "Parameter" || kind === "PatternComprehension");
}
