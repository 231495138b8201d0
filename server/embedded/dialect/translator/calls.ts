import { refuse } from "../rules/index.ts";
import type { Call, Expression, PatternComprehension } from "../tree/index.ts";
import { isAggregateName } from "./aggregate-names.ts";
import { matchOf, queryOf, returning } from "./build-clauses.ts";
import type { Context, Scope, Typed } from "./context.ts";
import { functions } from "./functions/index.ts";
import { usesPath } from "./path-comprehension.ts";

const TEMPORAL_NAME_SPACE = /^(date|time|datetime|localdatetime|localtime|duration)\./;

/** A function that is not in the table is refused: what is unknown may be wrong. */
export function translateCall(context: Context, expression: Call, scope: Scope): Typed {
  const name = expression.name.toLowerCase();
  if (isAggregateName(name)) refuse("agg-here", expression);
  if (expression.distinct) refuse("distinct-function", expression);
  const definition = functions.get(name);
  if (!definition) {
    refuse(TEMPORAL_NAME_SPACE.test(name) ? "temporal-function" : "unknown-function", expression, expression.name);
  }
  const { args } = expression;
  const [first] = args;
  if (name === "exists" && args.length === 1 && first?.kind === "PatternExpression") {
    return context.inCondition(() => context.expression(first, scope));
  }
  if (name === "size" && args.length === 1 && first?.kind === "PatternComprehension" && !usesPath(first)) {
    return context.expression(countOf(context, first), scope);
  }
  if (args.length < definition.min || args.length > definition.max) {
    refuse("arguments", expression, expression.name);
  }
  const values = args.map((argument) => context.inValue(() => context.expression(argument, scope)));
  return definition.translate(context, expression, values);
}

/** `size([(a)-->(b) WHERE … | …])`: as many as there are matches. The engine counts them everywhere, and lists them in few places. */
function countOf(context: Context, { elements, where, result, start, end }: PatternComprehension): Expression {
  context.mark("size-pattern");
  const pattern = { kind: "Pattern", path: null, shortest: null, elements, start, end } as const;
  const query = queryOf([matchOf(pattern, where), returning(result, context.fresh())]);
  return { kind: "Subquery", name: "COUNT", query, patterns: [], where: null, start, end };
}
