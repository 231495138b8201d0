import { Float } from "../database/index.ts";

export type FlatValue = string | number | boolean | string[] | Float;
export type Flat = Record<string, FlatValue>;

/** Properties as a database holds them: what is null, undefined or an empty list is left out. */
export function flat(properties: Record<string, FlatValue | null | undefined>): Flat {
  const kept: Flat = {};
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) continue;
    kept[name] = value;
  }
  return kept;
}

/** A measured number: stored as a float also where it happens to be whole. */
export function float(value: number | null | undefined): Float | undefined {
  return value === null || value === undefined ? undefined : new Float(value);
}
