import { refuse } from "../rules/index.ts";
import type { Span } from "../tree/index.ts";
import { has, isNullable, LIST, MAP, mapType, nullType, PATH, type Type } from "../types/index.ts";
import { isNull, NULL_LITERAL, when } from "./build.ts";
import type { Place } from "./clauses/clause.ts";
import type { Column, Scope } from "./context.ts";
import { someNode } from "./walk.ts";

/** What a DELETE takes: kinds, and those of them that what was created cannot belong to. */
export interface Taken {
  readonly mask: number;
  readonly spared?: number;
}

/**
 * Everything of these kinds may be what was deleted, under another name: `MATCH (a)-->(b) DETACH DELETE a`
 * takes what another row calls b. The engine then reads null where Neo4j fails or still knows what it was.
 */
export function markDeleted(scope: Scope, { mask, spared = 0 }: Taken): void {
  changeTypes(scope, (type) => {
    const isSpared = type.origin === "created" && !has(type, mask & ~spared);
    return has(type, mask | PATH) && !isSpared ? { ...type, deleted: true } : type;
  });
}

/** What is read from now on may be what was created. */
export function forgetCreated(scope: Scope): void {
  changeTypes(scope, (type) => (type.origin === "created" ? { ...type, origin: undefined } : type));
}

function changeTypes(scope: Scope, change: (type: Type) => Type): void {
  for (const [name, type] of scope) scope.set(name, mapType(type, change));
}

/**
 * The columns of the last RETURN. What may be null is only wrong where it is not.
 *
 * @throws DialectError `deleted`
 */
export function withoutDeleted(columns: readonly Column[], { context, out }: Place): readonly Column[] {
  const last = out.at(-1);
  if (last?.kind !== "Return") return columns;
  const items = [...last.items];
  const checked = columns.map((column, place): Column => {
    const { type } = column;
    const item = items[place];
    if (!type.deleted || !isNullable(type) || item?.expression.kind !== "Variable") {
      refuseDeletedInside(type, last);
      return column;
    }
    const isGone = when([[isNull(item.expression), NULL_LITERAL]], context.raise("deleted"));
    items[place] = { ...item, expression: isGone, alias: column.as };
    return { ...column, type: nullType };
  });
  out[out.length - 1] = { ...last, items };
  return checked;
}

/** @throws DialectError where it, or something in it, may have been deleted: what came out would be null. */
function refuseDeletedInside(type: Type, at: Span): void {
  if (type.deleted) refuse("deleted", at);
  if (type.element && has(type, LIST)) refuseDeletedInside(type.element, at);
  if (type.fields && has(type, MAP)) for (const field of type.fields.values()) refuseDeletedInside(field, at);
}

/** DELETE anywhere in it. */
export function deletes(value: unknown): boolean {
  return someNode(value, ({ kind }) => kind === "Delete");
}
