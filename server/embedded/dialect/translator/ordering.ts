import { refuse } from "../rules/index.ts";
import type { ComparisonOperator, Expression, Span } from "../tree/index.ts";
import {
  BOOLEAN,
  booleanType,
  DURATION,
  ENTITY,
  has,
  LIST,
  MAP,
  maybeBoolean,
  NULL,
  nullOf,
  nullType,
  NUMBER,
  only,
  surely,
  TEMPORAL,
  TEXT,
  type Type,
  withNull,
} from "../types/index.ts";
import { and, binary, integer, isNull, not, NULL_LITERAL, or, when } from "./build.ts";
import type { Context, Typed } from "./context.ts";
import { equal } from "./equality.ts";
import { orderLists } from "./list-ordering.ts";
import { hasSize, isBoolean, isNotText, isText, looksLikeNumber } from "./probes.ts";

/** `=`, `<>`, `<`, `>`, `<=`, `>=`. */
export function compare(context: Context, operator: ComparisonOperator, left: Typed, right: Typed, at: Span): Typed {
  if (operator !== "=" && operator !== "<>") return order(context, operator, left, right, at);
  const node = equal(context, left, right, at);
  const nulls = nullOf(left.type, right.type);
  const type = canHideNull(left.type) || canHideNull(right.type) ? maybeBoolean : withNull(booleanType, nulls);
  return { node: operator === "=" ? node : opposite(node), type };
}

function opposite(node: Expression): Expression {
  return node.kind === "Binary" && node.operator === "=" ? binary("<>", node.left, node.right) : not(node);
}

/** A list or map that holds null compares as null. */
function canHideNull(type: Type): boolean {
  if (!has(type, LIST | MAP)) return false;
  return type.element ? has(type.element, NULL) || canHideNull(type.element) : true;
}

const NULL_TYPED: Typed = { node: NULL_LITERAL, type: nullType };

function order(context: Context, operator: ComparisonOperator, left: Typed, right: Typed, at: Span): Typed {
  if (only(left.type, 0) || only(right.type, 0)) return NULL_TYPED;
  if (!left.type.open && !right.type.open) {
    const known = orderKnown(context, operator, left, right, at);
    if (known !== null) return known;
  }
  if (has(left.type, ENTITY | MAP) || has(right.type, ENTITY | MAP)) refuse("entity-order", at);
  context.mark("typed-order");
  return { node: orderUnknown(context, operator, left, right, at), type: maybeBoolean };
}

/** Both types are known before it runs; null when that does not settle it. */
function orderKnown(context: Context, operator: ComparisonOperator, left: Typed, right: Typed, at: Span): Typed | null {
  const a = left.type.mask & ~NULL;
  const b = right.type.mask & ~NULL;
  const type = withNull(booleanType, nullOf(left.type, right.type));
  const plain = { node: binary(operator, left.node, right.node), type };
  if ((only(left.type, NUMBER) && only(right.type, NUMBER)) || (a === TEXT && b === TEXT)) return plain;
  if (a === BOOLEAN && b === BOOLEAN) {
    context.mark("boolean-order");
    return { node: binary(operator, asNumber(left.node), asNumber(right.node)), type };
  }
  if (a === TEMPORAL && b === TEMPORAL) {
    if (left.type.temporal !== "date" || right.type.temporal !== "date") refuse("temporal-compare", at);
    return plain;
  }
  if (a === LIST && b === LIST) return orderLists(context, { operator, left, right, at }, order);
  const areNumbers = (a & NUMBER) !== 0 && (b & NUMBER) !== 0;
  if ((a & b) === 0 && !areNumbers) {
    if (((a | b) & (ENTITY | MAP)) === 0) context.mark("order-types");
    return NULL_TYPED;
  }
  if (((a | b) & (ENTITY | MAP)) !== 0) refuse("entity-order", at);
  if (((a | b) & (LIST | DURATION | TEMPORAL | BOOLEAN)) !== 0) refuse("order-unknown", at);
  return null;
}

/** The engine does not order booleans. */
function asNumber(value: Expression): Expression {
  return when(
    [
      [value, integer(1)],
      [not(value), integer(0)],
    ],
    null,
  );
}

/** One type at least shows only at run time. */
function orderUnknown(context: Context, operator: ComparisonOperator, left: Typed, right: Typed, at: Span): Expression {
  const plain = binary(operator, left.node, right.node);
  if (isSafeText(context, left) || isSafeText(context, right)) return plain;
  if (areBothSurely(NUMBER, left, right) || areBothSurely(TEXT, left, right)) return plain;
  const withLeft = (value: Expression) => binary(operator, value, right.node);
  const withRight = (value: Expression) => binary(operator, left.node, value);
  if (only(right.type, NUMBER)) return nullIf(context, left, isText, withLeft);
  if (only(left.type, NUMBER)) return nullIf(context, right, isText, withRight);
  if (only(right.type, TEXT)) return nullIf(context, left, isNotText, withLeft);
  if (only(left.type, TEXT)) return nullIf(context, right, isNotText, withRight);
  if (only(right.type, TEMPORAL) || only(left.type, TEMPORAL)) {
    const { temporal } = only(right.type, TEMPORAL) ? right.type : left.type;
    if (temporal !== "date") refuse("temporal-compare", at);
    return plain;
  }
  const isFixed = (type: Type) => only(type, BOOLEAN) || only(type, LIST);
  if (isFixed(right.type) || isFixed(left.type)) refuse("order-unknown", at);
  return context.bind(left.node, (value) =>
    context.bind(right.node, (other) => orderValues(context, operator, value, other)),
  );
}

function isSafeText(context: Context, { node }: Typed): boolean {
  const value = context.literalText(node);
  return value !== null && !looksLikeNumber(value);
}

/** Going by what was ever stored. */
function areBothSurely(kind: number, left: Typed, right: Typed): boolean {
  return surely(left.type, kind) && surely(right.type, kind);
}

type Probe = (value: Expression) => Expression;

function nullIf(context: Context, { node }: Typed, isOther: Probe, compareWith: Probe): Expression {
  return context.bind(node, (value) => when([[isOther(value), NULL_LITERAL]], compareWith(value)));
}

function orderValues(context: Context, operator: ComparisonOperator, value: Expression, other: Expression): Expression {
  return when(
    [
      [or(isNull(value), isNull(other)), NULL_LITERAL],
      [binary("<>", isNotText(value), isNotText(other)), NULL_LITERAL],
      [and(isBoolean(value), isBoolean(other)), binary(operator, asNumber(value), asNumber(other))],
      [and(isNotText(value), hasSize(value), hasSize(other)), context.raise("list-order")],
    ],
    binary(operator, value, other),
  );
}
