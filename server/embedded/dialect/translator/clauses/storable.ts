import { refuse } from "../../rules/index.ts";
import type { Span } from "../../tree/index.ts";
import {
  BOOLEAN,
  describe,
  DURATION,
  ENTITY,
  has,
  isNullable,
  LIST,
  MAP,
  NUMBER,
  STORABLE,
  TEMPORAL,
  TEXT,
  type Type,
} from "../../types/index.ts";

/** The engine's own columns: a property of that name is shadowed in results. */
const RESERVED_KEY = /^_(id|labels|type|source|target)$/;

/** @throws DialectError when Neo4j would not store such a value, or the engine not give it back. */
export function refuseUnstorable(key: string, type: Type, at: Span): void {
  if (!has(type, STORABLE) || has(type, MAP | ENTITY)) refuse("property-type", at, describe(type.mask));
  if (has(type, LIST) && type.element && !type.stored && type.length !== 0) {
    refuseUnstorableElement(type.element, at);
  }
  if (RESERVED_KEY.test(key)) refuse("reserved-key", at, key);
}

function refuseUnstorableElement(element: Type, at: Span): void {
  if (has(element, MAP | LIST | ENTITY)) refuse("property-type", at, `list of ${describe(element.mask)}`);
  if (isNullable(element)) refuse("property-type", at, "list with null");
  // Nothing could tell them in a list from a property, and the engine orders them in a way of its own.
  if (has(element, DURATION) && !element.open) refuse("property-type", at, "list of durations");
  const kinds = [BOOLEAN, NUMBER, TEXT, TEMPORAL, DURATION].filter((kind) => has(element, kind));
  if (kinds.length > 1) refuse("property-type", at, "list of different types");
}
