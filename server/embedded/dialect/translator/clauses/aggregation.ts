import { printKey } from "../../printer/index.ts";
import { refuse } from "../../rules/index.ts";
import type { Expression, Sort } from "../../tree/index.ts";
import type { Type } from "../../types/index.ts";
import { isAggregate } from "../aggregate-names.ts";
import { translateAggregate } from "../aggregates.ts";
import { variable } from "../build.ts";
import { type Context, isSimple, type Scope } from "../context.ts";
import { freeVariables } from "../free-variables.ts";
import { isExpression } from "../expression-kinds.ts";
import { containsAggregate, mapTree, type TreeNode } from "../walk.ts";
import type { Place } from "./clause.ts";
import { withColumns } from "./column-references.ts";
import type { ProjectedColumn } from "./columns.ts";
import { makeProjection } from "../build-clauses.ts";

export interface Aggregated {
  readonly columns: readonly ProjectedColumn[];
  readonly order: readonly Sort[] | null;
}

/**
 * `RETURN a, collect(x)[0] + 1` as `WITH a, collect(x) AS _a0 RETURN a, _a0[0] + 1`.
 *
 * The engine reads an aggregate only where it is a column of its own. The WITH is pushed, the scope
 * becomes what it leaves, and the columns and the order come back without aggregates.
 */
export function pullAggregates(
  columns: readonly ProjectedColumn[],
  order: readonly Sort[] | null,
  place: Place,
): Aggregated {
  const { context, scope, out } = place;
  context.mark("aggregate-inside");
  const before: Scope = new Map(scope);
  // It is still the rows' own: what may be a column may stand in it.
  context.lifting?.scopes.add(before);
  const puller = new Puller(context, before);
  for (const column of columns) if (!containsAggregate(column.expression)) puller.addKey(column);
  const sorts = order?.map((sort) => ({ ...sort, expression: withColumns(sort.expression, columns) }));
  const pulled = columns.map((column) => ({ ...column, expression: puller.columnOf(column) }));
  const names = columns.map(({ as }) => as);
  const sorted = sorts?.map((sort) => ({ ...sort, expression: puller.pull(sort.expression, names) })) ?? null;
  out.push(makeProjection("With", puller.items));
  scope.clear();
  for (const [name, type] of puller.scope) scope.set(name, type);
  return { columns: pulled, order: sorted };
}

interface PulledItem {
  readonly expression: Expression;
  readonly as: string;
}

class Puller {
  /** The columns of the WITH: grouping keys, then aggregates. */
  readonly items: PulledItem[] = [];
  /** What that WITH leaves in scope. */
  readonly scope: Scope = new Map<string, Type>();
  readonly #context: Context;
  readonly #before: Scope;
  readonly #keys = new Map<string, { readonly as: string; readonly free: readonly string[] }>();
  readonly #aggregates = new Map<string, string>();

  constructor(context: Context, before: Scope) {
    this.#context = context;
    this.#before = before;
  }

  addKey({ expression, as: alias }: ProjectedColumn): void {
    const { node, type } = this.#context.expression(expression, this.#before);
    const as = node.kind === "Variable" ? node.name : alias;
    if (!this.scope.has(as)) this.#add(node, as, type);
    this.#keys.set(printKey(expression), { as, free: freeVariables(expression) });
  }

  #add(expression: Expression, as: string, type: Type): void {
    this.items.push({ expression, as });
    this.scope.set(as, type);
  }

  columnOf({ expression }: ProjectedColumn): Expression {
    const known = containsAggregate(expression) ? undefined : this.#keys.get(printKey(expression));
    return known ? at(expression, known.as) : this.pull(expression, []);
  }

  /** With keys and aggregates replaced by the columns that hold them; `names` are bound already. */
  pull(expression: Expression, names: readonly string[]): Expression {
    return mapTree(expression, (node, bound) => this.#replace(node, bound), new Set(names));
  }

  #replace(node: TreeNode, bound: ReadonlySet<string>): TreeNode | undefined {
    if (!isExpression(node)) {
      this.#refuseElement(node);
      return undefined;
    }
    this.#refuseInside(node);
    const known = isSimple(node) || node.kind === "Call" ? this.#keys.get(printKey(node)) : undefined;
    if (known && !known.free.some((name) => bound.has(name))) return at(node, known.as);
    if (isAggregate(node)) return at(node, this.#aggregateOf(node));
    if (node.kind === "Variable" && !this.scope.has(node.name) && !bound.has(node.name)) {
      refuse(this.#before.has(node.name) ? "ambiguous-aggregation" : "undefined", node, node.name);
    }
    return undefined;
  }

  #aggregateOf(node: Parameters<typeof translateAggregate>[1]): string {
    const key = printKey(node);
    const known = this.#aggregates.get(key);
    if (known !== undefined) return known;
    const aggregate = translateAggregate(this.#context, node, this.#before);
    const as = this.#context.fresh("_a");
    this.#add(aggregate.node, as, aggregate.type);
    this.#aggregates.set(key, as);
    return as;
  }

  /** What runs once per element cannot hold an aggregate over rows. */
  #refuseInside(node: Expression): void {
    const isList = node.kind === "ListComprehension" || node.kind === "Quantifier" || node.kind === "Reduce";
    if (!isList) return;
    const parts = [node.kind === "Reduce" ? null : node.where, "result" in node ? node.result : null];
    if (containsAggregate(parts)) refuse("agg-here", node);
  }

  #refuseElement(node: TreeNode): void {
    if (node.kind !== "NodePattern" && node.kind !== "RelationshipPattern") return;
    const { variable: name } = node;
    if (name !== null && this.#before.has(name) && !this.scope.has(name)) refuse("ambiguous-aggregation", node);
  }
}

function at({ start, end }: Expression, name: string): Expression {
  return { ...variable(name), start, end };
}
