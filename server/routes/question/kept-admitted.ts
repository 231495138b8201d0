import type { LegStrength } from "../confidence/leg-strength.ts";
import type { Projection } from "../projection/projection.ts";
import { admitLegs, type Admitted, type LegConditions } from "./conditions.ts";

/** Sets of conditions whose legs are kept: a question over many pairs of ends asks with the same ones again and again. */
const MOST_KEPT = 4;

/** By the strengths of the legs, which are themselves one for each projection and set of silent sources. */
const kept = new WeakMap<readonly LegStrength[], Map<string, Admitted>>();

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
  const key = JSON.stringify(conditions);
  const known = kept.get(strengths) ?? new Map<string, Admitted>();
  kept.set(strengths, known);
  const admitted = known.get(key) ?? admitLegs(conditions, projection, strengths);
  // The one asked for last is the last to go.
  known.delete(key);
  known.set(key, admitted);
  const [oldest] = known.keys();
  if (known.size > MOST_KEPT && oldest !== undefined) known.delete(oldest);
  return admitted;
}
