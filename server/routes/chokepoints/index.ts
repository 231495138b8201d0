export { type Articulation, type ArticulationQuestion, findArticulation } from "./articulation.ts";
export {
  type Betweenness,
  type BetweennessQuestion,
  type BetweennessStopped,
  measureBetweenness,
} from "./betweenness.ts";
export { type DisruptionCurve, disruptionCurve, type DisruptionQuestion } from "./disruption.ts";
export { findLegCut, findPlaceCut, type Joined, type LegCutQuestion, type MinimumCut } from "./minimum-cut.ts";
export {
  orderByBetweenness,
  orderByChance,
  orderByDegree,
  orderByNumber,
  type OrderChoice,
  type RemovalOrder,
} from "./removal-orders.ts";
