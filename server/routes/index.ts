export { deriveLegs } from "./derive-legs.ts";
export type { Leg, LegCase, LegInput, LegPlace, LegStatement } from "./leg-types.ts";
