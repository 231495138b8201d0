import { DURATION, ENTITY, has, LIST, MAP, only, TEMPORAL, type Type } from "../types/index.ts";

/** What keeps values from being ordered here. */
export type Disorder = "entities" | "durations" | "times";

/**
 * Why the engine would not order such values as Cypher does; nothing where it does.
 *
 * Booleans, numbers, texts, dates and null, also mixed and in lists, it orders rightly, which was
 * compared with Neo4j. It has no order for maps and another one for durations (a month comes after
 * 31 days). Of times, only dates were compared among values of other kinds.
 */
export function disorderOf(type: Type): Disorder | undefined {
  if (has(type, MAP | ENTITY)) return "entities";
  if (has(type, DURATION) && !type.open) return "durations";
  if (mayHoldTimes(type) && (!only(type, TEMPORAL) || type.temporal === "mixed")) return "times";
  const { element } = type;
  if (!has(type, LIST) || !element) return undefined;
  return mayHoldTimes(element) ? "times" : disorderOf(element);
}

/** Known to hold times that are no plain dates. */
function mayHoldTimes(type: Type): boolean {
  return has(type, TEMPORAL) && !type.open && type.temporal !== "date";
}
