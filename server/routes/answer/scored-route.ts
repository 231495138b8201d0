import { jointConfidence, type JointConfidence } from "../../evidence/index.ts";
import type { LegStrength } from "../confidence/leg-strength.ts";
import type { Projection } from "../projection/projection.ts";
import type { FoundRoute } from "../ranking/index.ts";

/** A route with what it is worth. */
export interface ScoredRoute {
  readonly found: FoundRoute;
  /** Rows of its legs, and of the places it passes, its first among them. */
  readonly legs: readonly number[];
  readonly places: readonly number[];
  readonly joint: JointConfidence;
  /** Of the legs' confidences. */
  readonly product: number;
}

export function scoreRoute(found: FoundRoute, { arcs }: Projection, strengths: readonly LegStrength[]): ScoredRoute {
  const legs = found.arcs.map((arc) => arcs.legs[arc] ?? 0);
  const places = [arcs.tails[found.arcs[0] ?? 0] ?? 0, ...found.arcs.map((arc) => arcs.heads[arc] ?? 0)];
  const own = legs.flatMap((row) => strengths[row] ?? []);
  const product = own.reduce((all, { confidence }) => all * confidence, 1);
  return { found, legs, places, joint: jointConfidence(own), product };
}

/** Best known first; then fewer legs, then the order in which they were found. */
export function byConfidence(one: ScoredRoute, other: ScoredRoute): number {
  return other.joint.low - one.joint.low || one.legs.length - other.legs.length;
}
