import { refuse } from "../../rules/index.ts";
import type { Expression, Span } from "../../tree/index.ts";
import { FLOAT, has, INTEGER, isNullable, LIST, only, type Type } from "../../types/index.ts";
import { binary, call, comprehension, integer, property, variable, when } from "../build.ts";
import { type Context, isSimple, type Typed } from "../context.ts";
import { isNotInteger } from "../probes.ts";

/** Neo4j stores a list of integers and decimals as decimals; the engine would keep both kinds. */
export function storedList(context: Context, { node, type }: Typed): Expression {
  if (!isMixedList(type) || !only(type, LIST)) return node;
  context.mark("stored-list");
  const [one, other] = [context.fresh(), context.fresh()];
  return context.bind(node, (value) => {
    const decimals = comprehension(one, value, { where: isNotInteger(variable(one)), result: integer(1) });
    const asDecimals = comprehension(other, value, { result: call("toFloat", variable(other)) });
    return when([[binary(">", call("size", decimals), integer(0)), asDecimals]], value);
  });
}

/** The values of a map, or @throws DialectError `property-type` where they cannot be got at. */
export function storedMap(context: Context, { node, type }: Typed, at: Span): Expression {
  if (node.kind === "Map") {
    const entries = node.entries.map(({ key, value }) => {
      const field = type.fields?.get(key);
      return { key, value: field ? storedList(context, { node: value, type: field }) : value };
    });
    return { ...node, entries };
  }
  const fields = [...(type.fields ?? [])];
  if (!fields.some(([, field]) => isMixedList(field))) return node;
  // A key that only some of the maps have would become null for the others, which removes the property.
  const isWhole = fields.every(([, field]) => !isNullable(field));
  if (!isSimple(node) || !isWhole) refuse("property-type", at, "list of integers and decimals");
  const entries = fields.map(([key, field]) => ({
    key,
    value: storedList(context, { node: property(node, key), type: field }),
  }));
  return { kind: "Map", start: node.start, end: node.end, entries };
}

function isMixedList({ mask, element, stored }: Type): boolean {
  if ((mask & LIST) === 0 || stored || element === undefined) return false;
  return has(element, INTEGER) && has(element, FLOAT);
}
