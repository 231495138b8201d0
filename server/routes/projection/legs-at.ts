import type { Projection, RouteLeg } from "./projection.ts";

/** Legs by their rows, in that order. */
export function legsAt(rows: readonly number[], { legs }: Pick<Projection, "legs">): RouteLeg[] {
  return rows.flatMap((row) => legs[row] ?? []);
}

/** The legs that a hypothesis was made from, as far as they are there. */
export function premisesOf(
  { premises }: RouteLeg,
  { legs, legRows }: Pick<Projection, "legs" | "legRows">,
): RouteLeg[] {
  return premises.flatMap((id) => legs[legRows.get(id) ?? -1] ?? []);
}
