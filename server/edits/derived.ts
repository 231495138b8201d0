import { FIGURE_NAMES } from "../evidence/index.ts";

// Properties that are made anew from other things whenever those change: no person's hand is in them.

export const DERIVED_OF_RELATIONSHIP: ReadonlySet<string> = FIGURE_NAMES;
export const DERIVED_OF_NODE: ReadonlySet<string> = new Set(["search"]);

export function isDerived(name: string): boolean {
  return DERIVED_OF_NODE.has(name) || DERIVED_OF_RELATIONSHIP.has(name);
}
