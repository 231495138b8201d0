import type { Closed } from "../../contract/routes.ts";

const PARTS = ["places", "legs", "sources", "modes", "years"] as const;

/** How much a model closes. */
export function closedCount(closed: Closed | null): number {
  return PARTS.reduce((sum, part) => sum + (closed?.[part] ?? []).length, 0);
}

/** Without what closes nothing, so that the same model is the same text; null: nothing is closed. */
export function tidyClosed(closed: Closed): Closed | null {
  if (closedCount(closed) === 0) return null;
  return Object.fromEntries(PARTS.flatMap((part) => ((closed[part] ?? []).length === 0 ? [] : [[part, closed[part]]])));
}
