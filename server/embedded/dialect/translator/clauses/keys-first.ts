import type { Expression } from "../../tree/index.ts";
import { makeProjection } from "../build-clauses.ts";
import { variable } from "../build.ts";
import { containsAggregate, someNode } from "../walk.ts";
import type { Scope } from "../context.ts";
import type { Place } from "./clause.ts";
import { withColumns } from "./column-references.ts";
import type { ProjectedColumn } from "./columns.ts";

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
  const keys = named.map((column) => ({ ...column, as: context.fresh("_k") }));
  const items = keys.map(({ expression, as }) => {
    const { node, type } = context.expression(expression, scope);
    return { expression: node, as, type };
  });
  out.push(makeProjection("With", [...everything(scope), ...items]));
  for (const { as, type } of items) scope.set(as, type);
  return columns.map((column) => ({ ...column, expression: withColumns(column.expression, keys) }));
}

/** Behind a MERGE the engine does not know its relationship inside a pattern comprehension. */
export function settleMerge(columns: readonly ProjectedColumn[], { context, scope, out }: Place): void {
  const last = out.findLast(({ kind }) => kind === "With" || kind === "Merge");
  if (last?.kind !== "Merge" || !someNode(columns, ({ kind }) => kind === "PatternComprehension")) return;
  context.mark("merge-comprehension");
  out.push(makeProjection("With", everything(scope)));
}

export function everything(scope: Scope): ColumnItem[] {
  return [...scope.keys()].map((name) => ({ expression: variable(name), as: name }));
}

interface ColumnItem {
  readonly expression: Expression;
  readonly as: string;
}

/** A parameter on its own is found. */
function isLost(expression: Expression): boolean {
  if (expression.kind === "Parameter") return false;
  return someNode(expression, ({ kind }) => kind === "Parameter" || kind === "PatternComprehension");
}
