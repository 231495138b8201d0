import { Float, Structure } from "../../bolt/packstream.ts";
import { booleanType, floatType, integerType, nullType, textType } from "./common.ts";
import { joinAll, listOf, typeOf } from "./operations.ts";
import { DURATION, MAP, TEMPORAL, type Type } from "./type.ts";

/** Bolt's tags of dates and times. Points, nodes and the like cannot be passed to the engine. */
const TEMPORAL_TAGS: ReadonlyMap<number, string> = new Map([
  [0x44, "date"],
  [0x54, "time"],
  [0x74, "localtime"],
  [0x49, "datetime"],
  [0x69, "datetime"],
  [0x64, "localdatetime"],
]);
const DURATION_TAG = 0x45;
/** As deep as Bolt's own values may nest. */
const MAX_DEPTH = 128;

/** The type of a parameter; undefined for a value that cannot be passed to the engine. */
export function typeOfValue(value: unknown, depth = 0): Type | undefined {
  if (value === null || value === undefined) return nullType;
  switch (typeof value) {
    case "boolean":
      return booleanType;
    case "string":
      return textType;
    case "bigint":
      return integerType;
    case "number":
      return Number.isInteger(value) ? integerType : floatType;
    case "object":
      return depth < MAX_DEPTH ? typeOfObject(value, depth + 1) : undefined;
    default:
      return undefined;
  }
}

function typeOfObject(value: object, depth: number): Type | undefined {
  if (value instanceof Float) return floatType;
  if (value instanceof Structure) return typeOfStructure(value);
  if (value instanceof Date) return typeOf(TEMPORAL, { temporal: "localdatetime" });
  if (Array.isArray(value)) return typeOfList(value, depth);
  return isPlain(value) ? typeOfMap(value, depth) : undefined;
}

function typeOfStructure({ tag }: Structure): Type | undefined {
  if (tag === DURATION_TAG) return typeOf(DURATION);
  const temporal = TEMPORAL_TAGS.get(tag);
  return temporal === undefined ? undefined : typeOf(TEMPORAL, { temporal });
}

function typeOfList(values: readonly unknown[], depth: number): Type | undefined {
  const types: Type[] = [];
  for (const value of values) {
    const type = typeOfValue(value, depth);
    if (type === undefined) return undefined;
    types.push(type);
  }
  return listOf(joinAll(types, typeOf(0)), { length: values.length });
}

function typeOfMap(value: object, depth: number): Type | undefined {
  const fields = new Map<string, Type>();
  for (const [key, field] of Object.entries(value)) {
    const type = typeOfValue(field, depth);
    if (type === undefined) return undefined;
    fields.set(key, type);
  }
  return typeOf(MAP, { fields });
}

function isPlain(value: object): boolean {
  const parent: unknown = Object.getPrototypeOf(value);
  return parent === Object.prototype || parent === null;
}
