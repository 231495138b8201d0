import { refuse } from "../rules/index.ts";
import type { ComparisonOperator, Expression, Span } from "../tree/index.ts";
import { INTEGER, maybeBoolean, NULL, TEXT, type Type } from "../types/index.ts";
import {
  binary,
  call,
  comprehension,
  integer,
  isNull,
  itemAt,
  not,
  NULL_LITERAL,
  or,
  variable,
  when,
} from "./build.ts";
import type { Context, Typed } from "./context.ts";
import { equal } from "./equality.ts";
import { literalType } from "./equality-types.ts";

interface ListComparison {
  readonly operator: ComparisonOperator;
  readonly left: Typed;
  readonly right: Typed;
  readonly at: Span;
}

/** How two elements are ordered. */
type OrderItems = (context: Context, operator: ComparisonOperator, left: Typed, right: Typed, at: Span) => Typed;

/**
 * `<` and its like between two lists: the first elements that differ decide, or the lengths where one
 * list begins with the other. The engine answers null.
 *
 * Written lists are compared element by element; others where they hold integers or texts only.
 *
 * @throws DialectError `list-order`
 */
export function orderLists(context: Context, comparison: ListComparison, orderItems: OrderItems): Typed {
  const { left, right, at } = comparison;
  context.mark("list-order");
  if (left.node.kind === "List" && right.node.kind === "List") {
    return { node: orderWritten(context, comparison, orderItems), type: maybeBoolean };
  }
  if (!areAlike(left.type.element, right.type.element)) refuse("list-order", at);
  const node = context.bind(left.node, (list) =>
    context.bind(right.node, (other) => orderElements(context, comparison.operator, list, other)),
  );
  return { node, type: maybeBoolean };
}

function orderWritten(
  context: Context,
  { operator, left, right, at }: ListComparison,
  orderItems: OrderItems,
): Expression {
  const [items, others] = [left.node, right.node].map((node) => (node.kind === "List" ? node.items : []));
  if (!items || !others) refuse("list-order", at);
  const typed = (node: Expression): Typed => ({ node, type: literalType(node, { at, rule: "list-order" }) });
  const pairs = others.flatMap((other, place) => {
    const item = items[place];
    return item === undefined ? [] : [[typed(item), typed(other)] as const];
  });
  const byLength = binary(operator, integer(items.length), integer(others.length));
  return pairs.reduceRight<Expression>((rest, [item, other]) => {
    const isEqual = equal(context, item, other, at);
    const ordered = orderItems(context, operator, item, other, at).node;
    return when(
      [
        [isEqual, rest],
        [not(isEqual), ordered],
      ],
      NULL_LITERAL,
    );
  }, byLength);
}

/** Both of integers, or both of texts. Null is no trouble there, and NaN is none of them. */
function areAlike(a: Type | undefined, b: Type | undefined): boolean {
  return [INTEGER, TEXT].some((kind) => [a, b].every((type) => isOnly(type, kind)));
}

/** Neither null nor unknown. An empty list says nothing of its elements. */
function isOnly(type: Type | undefined, kind: number): boolean {
  return type === undefined || type.mask === NULL || (!type.open && (type.mask & ~kind) === 0);
}

function orderElements(
  context: Context,
  operator: ComparisonOperator,
  list: Expression,
  other: Expression,
): Expression {
  const name = context.fresh();
  const sizeOf = (value: Expression) => call("size", value);
  const isBeyond = (place: Expression) => binary(">=", place, sizeOf(other));
  const differs = binary("<>", itemAt(list, variable(name)), itemAt(other, variable(name)));
  const places = call("range", integer(0), binary("-", sizeOf(list), integer(1)));
  const first = call("head", comprehension(name, places, { where: or(isBeyond(variable(name)), differs) }));
  const found = context.bind(first, (place) =>
    when(
      [[or(isNull(place), isBeyond(place)), binary(operator, sizeOf(list), sizeOf(other))]],
      binary(operator, itemAt(list, place), itemAt(other, place)),
    ),
  );
  return when([[or(isNull(list), isNull(other)), NULL_LITERAL]], found);
}
