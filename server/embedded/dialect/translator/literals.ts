import { refuse } from "../rules/index.ts";
import { ENGINE_RESERVED } from "../printer/index.ts";
import type { Expression, ListLiteral, MapLiteral, MapProjection, NumberLiteral, Parameter } from "../tree/index.ts";
import type { ProjectionItem } from "../tree/index.ts";
import {
  ENTITY,
  fits,
  floatType,
  has,
  integerType,
  isNullable,
  joinAll,
  listOf,
  MAP,
  NODE,
  NULL,
  nullType,
  RELATIONSHIP,
  type Type,
  typeOf,
  typeOfValue,
} from "../types/index.ts";
import { describe } from "../types/index.ts";
import { integer, isNull, NULL_LITERAL, variable, when } from "./build.ts";
import { parseInteger } from "./constants.ts";
import type { Context, Scope, Typed } from "./context.ts";

const MAX_INTEGER = 2n ** 63n - 1n;
const MIN_INTEGER = -(2n ** 63n);

/** Printed in decimal, however it was written. */
export function translateNumber(expression: NumberLiteral): Typed {
  if (expression.isFloat) {
    if (!Number.isFinite(Number(expression.text))) refuse("float-overflow", expression);
    return { node: expression, type: floatType };
  }
  const value = parseInteger(expression.text);
  if (value === undefined) refuse("number", expression);
  if (value > MAX_INTEGER || value < MIN_INTEGER) refuse("int-overflow", expression);
  return { node: integer(value), type: integerType };
}

export function translateParameter(context: Context, expression: Parameter): Typed {
  const { name } = expression;
  if (!Object.hasOwn(context.parameters, name)) refuse("parameter-missing", expression, name);
  const type = typeOfValue(context.parameter(name));
  if (type === undefined) refuse("parameter-kind", expression, name);
  // The engine reads no number, no reserved word and nothing in backticks as the name of a parameter.
  if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !ENGINE_RESERVED.has(name.toLowerCase())) {
    return { node: expression, type };
  }
  context.mark("parameter-name");
  return { node: { ...expression, name: rename(context, name) }, type };
}

function rename(context: Context, name: string): string {
  const known = context.renamed.get(name);
  if (known !== undefined) return known;
  const plain = `_p_${name.replaceAll(/[^A-Za-z0-9_]/g, "_")}`;
  let renamed = plain;
  for (let count = 1; isTaken(context, renamed); count += 1) renamed = `${plain}_${count}`;
  context.renamed.set(name, renamed);
  return renamed;
}

function isTaken(context: Context, name: string): boolean {
  return Object.hasOwn(context.parameters, name) || [...context.renamed.values()].includes(name);
}

/** Its elements are joined into one type, so nodes beside anything else are refused here. */
export function translateList(context: Context, expression: ListLiteral, scope: Scope): Typed {
  const items = expression.items.map((item) => context.expression(item, scope));
  const element = joinAll(
    items.map(({ type }) => type),
    typeOf(0),
  );
  const entities = element.mask & ENTITY;
  const lowest = entities & -entities;
  if (entities !== 0 && (element.mask & ~lowest & ~NULL) !== 0) refuse("mixed-entities", expression);
  return {
    node: { ...expression, items: items.map(({ node }) => node) },
    type: listOf(element, { length: items.length }),
  };
}

/** The type of each key is kept: a value that was put in comes out with its type. */
export function translateMap(context: Context, expression: MapLiteral, scope: Scope): Typed {
  const fields = new Map<string, Type>();
  const entries = expression.entries.map(({ key, value }) => {
    const { node, type } = context.expression(value, scope);
    fields.set(key, type);
    if (key.includes("`")) refuse("backtick", expression);
    if (key === "") refuse("empty-name", expression);
    return { key, value: node };
  });
  return { node: { ...expression, entries }, type: typeOf(MAP, { fields }) };
}

/** `n {.*, .name, other, key: value}`. */
export function translateProjection(context: Context, expression: MapProjection, scope: Scope): Typed {
  const { name } = expression;
  const type = scope.get(name);
  if (!type) refuse("undefined", expression, name);
  if (type.deleted) refuse("deleted", expression);
  if (type.bare && has(type, NODE | RELATIONSHIP)) refuse("bare-entity", expression);
  if (!fits(type, NODE | RELATIONSHIP | MAP)) {
    refuse("type", expression, "A map projection", "node", describe(type.mask));
  }
  const fields = new Map<string, Type>();
  const items = expression.items.map((item) => projectItem(context, item, { of: type, fields, scope, at: expression }));
  const hasAll = items.some(({ kind }) => kind === "all");
  const node: Expression = { ...expression, items };
  return {
    node: isNullable(type) ? when([[isNull(variable(name)), NULL_LITERAL]], node) : node,
    type: typeOf(MAP | (type.mask & NULL), hasAll ? withAllOf(type, fields) : { fields }),
  };
}

interface Projecting {
  readonly of: Type;
  readonly fields: Map<string, Type>;
  readonly scope: Scope;
  readonly at: MapProjection;
}

function projectItem(context: Context, item: ProjectionItem, { of, fields, scope, at }: Projecting): ProjectionItem {
  switch (item.kind) {
    case "all":
      return item;
    case "property":
      fields.set(item.key, has(of, MAP) ? (of.fields?.get(item.key) ?? nullType) : context.propertyType(of, item.key));
      return item;
    case "variable": {
      const type = scope.get(item.key);
      if (!type) refuse("undefined", at, item.key);
      fields.set(item.key, type);
      return { kind: "entry", key: item.key, value: variable(item.key) };
    }
    default: {
      const { node, type } = context.expression(item.value, scope);
      fields.set(item.key, type);
      return { ...item, value: node };
    }
  }
}

/** The keys of a node are not known; those of a map may be. */
function withAllOf(type: Type, fields: ReadonlyMap<string, Type>): Pick<Type, "fields" | "keysOf"> {
  if (has(type, MAP) && type.fields) return { fields: new Map([...type.fields, ...fields]) };
  if (fields.size > 0) return {};
  return { keysOf: has(type, MAP) ? type.keysOf : type.mask & (NODE | RELATIONSHIP) };
}
