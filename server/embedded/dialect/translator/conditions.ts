import { refuse } from "../rules/index.ts";
import type { Expression } from "../tree/index.ts";
import type { Context, Scope } from "./context.ts";
import { booleanGuard } from "./guards.ts";
import { containsAggregate } from "./walk.ts";

/** What stands behind WHERE: a boolean, and patterns are possible in it. */
export function condition(context: Context, expression: Expression, scope: Scope): Expression {
  if (containsAggregate(expression)) refuse("agg-in-where", expression);
  return context.inCondition(() => booleanGuard(context, context.expression(expression, scope), expression, "WHERE"));
}
