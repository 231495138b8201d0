import { BOOLEAN, DURATION, FLOAT, INTEGER, LIST, TEMPORAL, TEXT, type Kinds } from "../../dialect/index.ts";
import type { KeyKinds } from "./state.ts";

/** The kinds as they stand in the note: the bits of this version are nobody else's business. */
const NAMES: ReadonlyMap<string, number> = new Map([
  ["boolean", BOOLEAN],
  ["integer", INTEGER],
  ["float", FLOAT],
  ["text", TEXT],
  ["list", LIST],
  ["time", TEMPORAL],
  ["duration", DURATION],
]);

const ITEM = "list of ";

/** `{"v": ["integer", "list", "list of text"]}`. */
export type NamedKinds = Record<string, string[]>;

export function nameKinds(keys: KeyKinds): NamedKinds {
  const entries = [...keys].map(([key, { mask, items }]): [string, string[]] => [
    key,
    [...namesOf(mask), ...namesOf(items).map((name) => ITEM + name)],
  ]);
  return Object.fromEntries(entries);
}

function namesOf(mask: number): string[] {
  return [...NAMES].filter(([, bit]) => (mask & bit) !== 0).map(([name]) => name);
}

/** Undefined when anything in it is not understood. */
export function readKinds(named: unknown): KeyKinds | undefined {
  if (typeof named !== "object" || named === null) return undefined;
  const keys = new Map<string, Kinds>();
  for (const [key, names] of Object.entries(named)) {
    const kinds = Array.isArray(names) ? readNames(names) : undefined;
    if (!kinds) return undefined;
    keys.set(key, kinds);
  }
  return keys;
}

function readNames(names: readonly unknown[]): Kinds | undefined {
  let mask = 0;
  let items = 0;
  for (const name of names) {
    if (typeof name !== "string") return undefined;
    const bit = NAMES.get(name.replace(ITEM, ""));
    if (bit === undefined) return undefined;
    if (name.startsWith(ITEM)) items |= bit;
    else mask |= bit;
  }
  return { mask, items };
}
