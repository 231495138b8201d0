export { deriveLegs } from "./derive-legs.ts";
export type { Leg, LegCase, LegInput, LegStatement } from "./leg-types.ts";
