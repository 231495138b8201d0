export { findArticulation } from "./articulation.ts";
export { measureBetweenness } from "./betweenness.ts";
export { disruptionCurve } from "./disruption.ts";
export { findLegCut, findPlaceCut } from "./minimum-cut.ts";
export { orderByBetweenness, orderByChance, orderByDegree, orderByNumber } from "./removal-orders.ts";
