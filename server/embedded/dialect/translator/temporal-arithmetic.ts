import { refuse } from "../rules/index.ts";
import type { Binary } from "../tree/index.ts";
import { nullOf, TEMPORAL } from "../types/index.ts";
import { binary } from "./build.ts";
import type { Typed } from "./context.ts";

/** Only a date and a duration without hours: everything else is wrong by some rule of the calendar. */
export function addDuration(operator: "+" | "-", moment: Typed, duration: Typed, at: Binary): Typed {
  if (moment.type.temporal !== "date" || duration.type.temporal !== "dateDuration") refuse("duration-arithmetic", at);
  const mask = TEMPORAL | nullOf(moment.type, duration.type);
  return { node: binary(operator, moment.node, duration.node), type: { ...moment.type, mask } };
}
