import { refuse } from "../rules/index.ts";
import type { ListComprehension, Quantifier, Reduce } from "../tree/index.ts";
import type { Expression } from "../tree/index.ts";
import {
  booleanType,
  describe,
  has,
  hasEntityInside,
  hasLearnt,
  isNullable,
  isSameLearnt,
  join,
  kindsOf,
  LIST,
  maybeBoolean,
  NULL,
  nullType,
  only,
  type Type,
  typeOf,
  withNull,
  withoutLearnt,
} from "../types/index.ts";
import { binary, call, comprehension, FALSE, integer, isNull, not, NULL_LITERAL, TRUE, when } from "./build.ts";
import { condition } from "./conditions.ts";
import type { Context, Scope, Typed } from "./context.ts";
import { booleanGuard, expect, listGuard } from "./guards.ts";
import { containsAggregate } from "./walk.ts";

function elementOf(type: Type): Type {
  const element = has(type, LIST) ? type.element : undefined;
  return element && element.mask !== 0 ? element : nullType;
}

/** `[x IN list WHERE … | …]`. */
export function translateComprehension(context: Context, expression: ListComprehension, scope: Scope): Typed {
  const list = context.expression(expression.list, scope);
  expect(list.type, LIST, expression, "A list comprehension");
  const element = elementOf(list.type);
  const inner: Scope = new Map(scope).set(expression.variable, element);
  if (containsAggregate([expression.where, expression.result])) refuse("agg-here", expression);
  const where = expression.where && condition(context, expression.where, inner);
  const result = expression.result && context.expression(expression.result, inner);
  const node: Expression = { ...expression, list: listGuard(context, list), where, result: result?.node ?? null };
  const type = result?.type ?? element;
  return {
    node,
    type: typeOf(LIST | (list.type.mask & NULL), {
      element: hasEntityInside(type) ? { ...type, bare: true } : type,
      stored: !result && list.type.stored,
      length: list.type.length === 0 ? 0 : undefined,
    }),
  };
}

/** `any(x IN list WHERE …)`: unknown when the unknown elements could decide it. */
export function translateQuantifier(context: Context, expression: Quantifier, scope: Scope): Typed {
  const { name, variable } = expression;
  const list = context.expression(expression.list, scope);
  expect(list.type, LIST, expression, `${name}()`);
  const inner: Scope = new Map(scope).set(variable, elementOf(list.type));
  const tested = context.inCondition(() => context.expression(expression.where, inner));
  const where = booleanGuard(context, tested, expression, name);
  const values = listGuard(context, list);
  if (!isNullable(tested.type) && !isNullable(list.type)) {
    return { node: { ...expression, list: values, where }, type: booleanType };
  }
  context.mark("quantifier");
  const count = (test: Expression) =>
    call("size", comprehension(variable, values, { where: test, result: integer(1) }));
  const decided = decide(name, { isTrue: count(where), isUnknown: count(isNull(where)), isFalse: count(not(where)) });
  const node = isNullable(list.type) ? when([[isNull(values), NULL_LITERAL]], decided) : decided;
  return { node, type: maybeBoolean };
}

interface Counts {
  readonly isTrue: Expression;
  readonly isFalse: Expression;
  readonly isUnknown: Expression;
}

function decide(name: Quantifier["name"], { isTrue, isFalse, isUnknown }: Counts): Expression {
  const some = (count: Expression) => binary(">", count, integer(0));
  const unknown = [some(isUnknown), NULL_LITERAL] as const;
  switch (name) {
    case "any":
      return when([[some(isTrue), TRUE], unknown], FALSE);
    case "all":
      return when([[some(isFalse), FALSE], unknown], TRUE);
    case "none":
      return when([[some(isTrue), FALSE], unknown], TRUE);
    default:
      return when([[binary(">", isTrue, integer(1)), FALSE], unknown], binary("=", isTrue, integer(1)));
  }
}

/** How often the type of the accumulator may still grow before it is taken as it is. */
const MAX_ROUNDS = 3;

/** `reduce(a = start, x IN list | …)`. */
export function translateReduce(context: Context, expression: Reduce, scope: Scope): Typed {
  const list = context.expression(expression.list, scope);
  const initial = context.expression(expression.initial, scope);
  expect(list.type, LIST, expression, "reduce");
  const inner: Scope = new Map(scope).set(expression.variable, list.type.element ?? nullType);
  let type = initial.type;
  const step = () => context.expression(expression.result, inner.set(expression.accumulator, type));
  let result = step();
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    if (round > 0) result = step();
    const grown = join(type, result.type);
    if (grown.mask === type.mask && round > 0) break;
    type = grown;
  }
  const whole = join(type, result.type);
  if (hasLearnt(whole) && !isSameLearnt(type, whole)) {
    // Each round may bring another kind: what was learnt of the start says too little.
    type = withoutLearnt(type);
    result = step();
  }
  if (hasEntityInside(type)) refuse("reduce-entity", expression);
  refuseOtherKind(initial.type, result.type, expression);
  const node: Expression = {
    ...expression,
    list: listGuard(context, list),
    initial: initial.node,
    result: result.node,
  };
  return { node, type: withNull(type, list.type.mask) };
}

/** Neo4j wants the start and the result to be of one kind. */
function refuseOtherKind(start: Type, result: Type, at: Reduce): void {
  if (start.open || result.open || only(start, 0) || only(result, 0)) return;
  const [kind, ...more] = kindsOf(start.mask);
  if (kind !== undefined && more.length === 0 && !has(result, kind)) {
    refuse("type", at, "reduce", describe(start.mask), describe(result.mask));
  }
}
