import { listOf, typeOf } from "./operations.ts";
import { BOOLEAN, DURATION, FLOAT, INTEGER, LIST, MAP, NODE, NULL, NUMBER, PATH, RELATIONSHIP } from "./type.ts";
import { SCALAR, STORABLE, TEMPORAL, TEXT, type Type } from "./type.ts";

export const nullType: Type = typeOf(NULL);
export const booleanType: Type = typeOf(BOOLEAN);
export const maybeBoolean: Type = typeOf(BOOLEAN | NULL);
export const integerType: Type = typeOf(INTEGER);
export const floatType: Type = typeOf(FLOAT);
export const textType: Type = typeOf(TEXT);
export const nodeType: Type = typeOf(NODE);
export const relationshipType: Type = typeOf(RELATIONSHIP);
export const pathType: Type = typeOf(PATH);
export const textsType: Type = listOf(textType);

/** What is read from a property: any storable value, and the kind shows only at run time. */
export const propertyType: Type = typeOf(STORABLE, {
  element: typeOf(SCALAR, { open: true }),
  stored: true,
  open: true,
});

const NAMES: readonly (readonly [number, string])[] = [
  [BOOLEAN, "boolean"],
  [INTEGER, "integer"],
  [FLOAT, "float"],
  [TEXT, "text"],
  [LIST, "list"],
  [MAP, "map"],
  [NODE, "node"],
  [RELATIONSHIP, "relationship"],
  [PATH, "path"],
  [TEMPORAL, "date or time"],
  [DURATION, "duration"],
  [NULL, "null"],
];

/** For sentences: "integer or text". */
export function describe(mask: number): string {
  return NAMES.filter(([bit]) => (mask & bit) !== 0)
    .map(([, name]) => name)
    .join(" or ");
}

/** The kinds that can be compared and ordered among themselves; integers and floats are one. */
const KINDS: readonly number[] = [BOOLEAN, NUMBER, TEXT, LIST, MAP, NODE, RELATIONSHIP, PATH, TEMPORAL, DURATION];

/** Which kinds a mask holds. Two of them in one column or list is what the engine orders and compares wrongly. */
export function kindsOf(mask: number, of: number = ~0): number[] {
  return KINDS.filter((kind) => (mask & of & kind) !== 0);
}
