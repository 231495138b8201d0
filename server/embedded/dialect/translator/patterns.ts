import { refuse } from "../rules/index.ts";
import type { LabelExpression, Pattern, RelationshipPattern } from "../tree/index.ts";
import type { NodePattern } from "../tree/index.ts";
import {
  describe,
  has,
  LIST,
  listOf,
  NODE,
  nodeType,
  only,
  pathType,
  RELATIONSHIP,
  relationshipType,
  type Type,
} from "../types/index.ts";
import type { Context, Scope } from "./context.ts";

/** What the patterns of one MATCH or subquery bring in. */
export interface Declared {
  readonly variables: Map<string, Type>;
  readonly relationships: Set<string>;
}

/** For one MATCH: its patterns share names, and no relationship may stand in it twice. */
export function nothingDeclared(): Declared {
  return { variables: new Map(), relationships: new Set() };
}

type PatternParts = Pick<Pattern, "path" | "shortest" | "elements" | "start" | "end">;

/** Checks the names of a pattern against what is known, and adds the new ones to `declared`. */
export function declarePattern(
  context: Context,
  pattern: PatternParts,
  scope: Scope,
  declared: Declared,
  mayDeclare = true,
): void {
  const { path, elements } = pattern;
  refuseShortest(pattern);
  const { variables } = declared;
  if (path !== null) {
    if (variables.has(path) || scope.has(path)) refuse("already-bound", pattern, path);
    variables.set(path, pathType);
  }
  for (const element of elements) {
    if (element.kind === "NodePattern") declareNode(element, scope, declared, mayDeclare);
    else declareRelationship(context, element, scope, declared, { mayDeclare, isShortest: pattern.shortest !== null });
  }
  // RETURN * lists a path behind what it is made of.
  if (path !== null) {
    variables.delete(path);
    variables.set(path, pathType);
  }
}

function refuseShortest({ shortest, elements, start, end }: PatternParts): void {
  if (shortest === null) return;
  const [first, relationship, last] = elements;
  const at = { start, end };
  if (elements.length !== 3 || relationship?.kind !== "RelationshipPattern") refuse("shortest-shape", at);
  if ((relationship.range?.from ?? 0) > 1) refuse("shortest-min", at);
  if (first?.variable && first.variable === last?.variable) refuse("shortest-same", at);
}

function declareNode(element: NodePattern, scope: Scope, { variables }: Declared, mayDeclare: boolean): void {
  const { variable } = element;
  if (variable === null) return;
  const known = variables.get(variable) ?? scope.get(variable);
  if (known) {
    if (!only(known, NODE)) refuse("variable-type", element, variable, "node", describe(known.mask));
  } else {
    if (!mayDeclare) refuse("undefined", element, variable);
    variables.set(variable, nodeType);
  }
}

interface Declaring {
  readonly mayDeclare: boolean;
  readonly isShortest: boolean;
}

function declareRelationship(
  context: Context,
  element: RelationshipPattern,
  scope: Scope,
  { variables, relationships }: Declared,
  { mayDeclare, isShortest }: Declaring,
): void {
  const { variable, types, range } = element;
  if (types !== null) refuseTypes(types, element);
  if (isEmptyRange(element)) {
    if (isShortest) refuse("range-empty", element);
    context.mark("range-empty");
  }
  if (variable === null) return;
  if (relationships.has(variable)) refuse("rel-twice", element, variable);
  relationships.add(variable);
  const isMine = variables.has(variable);
  const known = variables.get(variable) ?? scope.get(variable);
  if (known) return refuseKnownRelationship(element, variable, known, isMine);
  if (!mayDeclare) refuse("undefined", element, variable);
  variables.set(variable, range ? listOf(relationshipType, { fragile: true }) : relationshipType);
}

function refuseKnownRelationship(element: RelationshipPattern, variable: string, known: Type, isMine: boolean): void {
  const found = describe(known.mask);
  if (element.range) {
    if (isMine) refuse("already-bound", element, variable);
    if (!has(known, LIST)) refuse("variable-type", element, variable, "list of relationships", found);
    refuse("bound-var-length", element, variable);
  }
  const isRelationship = isMine ? only(known, RELATIONSHIP) : has(known, RELATIONSHIP);
  if (!isRelationship) refuse("variable-type", element, variable, "relationship", found);
  if (isMine) refuse("already-bound", element, variable);
  if (known.bare) refuse("bare-entity", element);
}

/** `[:A|B]` is all the engine knows. */
function refuseTypes(types: LabelExpression, at: RelationshipPattern): void {
  if (types.kind === "LabelOr") {
    refuseTypes(types.left, at);
    refuseTypes(types.right, at);
  } else if (types.kind === "DynamicLabel") refuse("dynamic-label", at);
  else if (types.kind !== "Label") refuse("rel-type-expression", at);
}

/** `*2..1`: matches nothing, but the engine finds something. */
export function isEmptyRange({ range }: RelationshipPattern): boolean {
  return range !== null && range.to !== null && range.to < (range.from ?? 1);
}
