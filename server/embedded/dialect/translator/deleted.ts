import { refuse } from "../rules/index.ts";
import type { Span } from "../tree/index.ts";
import { has, isNullable, LIST, MAP, nullType, PATH, type Type } from "../types/index.ts";
import { isNull, NULL_LITERAL, when } from "./build.ts";
import type { Place } from "./clauses/clause.ts";
import type { Column, Scope } from "./context.ts";
import { someNode } from "./walk.ts";

/**
 * Everything of these kinds may be what was deleted, under another name: `MATCH (a)-->(b) DETACH DELETE a`
 * takes what another row calls b. The engine then reads null where Neo4j fails or still knows what it was.
 */
export function markDeleted(scope: Scope, mask: number): void {
  for (const [name, type] of scope) scope.set(name, asDeleted(type, mask | PATH));
}

/** Lists and maps nest no deeper than this in any honest statement. */
const MAX_DEPTH = 6;

function asDeleted(type: Type, mask: number, depth = 0): Type {
  if (depth >= MAX_DEPTH) return type;
  const { element, fields } = type;
  const inside = (of: Type): Type => asDeleted(of, mask, depth + 1);
  return {
    ...type,
    deleted: type.deleted || has(type, mask) || undefined,
    element: element && has(type, LIST) ? inside(element) : element,
    fields: fields && has(type, MAP) ? new Map([...fields].map(([key, of]) => [key, inside(of)])) : fields,
  };
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
function refuseDeletedInside(type: Type, at: Span, depth = 0): void {
  if (type.deleted) refuse("deleted", at);
  if (depth >= MAX_DEPTH) return;
  if (type.element && has(type, LIST)) refuseDeletedInside(type.element, at, depth + 1);
  if (type.fields && has(type, MAP))
    for (const field of type.fields.values()) refuseDeletedInside(field, at, depth + 1);
}

/** DELETE anywhere in it. */
export function deletes(value: unknown): boolean {
  return someNode(value, ({ kind }) => kind === "Delete");
}
