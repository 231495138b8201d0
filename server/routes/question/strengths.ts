import { createStrengths, type LegStrength } from "../confidence/leg-strength.ts";
import type { Projection } from "../projection/projection.ts";
import { keepFew } from "./keep-few.ts";

/** Sets of silent sources whose strengths are kept. */
const MOST_KEPT = 8;

const kept = keepFew<readonly LegStrength[]>(MOST_KEPT);

/** How well each leg is known, by row, while some sources count for nothing. */
export function strengthsOf(projection: Projection, silent: ReadonlySet<string>): readonly LegStrength[] {
  const key = [...silent].sort().join("\n");
  return kept(projection, key, () => projection.legs.map(createStrengths(projection, silent)));
}
