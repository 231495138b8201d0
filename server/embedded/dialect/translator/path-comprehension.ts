import { refuse } from "../rules/index.ts";
import type { CallSubquery, Expression, PatternComprehension } from "../tree/index.ts";
import { call, variable } from "./build.ts";
import { matchOf, queryOf, returning } from "./build-clauses.ts";
import type { Context, Scope, Typed } from "./context.ts";
import { freeVariables } from "./free-variables.ts";
import { someNode } from "./walk.ts";

/** Does a pattern comprehension use the name it gives its path? */
export function usesPath({ path, where, result }: PatternComprehension): boolean {
  return someNode([where, result], (node) => node.kind === "Variable" && node.name === path);
}

/**
 * `RETURN [p = (a)-->(b) | p]` as `CALL (a) { MATCH p = (a)-->(b) RETURN collect(p) AS ps } RETURN ps`.
 *
 * The engine knows no path in a pattern comprehension. The subquery sees variables of the row only,
 * and it loses nulls, so its result has to be one that is never null.
 *
 * @throws DialectError `path-comprehension`
 */
export function liftPathComprehension(context: Context, expression: PatternComprehension, scope: Scope): Typed {
  const { lifting } = context;
  const { path, elements, where, result, start, end } = expression;
  if (!lifting?.scopes.has(scope) || !isNeverNull(result, path)) refuse("path-comprehension", expression);
  context.mark("path-comprehension");
  const name = context.fresh("_l");
  const pattern = { kind: "Pattern", path, shortest: null, elements, start, end } as const;
  const subquery: CallSubquery = {
    kind: "CallSubquery",
    optional: false,
    imports: namesIn(expression).filter((used) => scope.has(used)),
    query: queryOf([matchOf(pattern, where), returning(call("collect", result), name)]),
    inTransactions: false,
    start,
    end,
  };
  const type = lifting.lift(subquery, name);
  scope.set(name, type);
  return { node: variable(name), type };
}

function namesIn(expression: PatternComprehension): string[] {
  const matched = expression.elements.map((element) => element.variable).filter((name) => name !== null);
  return [...new Set([...matched, ...freeVariables(expression)])];
}

/** What every path has: itself, its length, its parts, or something written around it. */
function isNeverNull(result: Expression, path: string | null): boolean {
  if (result.kind === "Map" || result.kind === "List") return true;
  if (result.kind === "Variable") return result.name === path;
  const [argument, ...others] = result.kind === "Call" ? result.args : [];
  const isOfPath = argument?.kind === "Variable" && argument.name === path && others.length === 0;
  return isOfPath && result.kind === "Call" && /^(length|nodes|relationships)$/i.test(result.name);
}
