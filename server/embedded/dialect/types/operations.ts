import { DURATION, ENTITY, LIST, MAP, NODE, NULL, RELATIONSHIP, TEMPORAL, type Type } from "./type.ts";

export function typeOf(mask: number, more: Omit<Partial<Type>, "mask"> = {}): Type {
  return { mask, ...more };
}

export function listOf(element: Type, more: Omit<Partial<Type>, "element"> = {}): Type {
  return { mask: LIST, element, ...more };
}

/** The same, and null where the mask says so. */
export function withNull(type: Type, mask: number = NULL): Type {
  return { ...type, mask: type.mask | (mask & NULL) };
}

/** Can it be one of these? */
export function has(type: Type, mask: number): boolean {
  return (type.mask & mask) !== 0;
}

/** Is it one of these or null, and nothing else? What is refused goes by this. */
export function only(type: Type, mask: number): boolean {
  return (type.mask & ~(mask | NULL)) === 0;
}

/** The kinds it can be, as far as the statement or what was learnt tells. */
export function possibleMask({ mask, learnt }: Type): number {
  return learnt === undefined ? mask : learnt | (mask & NULL);
}

/** As `only`, going by what was learnt too: whether a guard is needed. */
export function surely(type: Type, mask: number): boolean {
  return (possibleMask(type) & ~(mask | NULL)) === 0;
}

/** Whose property keys it has: the bits of nodes and relationships, 0 when that is not known. */
export function ownerOf({ mask, keysOf }: Type): number {
  const entities = mask & (NODE | RELATIONSHIP);
  if ((mask & MAP) === 0) return entities;
  return entities === 0 ? (keysOf ?? 0) : 0;
}

/** What was learnt of a value, as far as it still holds for a result of these kinds. */
export function learntOf({ learnt }: Type, mask: number): number | undefined {
  return learnt === undefined ? undefined : learnt & mask;
}

export function isNullable(type: Type): boolean {
  return has(type, NULL);
}

/** Always null. */
export function isNullType(type: Type): boolean {
  return type.mask === NULL;
}

/** Null, or possibly one of these: false is a type error for certain. */
export function fits(type: Type, mask: number): boolean {
  return (type.mask & ~NULL) === 0 || has(type, mask);
}

/** What null does to the result of an operation on these: the NULL bit, or nothing. */
export function nullOf(...types: readonly Type[]): number {
  return types.reduce((mask, type) => mask | type.mask, 0) & NULL;
}

/** Either of the two. */
export function join(a: Type, b: Type): Type {
  if (a === b) return a;
  const mask = a.mask | b.mask;
  return {
    mask,
    element: (mask & LIST) === 0 ? undefined : joinOptional(a.element, b.element),
    fields: (mask & MAP) === 0 ? undefined : joinedFields(a, b),
    temporal: joinedTemporal(a, b),
    bare: a.bare || b.bare || undefined,
    fragile: a.fragile || b.fragile || undefined,
    open: a.open || b.open || undefined,
    learnt: joinedLearnt(a, b),
    keysOf: joinedKeysOf(a, b),
    stored: (isStored(a) && isStored(b)) || undefined,
    deleted: a.deleted || b.deleted || undefined,
    origin: a.origin === b.origin ? a.origin : undefined,
  };
}

export function joinOptional(a: Type | undefined, b: Type | undefined): Type | undefined {
  return a && b ? join(a, b) : (a ?? b);
}

/** Any of them; `none` when there are none. */
export function joinAll(types: readonly Type[], none: Type): Type {
  const [first, ...others] = types;
  return first === undefined ? none : others.reduce(join, first);
}

/** A type without lists says nothing against the lists of the other one. */
function isStored(type: Type): boolean {
  return type.stored === true || !has(type, LIST);
}

function joinedTemporal(a: Type, b: Type): string | undefined {
  const mask = TEMPORAL | DURATION;
  if (!has(a, mask)) return b.temporal;
  if (!has(b, mask)) return a.temporal;
  return a.temporal === b.temporal ? a.temporal : "mixed";
}

function joinedLearnt(a: Type, b: Type): number | undefined {
  if (a.learnt === undefined && b.learnt === undefined) return undefined;
  return (possibleMask(a) | possibleMask(b)) & ~NULL;
}

function joinedKeysOf(a: Type, b: Type): number | undefined {
  if (!has(a, MAP)) return b.keysOf;
  if (!has(b, MAP)) return a.keysOf;
  return a.keysOf === undefined || b.keysOf === undefined ? undefined : a.keysOf | b.keysOf;
}

function joinedFields(a: Type, b: Type): ReadonlyMap<string, Type> | undefined {
  if (!has(a, MAP)) return b.fields;
  if (!has(b, MAP)) return a.fields;
  if (!a.fields || !b.fields) return undefined;
  const fields = new Map<string, Type>();
  for (const [key, field] of a.fields) {
    const other = b.fields.get(key);
    fields.set(key, other ? join(field, other) : withNull(field));
  }
  for (const [key, field] of b.fields) if (!a.fields.has(key)) fields.set(key, withNull(field));
  return fields;
}

/** Types nest no deeper than this in any honest statement, and a parameter could nest without end. */
const MAX_DEPTH = 6;

/** A copy in which the type itself, its elements and its fields are changed, however deep. */
export function mapType(type: Type, change: (type: Type) => Type): Type {
  const { element, fields } = type;
  return change({
    ...type,
    element: element && mapType(element, change),
    fields: fields && new Map([...fields].map(([key, field]) => [key, mapType(field, change)])),
  });
}

/** The list of a variable-length relationship, or one of such lists. */
export function isFragile(type: Type | undefined, depth = 0): boolean {
  if (type === undefined || depth >= MAX_DEPTH) return false;
  return type.fragile === true || isFragile(type.element, depth + 1);
}

/** A node, relationship or path in it, in its elements or in its fields. */
export function hasEntityInside(type: Type | undefined, depth = 0): boolean {
  if (type === undefined || depth >= MAX_DEPTH) return false;
  if (has(type, ENTITY)) return true;
  if (has(type, LIST) && hasEntityInside(type.element, depth + 1)) return true;
  if (!has(type, MAP) || !type.fields) return false;
  return [...type.fields.values()].some((field) => hasEntityInside(field, depth + 1));
}
