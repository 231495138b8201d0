import { refuse } from "../../rules/index.ts";
import type { Foreach, LabelItem, Remove, SetAll, SetClause, SetItem, SetProperty, Span } from "../../tree/index.ts";
import { describe, ENTITY, has, MAP, NODE, RELATIONSHIP, type Type, typeOf } from "../../types/index.ts";
import { call, integer, list } from "../build.ts";
import type { Context, Scope, Typed } from "../context.ts";
import { expect } from "../guards.ts";
import type { Place } from "./clause.ts";
import { pushWrite } from "./guarded-write.ts";
import { readsWhatItWrites } from "./set-reads.ts";
import { joinRuns } from "./set-runs.ts";
import { refuseUnstorable } from "./storable.ts";
import { storedList, storedMap } from "./stored-lists.ts";
import { refuseSubqueries } from "./written-subqueries.ts";

interface TranslatedItem {
  readonly item: SetItem;
  readonly target: Typed;
}

/** Each item becomes a clause of its own, since each target may be null by itself. */
export function translateSet(clause: SetClause, place: Place): void {
  const { start, end } = clause;
  const isRowByRow = readsWhatItWrites(clause.items, place.scope);
  const body: Foreach["body"][number][] = [];
  const inner: Place = isRowByRow ? { ...place, out: body } : place;
  for (const { item, target } of translateSetItems(clause.items, place.context, place.scope)) {
    pushWrite(target, { kind: "Set", start, end, items: [item] }, inner);
  }
  if (body.length === 0) return;
  place.context.mark("set-rows");
  place.out.push({ kind: "Foreach", start, end, variable: place.context.fresh("_w"), list: list(integer(1)), body });
}

export function translateSetItems(items: readonly SetItem[], context: Context, scope: Scope): TranslatedItem[] {
  return joinRuns(items, context).map((item) => translateSetItem(item, context, scope));
}

function translateSetItem(item: SetItem, context: Context, scope: Scope): TranslatedItem {
  if (item.kind === "SetDynamic") refuse("dynamic-property", item);
  const target = context.expression(item.target, scope);
  refuseTarget(target, NODE | RELATIONSHIP, item, "SET");
  switch (item.kind) {
    case "SetLabels":
      expect(target.type, NODE, item, "SET");
      refuseDynamicLabels(item);
      return { target, item: { ...item, target: target.node } };
    case "SetProperty":
      return { target, item: setProperty(context, item, target, context.expression(item.value, scope)) };
    default:
      return { target, item: setAll(item, target, context.expression(item.value, scope), context) };
  }
}

function refuseTarget({ node, type }: Typed, mask: number, at: Span, what: string): void {
  if (node.kind !== "Variable") refuse("set-target", at);
  if (type.bare) refuse("bare-entity", at);
  expect(type, mask, at, what);
}

function refuseDynamicLabels({ labels, ...item }: LabelItem<"SetLabels"> | LabelItem<"RemoveLabels">): void {
  if (labels.some((label) => label.kind === "DynamicLabel")) refuse("dynamic-label", item);
}

function setProperty(context: Context, item: SetProperty, target: Typed, { node, type }: Typed): SetItem {
  refuseUnstorable(item.key, type, item);
  refuseSubqueries(node, { inMap: false });
  context.stored.note(item.key, type);
  context.writes.property(target.type, item.key, type);
  return { ...item, target: target.node, value: storedList(context, { node, type }) };
}

function setAll(item: SetAll, target: Typed, value: Typed, context: Context): SetItem {
  context.writes.map(target.type, value.type);
  if (!has(value.type, NODE | RELATIONSHIP)) {
    refuseMap(value.type, item);
    refuseSubqueries(value.node, { inMap: true });
    context.stored.noteAll(value.type);
    return { ...item, target: target.node, value: storedMap(context, value, item) };
  }
  if (value.node.kind !== "Variable" || value.type.bare) refuse("bare-entity", item);
  if (value.type.deleted) refuse("deleted", item);
  // The engine copies nothing from a node itself.
  context.mark("set-copy");
  context.stored.noteAll(typeOf(MAP));
  return { ...item, target: target.node, value: call("properties", value.node) };
}

function refuseMap(type: Type, at: SetAll): void {
  if (!has(type, MAP)) refuse("type", at, "SET", "map", describe(type.mask));
  for (const [key, field] of type.fields ?? []) refuseUnstorable(key, field, at);
}

/** Like SET: one clause per item. */
export function translateRemove(clause: Remove, place: Place): void {
  for (const item of clause.items) {
    if (item.kind === "RemoveDynamic") refuse("dynamic-property", item);
    const target = place.context.expression(item.target, place.scope);
    const isLabels = item.kind === "RemoveLabels";
    refuseTarget(target, NODE | RELATIONSHIP | (isLabels ? 0 : MAP), item, "REMOVE");
    if (isLabels) {
      expect(target.type, NODE, item, "REMOVE");
      refuseDynamicLabels(item);
    } else if (!has(target.type, ENTITY)) refuse("set-target", item);
    const { start, end } = clause;
    pushWrite(target, { kind: "Remove", start, end, items: [{ ...item, target: target.node }] }, place);
  }
}
