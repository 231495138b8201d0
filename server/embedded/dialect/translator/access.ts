import { refuse } from "../rules/index.ts";
import type { Expression, Index, Property } from "../tree/index.ts";
import {
  describe,
  DURATION,
  ENTITY,
  fits,
  FLOAT,
  has,
  INTEGER,
  integerType,
  isNullType,
  joinAll,
  LIST,
  MAP,
  NODE,
  NULL,
  nullType,
  NUMBER,
  only,
  PATH,
  propertyType,
  RELATIONSHIP,
  surely,
  TEMPORAL,
  TEXT,
  type Type,
  withNull,
} from "../types/index.ts";
import { NULL_LITERAL, property } from "./build.ts";
import type { Context, Scope, Typed } from "./context.ts";
import { integerGuard, listGuard, textGuard } from "./guards.ts";
import { refuseMixedInside } from "./mixing.ts";

const DATE_FIELDS = ["year", "month", "day"];
const TIME_FIELDS = ["hour", "minute", "second"];
/** What the engine computes rightly; `weekYear`, `dayOfQuarter` and the rest are null there. */
const TEMPORAL_FIELDS: ReadonlyMap<string, readonly string[]> = new Map([
  ["date", [...DATE_FIELDS, "week", "quarter", "ordinalDay", "dayOfWeek"]],
  ["localdatetime", [...DATE_FIELDS, ...TIME_FIELDS]],
  ["datetime", [...DATE_FIELDS, ...TIME_FIELDS]],
  ["time", TIME_FIELDS],
  ["localtime", TIME_FIELDS],
]);

/** `object.key`. */
export function translateProperty(context: Context, expression: Property, scope: Scope): Typed {
  const { key } = expression;
  const object = context.expression(expression.object, scope);
  const { type } = object;
  if (key.includes("`")) refuse("backtick", expression);
  const wanted = "node, relationship or map";
  if (!fits(type, NODE | RELATIONSHIP | MAP | TEMPORAL | DURATION)) {
    refuse("type", expression, `.${key}`, wanted, describe(type.mask));
  }
  if (type.deleted) refuse("deleted", expression);
  if (has(type, PATH)) refuse("type", expression, `.${key}`, wanted, "path");
  const node: Expression = { ...expression, object: object.node };
  const others = type.mask & ~(NODE | RELATIONSHIP | MAP | NULL);
  if (others !== 0) {
    if (type.open) refuse("property-of-property", expression);
    if ((others & (TEMPORAL | DURATION)) === 0) refuse("mixed-map", expression);
    refuseTemporalField(object, expression);
    return { node, type: withNull(integerType, type.mask) };
  }
  if (has(type, MAP)) return { node, type: fieldType(context, type, key) };
  if (has(type, NODE | RELATIONSHIP) && type.bare) refuse("bare-entity", expression);
  return { node, type: isNullType(type) ? nullType : context.propertyType(type, key) };
}

function fieldType(context: Context, type: Type, key: string): Type {
  if (!type.fields) return context.propertyType(type, key);
  const field = type.fields.get(key);
  return field ? withNull(field, type.mask) : nullType;
}

function refuseTemporalField({ node, type }: Typed, expression: Property): void {
  const fields = has(type, TEMPORAL) ? TEMPORAL_FIELDS.get(type.temporal ?? "") : undefined;
  if (!fields?.includes(expression.key)) refuse("temporal-field", expression, expression.key);
  // `date('2024-02-10').year` is not parsed by the engine.
  if (node.kind === "Call") refuse("temporal-inline", expression);
}

/** `object[index]`. */
export function translateIndex(context: Context, expression: Index, scope: Scope): Typed {
  const object = context.expression(expression.object, scope);
  const index = context.expression(expression.index, scope);
  if (!fits(object.type, LIST | MAP | NODE | RELATIONSHIP)) {
    refuse("type", expression, "[ ]", "list or map", describe(object.type.mask));
  }
  if (isNullType(object.type)) return { node: NULL_LITERAL, type: nullType };
  if (!has(object.type, LIST) && has(object.type, MAP | NODE | RELATIONSHIP)) {
    return indexByKey(context, expression, object, index);
  }
  if (has(object.type, MAP | ENTITY)) refuse("mixed-map", expression);
  return indexByPlace(context, expression, object, index);
}

function indexByKey(context: Context, expression: Index, object: Typed, index: Typed): Typed {
  if (!fits(index.type, TEXT)) refuse("type", expression, "The key", "text", describe(index.type.mask));
  const key = context.literalText(expression.index);
  const node: Expression = { ...expression, object: object.node, index: textGuard(context, index) };
  if (has(object.type, MAP)) return { node, type: keyedType(object.type, key, expression) };
  if (object.type.deleted) refuse("deleted", expression);
  if (object.type.bare) refuse("bare-entity", expression);
  const isPlain = key !== null && /^[A-Za-z_]\w*$/.test(key);
  if (isPlain) return { node: property(object.node, key), type: context.propertyType(object.type, key) };
  return { node, type: propertyType };
}

function keyedType(type: Type, key: string | null, expression: Index): Type {
  if (!type.fields) return propertyType;
  if (key !== null) {
    const field = type.fields.get(key);
    return field ? withNull(field) : nullType;
  }
  const any = joinAll([nullType, ...type.fields.values()], nullType);
  refuseMixedInside(any, expression);
  return any;
}

function indexByPlace(context: Context, expression: Index, object: Typed, index: Typed): Typed {
  if (!fits(index.type, INTEGER)) refuse("type", expression, "The index", "integer", describe(index.type.mask));
  const mayBeFloat = only(index.type, NUMBER) && !index.type.open && has(index.type, FLOAT);
  if (mayBeFloat) refuse("index-float", expression);
  const place = surely(index.type, INTEGER) ? index.node : integerGuard(context, index);
  const node: Expression = { ...expression, object: listGuard(context, object), index: place };
  return { node, type: withNull(object.type.element ?? nullType) };
}
