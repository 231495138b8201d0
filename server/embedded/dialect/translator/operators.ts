import { refuse } from "../rules/index.ts";
import type { Binary, ComparisonChain, Expression } from "../tree/index.ts";
import {
  booleanType,
  describe,
  DURATION,
  fits,
  FLOAT,
  has,
  joinOptional,
  LIST,
  listOf,
  maybeBoolean,
  NULL,
  nullOf,
  nullType,
  NUMBER,
  only,
  TEMPORAL,
  TEXT,
  typeOf,
  withNull,
} from "../types/index.ts";
import { allOf, binary, TRUE } from "./build.ts";
import type { Context, Scope, Typed } from "./context.ts";
import { booleanGuard, numberGuard, textGuard } from "./guards.ts";
import { isIn } from "./membership.ts";
import { compare } from "./ordering.ts";
import { plus, sumType } from "./plus.ts";
import { remainder } from "./remainder.ts";
import { addDuration } from "./temporal-arithmetic.ts";

/** Both sides first, then what the engine does with two such types. */
export function translateBinary(context: Context, expression: Binary, scope: Scope): Typed {
  const { operator } = expression;
  if (operator === "AND" || operator === "OR" || operator === "XOR") {
    const left = context.expression(expression.left, scope);
    const right = context.expression(expression.right, scope);
    const type = withNull(booleanType, nullOf(left.type, right.type));
    const first = booleanGuard(context, left, expression, operator);
    return { node: binary(operator, first, booleanGuard(context, right, expression, operator)), type };
  }
  const left = context.inValue(() => context.expression(expression.left, scope));
  const right = context.inValue(() => context.expression(expression.right, scope));
  switch (operator) {
    case "=":
    case "<>":
    case "<":
    case "<=":
    case ">":
    case ">=":
      return compare(context, operator, left, right, expression);
    case "IN":
      return isIn(context, left, right, expression);
    case "=~":
      refuseRegex(context, left, right, expression);
      return { node: binary(operator, left.node, right.node), type: maybeBoolean };
    case "STARTS WITH":
    case "ENDS WITH":
    case "CONTAINS":
      return { node: binary(operator, left.node, right.node), type: maybeBoolean };
    case "||":
      return concatenate(context, left, right, expression);
    case "+":
      return plus(context, left, right, expression);
    default:
      return calculate(context, left, right, expression);
  }
}

/** `a < b < c`: each pair is compared, and the operand in the middle is written twice. */
export function translateChain(context: Context, expression: ComparisonChain, scope: Scope): Typed {
  context.mark("chain");
  const operands = expression.operands.map((operand) => context.expression(operand, scope));
  const parts: Expression[] = [];
  for (const [place, operator] of expression.operators.entries()) {
    const left = operands[place];
    const right = operands[place + 1];
    if (left && right) parts.push(compare(context, operator, left, right, expression).node);
  }
  return { node: allOf(parts) ?? TRUE, type: maybeBoolean };
}

/** What the engine's regular expressions do not have, or have with another meaning. */
const BEYOND = /\(\?[=!<]|\\[1-9]|\(\?>|[*+?]\+/;

function refuseRegex(context: Context, left: Typed, right: Typed, at: Binary): void {
  for (const { type } of [left, right]) {
    if (!fits(type, TEXT)) refuse("type", at, "=~", "text", describe(type.mask));
  }
  const { kind } = right.node;
  if (kind !== "Text" && kind !== "Parameter") refuse("regex-literal", at);
  if (BEYOND.test(context.literalText(at.right) ?? "")) refuse("regex", at);
}

function concatenate(context: Context, left: Typed, right: Typed, at: Binary): Typed {
  context.mark("concat");
  const nulls = nullOf(left.type, right.type);
  const plain = binary("+", left.node, right.node);
  if (only(left.type, TEXT) && only(right.type, TEXT)) return { node: plain, type: typeOf(TEXT | nulls) };
  if (only(left.type, LIST) && only(right.type, LIST) && nulls === 0) {
    return { node: plain, type: listOf(joinOptional(left.type.element, right.type.element) ?? nullType) };
  }
  const isOpen = left.type.open || right.type.open;
  if (isOpen && has(left.type, TEXT) && has(right.type, TEXT)) {
    const node = binary("+", textGuard(context, left), textGuard(context, right));
    return { node, type: typeOf(TEXT | NULL) };
  }
  const found = `${describe(left.type.mask)} and ${describe(right.type.mask)}`;
  return refuse("type", at, "||", "two texts or two lists", found);
}

/** `-`, `*`, `/`, `%`, `^`. */
function calculate(context: Context, left: Typed, right: Typed, at: Binary): Typed {
  const { operator } = at;
  const isTimeKnown = ({ type }: Typed) => has(type, TEMPORAL | DURATION) && !type.open;
  if (isTimeKnown(left) || isTimeKnown(right)) {
    const isDifference = operator === "-" && only(left.type, TEMPORAL) && only(right.type, DURATION);
    return isDifference ? addDuration("-", left, right, at) : refuse("duration-arithmetic", at);
  }
  if (!fits(left.type, NUMBER) || !fits(right.type, NUMBER)) {
    refuse("type", at, operator, "number", describe((has(left.type, NUMBER) ? right : left).type.mask));
  }
  const node = binary(operator, numberGuard(context, left), numberGuard(context, right));
  if (operator === "%") return { node: remainder(context, left, right), type: sumType(left.type, right.type) };
  if (operator === "^") return { node, type: typeOf(FLOAT | nullOf(left.type, right.type)) };
  return { node, type: sumType(left.type, right.type) };
}
