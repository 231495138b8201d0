import type { Expression } from "../tree/index.ts";
import { DURATION, ENTITY, has, LIST, MAP, only, possibleMask, TEMPORAL, type Type } from "../types/index.ts";
import { when } from "./build.ts";
import type { Context, Typed } from "./context.ts";
import { isDuration } from "./probes.ts";

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

/** Stops where a value that shows only at run time is a duration, unless none was ever stored there. */
export function orderGuard(
  context: Context,
  { node, type }: Typed,
  rule: "order-duration" | "agg-duration",
): Expression {
  if ((possibleMask(type) & DURATION) === 0) return node;
  return context.bind(node, (value) => when([[isDuration(value), context.raise(rule)]], value));
}
