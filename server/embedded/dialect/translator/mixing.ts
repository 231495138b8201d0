import { refuse } from "../rules/index.ts";
import type { Span } from "../tree/index.ts";
import { ENTITY, has, LIST, NULL, type Type } from "../types/index.ts";

/** A column of types nests no deeper than this in any honest statement. */
const MAX_DEPTH = 5;

/** Nodes beside anything else: the engine hands out bare ids, and nothing could tell them apart. */
function isMixed({ mask }: Type): boolean {
  const entities = mask & ENTITY;
  if (entities === 0) return false;
  const isOneKind = (entities & (entities - 1)) === 0;
  return !isOneKind || (mask & ~(entities | NULL)) !== 0;
}

/** @throws DialectError `mixed-entities` */
export function refuseMixed(type: Type, at: Span): void {
  if (isMixed(type)) refuse("mixed-entities", at);
}

/** The same, in the elements and fields too. */
export function refuseMixedInside(type: Type | undefined, at: Span, depth = 0): void {
  if (type === undefined || depth > MAX_DEPTH) return;
  refuseMixed(type, at);
  if (has(type, LIST)) refuseMixedInside(type.element, at, depth + 1);
  for (const field of type.fields?.values() ?? []) refuseMixedInside(field, at, depth + 1);
}
