import { refuse } from "../../rules/index.ts";
import type { Create, LabelExpression, Merge, NodePattern, Pattern, PatternElement } from "../../tree/index.ts";
import type { Expression, MapLiteral, RelationshipPattern, SetItem } from "../../tree/index.ts";
import {
  describe,
  has,
  isNullable,
  MAP,
  NODE,
  nodeType,
  only,
  pathType,
  relationshipType,
  type Type,
} from "../../types/index.ts";
import { call, property } from "../build.ts";
import type { Context, Scope } from "../context.ts";
import { mapTree } from "../walk.ts";
import { freeVariables } from "../free-variables.ts";
import type { Place } from "./clause.ts";
import { checkMergeKey } from "./merge-checks.ts";
import { mergeKey } from "./merge-keys.ts";
import { translateSetItems } from "./set.ts";
import { refuseUnstorable } from "./storable.ts";
import { storedMap } from "./stored-lists.ts";
import { refuseSubqueries } from "./written-subqueries.ts";

/** Later patterns may use what earlier ones create. */
export function translateCreate(clause: Create, { context, scope, out }: Place): void {
  const seen: Scope = new Map(scope);
  const patterns = clause.patterns.map((pattern) =>
    createPattern(pattern, { context, values: seen, seen, isMerge: false, isChain: false }),
  );
  const last = out.at(-1);
  const before = last?.kind === "Create" ? last.patterns : null;
  for (const [name, type] of seen) scope.set(name, type);
  if (!before || usesNamesOf(before, patterns)) out.push({ ...clause, patterns });
  else {
    context.mark("create-join");
    out[out.length - 1] = { ...clause, patterns: [...before, ...patterns] };
  }
}

/** A value of one CREATE cannot be read in the same one. */
function usesNamesOf(before: readonly Pattern[], patterns: readonly Pattern[]): boolean {
  const elements = before.flatMap((pattern) => pattern.elements);
  const made = new Set([...before.map(({ path }) => path), ...elements.map(({ variable }) => variable)]);
  const values = patterns.flatMap((pattern) => pattern.elements.map(({ properties }) => properties));
  return freeVariables(values).some((name) => made.has(name));
}

export function translateMerge(clause: Merge, { context, scope, out }: Place): void {
  const seen: Scope = new Map(scope);
  const isChain = clause.pattern.elements.length > 1;
  // A key cannot be taken from what the same MERGE brings in.
  const pattern = createPattern(clause.pattern, { context, values: scope, seen, isMerge: true, isChain });
  for (const [name, type] of seen) scope.set(name, type);
  const actions = clause.actions.map(({ event, items }) => ({
    event,
    items: translateSetItems(items, context, scope).map(({ item }) => computed(item, context)),
  }));
  out.push({ ...clause, pattern, actions });
}

/** In ON MATCH the engine takes a property for null where it is the whole value. */
function computed(item: SetItem, context: Context): SetItem {
  if (!("value" in item)) return item;
  const value = mapTree(item.value, (node) => {
    if (node.kind !== "Property") return undefined;
    context.mark("merge-value");
    return call("coalesce", node);
  });
  return { ...item, value };
}

interface Creating {
  readonly context: Context;
  /** What the properties may use. */
  readonly values: Scope;
  /** What has a name so far; grows. */
  readonly seen: Scope;
  readonly isMerge: boolean;
  /** More than one node is merged: texts are compared wrongly there. */
  readonly isChain: boolean;
}

function createPattern(pattern: Pattern, creating: Creating): Pattern {
  const { path } = pattern;
  const { seen } = creating;
  if (pattern.shortest !== null) refuse("create-shortest", pattern);
  if (path !== null && seen.has(path)) refuse("already-bound", pattern, path);
  const isAlone = pattern.elements.length === 1;
  if (path !== null && isAlone) refuse("create-path", pattern);
  const elements = pattern.elements.map((element): PatternElement => {
    if (element.where !== null) refuse("create-where", element);
    if (element.kind === "RelationshipPattern") createRelationship(element, creating);
    else createNode(element, isAlone, creating);
    return { ...element, properties: createProperties(element, creating) };
  });
  if (path !== null) seen.set(path, pathType);
  return { ...pattern, elements };
}

function createRelationship(element: RelationshipPattern, { seen, isMerge }: Creating): void {
  const { variable, types, range, direction } = element;
  if (range !== null) refuse("create-range", element);
  if (types === null) refuse("create-type", element);
  if (types.kind !== "Label") refuse(types.kind === "DynamicLabel" ? "dynamic-label" : "create-type", element);
  if (!isMerge && direction === "none") refuse("create-direction", element);
  if (variable === null) return;
  if (seen.has(variable)) refuse("already-bound", element, variable);
  seen.set(variable, isMerge ? relationshipType : { ...relationshipType, origin: "created" });
}

function createNode(element: NodePattern, isAlone: boolean, { seen, isMerge }: Creating): void {
  const { variable, labels, properties } = element;
  const known = variable === null ? undefined : seen.get(variable);
  if (known && variable !== null) {
    if (!has(known, NODE)) {
      refuse(only(known, 0) ? "create-null" : "variable-type", element, variable, "node", describe(known.mask));
    }
    if (labels || properties || isAlone) refuse("already-bound", element, variable);
    if (isNullable(known)) refuse("create-null", element, variable);
    if (known.bare) refuse("bare-entity", element);
  }
  if (labels) refuseLabels(labels, element);
  if (variable !== null && !known) seen.set(variable, isMerge ? nodeType : { ...nodeType, origin: "created" });
}

function refuseLabels(labels: LabelExpression, at: NodePattern): void {
  if (labels.kind === "LabelAnd") {
    refuseLabels(labels.left, at);
    refuseLabels(labels.right, at);
  } else if (labels.kind !== "Label") {
    refuse(labels.kind === "DynamicLabel" ? "dynamic-label" : "create-label", at);
  }
}

/** `$map` as `{a: $map.a}`: the engine takes no parameter there. */
function spelledOut(context: Context, parameter: Expression, { fields }: Type): MapLiteral {
  context.mark("create-map");
  const { start, end } = parameter;
  const entries = [...(fields?.keys() ?? [])].map((key) => ({ key, value: property(parameter, key) }));
  return { kind: "Map", entries, start, end };
}

function createProperties(element: PatternElement, creating: Creating): PatternElement["properties"] {
  const { properties } = element;
  const { context, isMerge, isChain } = creating;
  if (properties === null) return null;
  if (isMerge && properties.kind === "Parameter") refuse("merge-param", element);
  const { node: written, type } = context.expression(properties, creating.values);
  if (!has(type, MAP)) refuse("type", element, isMerge ? "MERGE" : "CREATE", "map", describe(type.mask));
  for (const [key, field] of type.fields ?? []) refuseUnstorable(key, field, element);
  // What MERGE stores itself is guarded: neither a decimal nor a text that looks like a number.
  if (!isMerge) context.stored.noteAll(type);
  refuseSubqueries(written, { inMap: false });
  const node = storedMap(context, { node: written, type }, element);
  context.writes.map(element.kind === "NodePattern" ? nodeType : relationshipType, type);
  if (node.kind === "Parameter") return spelledOut(context, node, type);
  if (node.kind !== "Map") return properties;
  if (!isMerge) return node;
  const entries = node.entries.map(({ key, value }) => {
    const field = type.fields?.get(key);
    if (field) checkMergeKey(context, element, { key, type: field, isChain });
    return { key, value: field ? mergeKey(context, { node: value, type: field }, isChain, element) : value };
  });
  return { ...node, entries };
}
