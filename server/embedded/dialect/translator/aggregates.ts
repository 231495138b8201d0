import { refuse } from "../rules/index.ts";
import type { Call, CountStar, Expression } from "../tree/index.ts";
import {
  describe,
  DURATION,
  fits,
  FLOAT,
  has,
  INTEGER,
  integerType,
  learntOf,
  listOf,
  NULL,
  NUMBER,
  only,
  surely,
  type Type,
  typeOf,
  withNull,
} from "../types/index.ts";
import { and, binary, call, float, integer, isNotNull, isNull, not, when } from "./build.ts";
import { constantOf } from "./constants.ts";
import type { Context, Scope, Typed } from "./context.ts";
import { refuseMixedInside } from "./mixing.ts";
import { disorderOf, orderGuard } from "./orderable.ts";
import { isNotInteger, numberProbe } from "./probes.ts";
import { containsAggregate, someNode } from "./walk.ts";

/** `count(*)`, `sum(x)` and the like, as a column or a part of one. */
export function translateAggregate(context: Context, expression: Call | CountStar, scope: Scope): Typed {
  if (expression.kind === "CountStar") return { node: expression, type: integerType };
  const name = expression.name.toLowerCase();
  const { args } = expression;
  if (containsAggregate(args)) refuse("agg-nested", expression);
  const wanted = name.startsWith("percentile") ? 2 : 1;
  const [first] = args;
  if (first === undefined || args.length !== wanted) refuse("arguments", expression, expression.name);
  if (someNode(args, (node) => node.kind === "Call" && node.name.toLowerCase() === "rand")) {
    refuse("agg-rand", expression);
  }
  const argument = context.expression(first, scope);
  return aggregateOf(context, expression, name, argument);
}

function aggregateOf(context: Context, expression: Call, name: string, argument: Typed): Typed {
  const { node, type } = argument;
  const withNode = (changed: Expression): Call => ({ ...expression, args: [changed] });
  switch (name) {
    case "count":
      return { node: withNode(node), type: integerType };
    case "collect":
      refuseMixedInside(type, expression);
      return { node: withNode(node), type: listOf({ ...type, mask: type.mask & ~NULL || NULL }) };
    case "sum":
      refuseDuration(type, expression);
      context.mark("sum");
      return {
        node: call("coalesce", withNode(numbers(context, expression, argument)), integer(0)),
        type: typeOf(only(type, INTEGER) ? INTEGER : NUMBER, { learnt: sumOf(type) }),
      };
    case "avg":
      refuseDuration(type, expression);
      return { node: withNode(numbers(context, expression, argument)), type: typeOf(FLOAT | NULL) };
    case "stdev":
    case "stdevp":
      return { node: withNode(numbers(context, expression, argument)), type: typeOf(FLOAT) };
    case "min":
    case "max":
      refuseUnordered(type, expression);
      return { node: withNode(orderGuard(context, argument, "agg-duration")), type: withNull(type) };
    default:
      return percentile(context, expression, argument);
  }
}

/** No value at all gives the integer 0. */
function sumOf(type: Type): number | undefined {
  const learnt = learntOf(type, NUMBER);
  return learnt === undefined ? undefined : learnt | INTEGER;
}

function refuseDuration(type: Type, at: Call): void {
  if (has(type, DURATION) && !type.open) refuse("agg-duration", at);
}

function refuseUnordered(type: Type, at: Call): void {
  const disorder = disorderOf(type);
  if (disorder === "durations") refuse("agg-duration", at);
  if (disorder !== undefined) refuse("minmax-entity", at);
}

/** The engine leaves out what is no number; Cypher does not allow it. */
function numbers(context: Context, at: Call, { node, type }: Typed): Expression {
  if (!fits(type, NUMBER)) refuse("type", at, `${at.name}()`, "number", describe(type.mask));
  if (surely(type, NUMBER)) return node;
  return context.bind(node, (value) =>
    when([[and(isNotNull(value), isNull(numberProbe(value))), context.raise("agg-type")]], value),
  );
}

const MAX_DIGITS = 15;

function percentile(context: Context, expression: Call, argument: Typed): Typed {
  const [, second] = expression.args;
  const share = second && constantOf(second, context);
  if (share === undefined) refuse("percentile-literal", expression);
  const value = Number(share);
  if (!(value >= 0 && value <= 1)) refuse("percentile-range", expression);
  context.mark("percentile-literal");
  // Without trailing zeros, but with one digit behind the point: for anything but a float the engine takes the median.
  const written = float(value.toFixed(MAX_DIGITS).replace(/0+$/, "0"));
  const node: Call = { ...expression, args: [numbers(context, expression, argument), written] };
  if (expression.name.toLowerCase() === "percentilecont") return { node, type: typeOf(FLOAT | NULL) };
  return discrete(context, node, argument);
}

/** percentileDisc is one of the values, but the engine gives it as a float. */
function discrete(context: Context, node: Call, argument: Typed): Typed {
  const { type } = argument;
  if (only(type, FLOAT)) return { node, type: typeOf(FLOAT | NULL) };
  context.mark("percentile-integer");
  const whole = call("toInteger", node);
  if (only(type, INTEGER)) return { node: whole, type: typeOf(INTEGER | NULL) };
  const either = typeOf(NUMBER | NULL, { learnt: learntOf(type, NUMBER) });
  if (surely(type, FLOAT)) return { node, type: either };
  if (surely(type, INTEGER)) return { node: whole, type: either };
  const none = (test: Expression) => binary("=", call("count", when([[test, integer(1)]], null)), integer(0));
  const branches = [
    [none(isNotInteger(argument.node)), whole],
    [none(not(isNotInteger(argument.node))), node],
  ] as const;
  return { node: when(branches, context.raise("percentile-disc")), type: either };
}
