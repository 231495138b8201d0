import { refuse } from "../rules/index.ts";
import type { Expression, Pattern, PatternComprehension, PatternExpression, Subquery } from "../tree/index.ts";
import { booleanType, hasEntityInside, integerType, isNullable, listOf } from "../types/index.ts";
import { allOf, comprehension, integer, itemAt, list, variable } from "./build.ts";
import { condition } from "./conditions.ts";
import type { Context, Scope, Typed } from "./context.ts";
import { simplifyPattern } from "./pattern-conditions.ts";
import { liftPathComprehension, usesPath } from "./path-comprehension.ts";
import { declarePattern, nothingDeclared } from "./patterns.ts";
import { splitChain } from "./split-chain.ts";
import { containsAggregate, containsPattern } from "./walk.ts";

/** `[(a)-->(b) WHERE … | …]`. */
export function translatePatternComprehension(context: Context, expression: PatternComprehension, scope: Scope): Typed {
  if (expression.path !== null && usesPath(expression)) return liftPathComprehension(context, expression, scope);
  if (!context.lifting?.scopes.has(scope)) refuse("comprehension-place", expression);
  const pattern = patternOf(expression);
  const declared = nothingDeclared();
  declarePattern(context, pattern, scope, declared);
  const inner: Scope = new Map([...scope, ...declared.variables]);
  const simplified = simplifyPattern(context, pattern, inner);
  const conditions = [...simplified.conditions];
  if (expression.where) conditions.push(condition(context, expression.where, inner));
  const result = context.expression(expression.result, inner);
  if (containsPattern(conditions)) refuse("nested-pattern", expression);
  const { elements } = simplified.pattern;
  const node: PatternComprehension = {
    ...expression,
    path: null,
    elements,
    where: allOf(conditions),
    result: result.node,
  };
  const type = listOf(result.type);
  if (!isNullable(result.type)) return { node, type };
  if (hasEntityInside(result.type)) refuse("comprehension-null", expression);
  return { node: keepingNulls(context, node), type };
}

function patternOf({ elements, start, end }: PatternComprehension | PatternExpression): Pattern {
  return { kind: "Pattern", path: null, shortest: null, elements, start, end };
}

/** The engine drops nulls from the result, but not lists that hold one. */
function keepingNulls(context: Context, node: PatternComprehension): Expression {
  context.mark("comprehension-null");
  const name = context.fresh();
  const wrapped: Expression = { ...node, result: list(node.result) };
  return comprehension(name, wrapped, { result: itemAt(variable(name), integer(0)) });
}

/** A pattern as a condition; it may use names but not bring new ones. */
export function translatePatternExpression(context: Context, expression: PatternExpression, scope: Scope): Typed {
  if (!context.arePatternsAllowed || expression.elements.length < 3) refuse("pattern-expression", expression);
  const pattern = patternOf(expression);
  declarePattern(context, pattern, scope, nothingDeclared(), false);
  return exists(context, { name: "EXISTS", patterns: [pattern], where: null, at: expression }, scope);
}

/** EXISTS { … } and COUNT { … }. */
export function translateSubquery(context: Context, expression: Subquery, scope: Scope): Typed {
  const { name, query, patterns, where } = expression;
  if (query === null) return exists(context, { name, patterns, where, at: expression }, scope);
  const [part, ...others] = query.parts;
  if (part === undefined || others.length > 0) refuse("subquery-shape", expression, name);
  const last = part.clauses.at(-1);
  const isReturning = last?.kind === "Return";
  if (isReturning) {
    if (name === "COLLECT") refuse("collect-subquery", expression);
    const isCut = last.limit !== null || last.skip !== null || (last.distinct && name === "COUNT");
    if (containsAggregate(last.items) || isCut) refuse("subquery-shape", expression, name);
    context.mark("subquery-return");
  }
  const [match, ...more] = isReturning ? part.clauses.slice(0, -1) : part.clauses;
  if (match?.kind !== "Match" || more.length > 0 || match.optional) refuse("subquery-shape", expression, name);
  if (isReturning) {
    const declared = nothingDeclared();
    for (const pattern of match.patterns) declarePattern(context, pattern, scope, declared);
    const inner: Scope = new Map([...scope, ...declared.variables]);
    for (const item of last.items) context.expression(item.expression, inner);
  }
  return exists(context, { name, patterns: match.patterns, where: match.where, at: expression }, scope);
}

interface Matched {
  readonly name: Subquery["name"];
  readonly patterns: readonly Pattern[];
  readonly where: Expression | null;
  readonly at: Subquery | PatternExpression;
}

function exists(context: Context, { name, patterns, where, at }: Matched, scope: Scope): Typed {
  if (name === "COLLECT") refuse("collect-subquery", at);
  const declared = nothingDeclared();
  for (const pattern of patterns) {
    if (pattern.shortest !== null || pattern.path !== null) refuse("subquery-path", at);
    declarePattern(context, pattern, scope, declared);
  }
  const inner: Scope = new Map([...scope, ...declared.variables]);
  const simplified = patterns.map((pattern) => simplifyPattern(context, pattern, inner));
  const conditions = simplified.flatMap((part) => part.conditions);
  if (where) conditions.push(condition(context, where, inner));
  const chains = simplified.flatMap(({ pattern }) => splitChain(context, pattern));
  if (chains.length !== patterns.length || at.kind === "PatternExpression") context.mark("pattern-exists");
  const node: Subquery = {
    kind: "Subquery",
    start: at.start,
    end: at.end,
    name,
    query: null,
    patterns: chains,
    where: allOf(conditions),
  };
  return { node, type: name === "COUNT" ? integerType : booleanType };
}
