import type { LegStrength } from "../confidence/leg-strength.ts";
import type { Projection } from "../projection/projection.ts";
import { admitLegs, type Admitted, type LegConditions } from "./conditions.ts";
import { keepFew } from "./keep-few.ts";

/** Sets of conditions whose legs are kept: a question over many pairs of ends asks with the same ones again and again. */
const MOST_KEPT = 4;

/** By the strengths of the legs, which are themselves one for each projection and set of silent sources. */
const kept = keepFew<Admitted>(MOST_KEPT);

/**
 * The legs that some conditions let routes take, worked out once for the same conditions.
 *
 * @throws AppError as `admitLegs`.
 */
export function keptAdmitted(
  conditions: LegConditions,
  projection: Projection,
  strengths: readonly LegStrength[],
): Admitted {
  return kept(strengths, JSON.stringify(conditions), () => admitLegs(conditions, projection, strengths));
}
