import { refuse } from "../../rules/index.ts";
import type { Expression, Match, Pattern } from "../../tree/index.ts";
import { ENTITY, has, isNullable, LIST, NULL, only, type Type, withNull } from "../../types/index.ts";
import { allOf, isNotNull, variable } from "../build.ts";
import { condition } from "../conditions.ts";
import type { Context, Scope } from "../context.ts";
import { simplifyPattern } from "../pattern-conditions.ts";
import { declarePattern, nothingDeclared } from "../patterns.ts";
import { parted, splitChain } from "../split-chain.ts";
import { containsPattern, someNode } from "../walk.ts";
import type { Place } from "./clause.ts";
import { standAlone } from "./lone-conditions.ts";

/**
 * MATCH and OPTIONAL MATCH.
 *
 * The patterns keep what the engine matches rightly; the rest goes into one WHERE, in which the
 * variables of the patterns are not null, though behind an OPTIONAL MATCH they may be.
 */
export function translateMatch(clause: Match, { context, scope, out }: Place): void {
  if (clause.repeatable) refuse("repeatable", clause);
  if (clause.hints.length > 0) context.mark("hint");
  const before: Scope = new Map(scope);
  const variables = declareAll(clause, context, scope);
  for (const [name, type] of variables) {
    const found: Type = { ...type, origin: "matched" };
    scope.set(name, clause.optional ? withNull(found) : found);
  }
  const inner: Scope = new Map([...scope, ...variables]);
  const simplified = clause.patterns.map((pattern) => simplifyPattern(context, pattern, inner));
  const conditions = simplified.flatMap((part) => part.conditions);
  conditions.push(...notNull(clause.patterns, before, context));
  if (clause.where) conditions.push(condition(context, clause.where, inner));
  const parts = simplified.flatMap(({ pattern }) => splitChain(context, pattern)).map((each) => parted(context, each));
  conditions.push(...parts.flatMap((part) => part.conditions));
  const where = allOf(conditions);
  if (clause.optional && containsPattern(where)) refuse("optional-exists", clause);
  if (where !== null) refuseShortestWhere(clause, where);
  const patterns = parts.map(({ pattern }) => pattern);
  const { together, alone } = standAlone(context, conditions, scope);
  out.push({ ...clause, patterns, where: together }, ...alone);
  if (!clause.optional) markNotNull(clause.patterns, before, scope);
}

function declareAll(clause: Match, context: Context, scope: Scope): ReadonlyMap<string, Type> {
  const declared = nothingDeclared();
  for (const pattern of clause.patterns) declarePattern(context, pattern, scope, declared);
  const { variables } = declared;
  const [first, ...others] = clause.patterns;
  if (others.length > 0 || (first && first.elements.length > 3)) {
    // The engine forgets what the list of a variable-length relationship holds when its MATCH has another hop.
    for (const [name, type] of variables) variables.set(name, withBareElements(type));
  }
  return variables;
}

function withBareElements(type: Type): Type {
  return only(type, LIST) && type.element ? { ...type, element: { ...type.element, bare: true } } : type;
}

/** The engine keeps the row of a variable that is null. */
function notNull(patterns: readonly Pattern[], before: Scope, context: Context): Expression[] {
  const conditions: Expression[] = [];
  for (const name of namesOf(patterns)) {
    const known = before.get(name);
    if (known && isNullable(known)) {
      context.mark("match-null");
      conditions.push(isNotNull(variable(name)));
    }
  }
  return conditions;
}

/** What a MATCH has used is not null behind it. */
function markNotNull(patterns: readonly Pattern[], before: Scope, scope: Scope): void {
  for (const name of namesOf(patterns)) {
    const known = before.has(name) ? scope.get(name) : undefined;
    if (known && has(known, ENTITY)) scope.set(name, { ...known, mask: known.mask & ~NULL });
  }
}

function namesOf(patterns: readonly Pattern[]): string[] {
  return patterns
    .flatMap(({ elements }) => elements)
    .map((element) => element.variable)
    .filter((name) => name !== null);
}

/** The engine filters what it found instead of searching for what passes the filter. */
function refuseShortestWhere({ patterns, ...clause }: Match, where: Expression): void {
  const names = new Set<string | null>();
  for (const { shortest, path, elements } of patterns) {
    if (shortest === null) continue;
    names.add(path);
    for (const element of elements) if (element.kind === "RelationshipPattern") names.add(element.variable);
  }
  if (someNode(where, (node) => node.kind === "Variable" && names.has(node.name))) refuse("shortest-where", clause);
}
