import { legStrength, type LegStrength } from "../confidence/leg-strength.ts";
import type { Projection } from "../projection/projection.ts";

const kept = new WeakMap<Projection, LegStrength[]>();

/** How well each leg is known, by row. Where every source counts, it is worked out once for a projection. */
export function strengthsOf(projection: Projection, silent: ReadonlySet<string>): readonly LegStrength[] {
  const work = () => projection.legs.map((leg) => legStrength(leg, projection.claims, silent));
  if (silent.size > 0) return work();
  const known = kept.get(projection) ?? work();
  kept.set(projection, known);
  return known;
}
