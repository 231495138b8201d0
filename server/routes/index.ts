export { deriveLegs } from "./derive/derive-legs.ts";
export type { Leg, LegCase, LegInput, LegStatement } from "./derive/leg-types.ts";
export { findHypotheses } from "./find-hypotheses.ts";
export { findChokepoints } from "./find-chokepoints.ts";
export { disrupt, findNetwork } from "./find-network.ts";
export { keepHypothesis, keptHypotheses, withdrawHypothesis } from "./kept-hypotheses.ts";
export { findRoutes } from "./find-routes.ts";
export { traceRoute } from "./trace-route.ts";
export { whatIf } from "./what-if.ts";
