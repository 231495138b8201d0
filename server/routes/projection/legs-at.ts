import type { Projection, RouteLeg } from "./projection.ts";

/** Legs by their rows, in that order. */
export function legsAt(rows: readonly number[], { legs }: Pick<Projection, "legs">): RouteLeg[] {
  return rows.flatMap((row) => legs[row] ?? []);
}
