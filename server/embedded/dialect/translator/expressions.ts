import { refuse } from "../rules/index.ts";
import type { Expression, IsNull, Not, Sign, Variable } from "../tree/index.ts";
import {
  booleanType,
  describe,
  DURATION,
  fits,
  FLOAT,
  floatType,
  has,
  learntOf,
  NULL,
  nullType,
  NUMBER,
  only,
  possibleMask,
  textType,
  typeOf,
  withNull,
} from "../types/index.ts";
import { translateIndex, translateProperty } from "./access.ts";
import { binary, integer, not, variable } from "./build.ts";
import { translateCall } from "./calls.ts";
import { translateCase } from "./case.ts";
import type { Context, Scope, Typed } from "./context.ts";
import { booleanGuard, numberGuard } from "./guards.ts";
import { translateHasLabels } from "./labels.ts";
import { translateComprehension, translateQuantifier, translateReduce } from "./lists.ts";
import { translateList, translateMap, translateNumber, translateParameter, translateProjection } from "./literals.ts";
import { translateBinary, translateChain } from "./operators.ts";
import { translatePatternComprehension, translatePatternExpression, translateSubquery } from "./pattern-expressions.ts";
import { translateSlice } from "./slice.ts";
import { translateIsType } from "./type-tests.ts";

type Translators = {
  readonly [Kind in Expression["kind"]]: (
    context: Context,
    expression: Extract<Expression, { kind: Kind }>,
    scope: Scope,
  ) => Typed;
};

const TRANSLATORS: Translators = {
  Number: (_, expression) => translateNumber(expression),
  Text: (_, expression) => ({ node: expression, type: textType }),
  Boolean: (_, expression) => ({ node: expression, type: booleanType }),
  Null: (_, expression) => ({ node: expression, type: nullType }),
  FloatName: (_, expression) => ({ node: expression, type: floatType }),
  Parameter: translateParameter,
  Variable: translateVariable,
  CountStar: (_, expression) => refuse("agg-here", expression),
  Binary: translateBinary,
  Chain: translateChain,
  Not: translateNot,
  Sign: translateSign,
  IsNull: translateIsNull,
  IsType: translateIsType,
  HasLabels: translateHasLabels,
  Property: translateProperty,
  Index: translateIndex,
  Slice: translateSlice,
  List: translateList,
  Map: translateMap,
  MapProjection: translateProjection,
  Case: translateCase,
  ListComprehension: translateComprehension,
  Quantifier: translateQuantifier,
  Reduce: translateReduce,
  PatternComprehension: translatePatternComprehension,
  PatternExpression: translatePatternExpression,
  Subquery: translateSubquery,
  ShortestPathExpression: (_, expression) => refuse("shortest-expression", expression),
  Call: translateCall,
};

/** An expression for the engine, with its type. */
export function translateExpression(context: Context, expression: Expression, scope: Scope): Typed {
  // The table gives each kind its own function, which the type checker cannot follow through the index.
  const translate = TRANSLATORS[expression.kind] as (of: Context, part: Expression, within: Scope) => Typed;
  return translate(context, expression, scope);
}

function translateVariable(_: Context, expression: Variable, scope: Scope): Typed {
  const type = scope.get(expression.name);
  if (!type) refuse("undefined", expression, expression.name);
  return { node: variable(expression.name), type };
}

function translateNot(context: Context, expression: Not, scope: Scope): Typed {
  const operand = context.expression(expression.operand, scope);
  const node = not(booleanGuard(context, operand, expression, "NOT"));
  return { node, type: withNull(booleanType, operand.type.mask) };
}

function translateSign(context: Context, expression: Sign, scope: Scope): Typed {
  const operand = context.expression(expression.operand, scope);
  const { type } = operand;
  if (!fits(type, NUMBER | DURATION)) refuse("type", expression, "The sign", "number", describe(type.mask));
  if (has(type, DURATION) && !type.open) refuse("duration-arithmetic", expression);
  if (expression.operator === "+") {
    if (only(type, NUMBER)) return operand;
    return { node: numberGuard(context, operand), type: typeOf(NUMBER | NULL, { learnt: learntOf(type, NUMBER) }) };
  }
  const value = numberGuard(context, operand);
  // Neo4j's -(0.0) is 0.0, the engine's is -0.0.
  const mayBeFloat = (possibleMask(type) & FLOAT) !== 0;
  const node: Expression = mayBeFloat ? binary("-", integer(0), value) : { ...expression, operand: value };
  return { node, type: typeOf(type.mask & (NUMBER | NULL) || NULL, { learnt: learntOf(type, NUMBER) }) };
}

function translateIsNull(context: Context, expression: IsNull, scope: Scope): Typed {
  const { node } = context.inValue(() => context.expression(expression.operand, scope));
  return { node: { ...expression, operand: node }, type: booleanType };
}
