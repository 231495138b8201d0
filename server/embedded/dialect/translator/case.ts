import type { Branch, Case, Expression } from "../tree/index.ts";
import { hasEntityInside, isNullType, joinAll, nullType } from "../types/index.ts";
import { FALSE, or } from "./build.ts";
import type { Context, Scope, Typed } from "./context.ts";
import { equal } from "./equality.ts";
import { booleanGuard } from "./guards.ts";
import { refuseMixed } from "./mixing.ts";

/** With a subject, each WHEN becomes an equality: the engine compares texts with numbers there too. */
export function translateCase(context: Context, expression: Case, scope: Scope): Typed {
  const subject = expression.subject && context.expression(expression.subject, scope);
  if (subject) context.mark("simple-case");
  const results: Typed[] = [];
  const branches = expression.branches.map((branch): Branch => {
    const condition = subject
      ? equalToAny(context, subject, branch, scope, expression)
      : plainCondition(context, branch, scope);
    const result = context.inValue(() => context.expression(branch.result, scope));
    results.push(result);
    return { conditions: [condition], result: result.node };
  });
  const last = expression.otherwise;
  const otherwise = last && context.inValue(() => context.expression(last, scope));
  const types = [...results.map(({ type }) => type), otherwise?.type ?? nullType];
  const type = joinAll(types, nullType);
  refuseMixed(type, expression);
  return {
    node: { ...expression, subject: null, branches, otherwise: otherwise?.node ?? null },
    type: hasEntityInside(type) ? { ...type, bare: true } : type,
  };
}

function equalToAny(context: Context, subject: Typed, branch: Branch, scope: Scope, at: Case): Expression {
  const [first, ...others] = branch.conditions.map((condition) => {
    const value = context.expression(condition, scope);
    return isNullType(value.type) ? FALSE : equal(context, subject, value, at);
  });
  return first === undefined ? FALSE : or(first, ...others);
}

function plainCondition(context: Context, branch: Branch, scope: Scope): Expression {
  const [condition] = branch.conditions;
  if (condition === undefined) return FALSE;
  return context.inCondition(() => booleanGuard(context, context.expression(condition, scope), condition, "CASE"));
}
