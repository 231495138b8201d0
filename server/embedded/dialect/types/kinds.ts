import { propertyType } from "./common.ts";
import { possibleMask, typeOf } from "./operations.ts";
import { LIST, NULL, SCALAR, STORABLE, type Type } from "./type.ts";

/** The kinds of value a property has held, and the kinds of the items of its lists. */
export interface Kinds {
  readonly mask: number;
  readonly items: number;
}

export const noKinds: Kinds = { mask: 0, items: 0 };
export const anyKinds: Kinds = { mask: STORABLE & ~NULL, items: SCALAR };

/** What a property can hold once a value of this type has been written to it. */
export function kindsWritten(type: Type): Kinds {
  // An empty set is what the translator could not find out.
  if (type.mask === 0) return anyKinds;
  const mask = possibleMask(type) & anyKinds.mask;
  return { mask, items: (mask & LIST) === 0 ? 0 : itemsWritten(type) };
}

function itemsWritten({ element, length }: Type): number {
  if (length === 0) return 0;
  return element === undefined || element.mask === 0 ? SCALAR : possibleMask(element) & SCALAR;
}

export function joinKinds(a: Kinds, b: Kinds): Kinds {
  return { mask: a.mask | b.mask, items: a.items | b.items };
}

/** Does `wide` hold everything that `narrow` does? */
export function coversKinds(wide: Kinds | undefined, narrow: Kinds): boolean {
  const { mask, items } = wide ?? noKinds;
  return (narrow.mask & ~mask) === 0 && (narrow.items & ~items) === 0;
}

export function areKindsEqual(a: Kinds | undefined, b: Kinds | undefined): boolean {
  return a?.mask === b?.mask && a?.items === b?.items;
}

/** One object for each set of kinds: what is known of a type is kept by its object. */
const types = new Map<string, Type>();

/** The type of a property with such a key: everything storable, and what is known to come. */
export function propertyTypeOf(kinds: Kinds | undefined): Type {
  if (kinds === undefined || coversKinds(kinds, anyKinds)) return propertyType;
  const name = `${kinds.mask}/${kinds.items}`;
  let type = types.get(name);
  if (!type) {
    const element = typeOf(SCALAR, { open: true, learnt: kinds.items });
    type = { ...propertyType, element, learnt: kinds.mask };
    types.set(name, type);
  }
  return type;
}
