import { createStrengths, type LegStrength } from "../confidence/leg-strength.ts";
import type { Projection } from "../projection/projection.ts";

/** Sets of silent sources whose strengths are kept: what somebody tries out goes back and forth between a few. */
const MOST_KEPT = 8;

const kept = new WeakMap<Projection, Map<string, LegStrength[]>>();

/** How well each leg is known, by row, while some sources count for nothing. */
export function strengthsOf(projection: Projection, silent: ReadonlySet<string>): readonly LegStrength[] {
  const key = [...silent].sort().join("\n");
  const known = kept.get(projection) ?? new Map<string, LegStrength[]>();
  kept.set(projection, known);
  const strengths = known.get(key) ?? projection.legs.map(createStrengths(projection, silent));
  // The one asked for last is the last to go.
  known.delete(key);
  known.set(key, strengths);
  const [oldest] = known.keys();
  if (known.size > MOST_KEPT && oldest !== undefined) known.delete(oldest);
  return strengths;
}
