export { admittedArcs, gather } from "./admitted-arcs.ts";
export { findArticulation } from "./articulation.ts";
export { EXACT_UP_TO, measureBetweenness, SAMPLES, type Betweenness } from "./betweenness.ts";
export { disruptionCurve } from "./disruption.ts";
export { incidenceOf } from "./incidence.ts";
export { findLegCut, findPlaceCut } from "./minimum-cut.ts";
export { partedPlaces, type Gone } from "./parted-places.ts";
export type { Parting } from "./partings.ts";
export {
  orderByBetweenness,
  orderByChance,
  orderByDegree,
  orderByNumber,
  type RemovalOrder,
} from "./removal-orders.ts";
export { createRandom, drawRows } from "./seeded-random.ts";
export type { Stop, StopReason } from "./stop-watch.ts";
