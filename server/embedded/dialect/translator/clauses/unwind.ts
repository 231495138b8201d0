import { refuse } from "../../rules/index.ts";
import type { Expression, Foreach, Unwind } from "../../tree/index.ts";
import {
  ENTITY,
  has,
  isNullable,
  isNullType,
  join,
  learntOf,
  LIST,
  MAP,
  NULL,
  nullType,
  possibleMask,
  surely,
  type Type,
  typeOf,
} from "../../types/index.ts";
import { and, call, isNotNull, isNull, list, or, when } from "../build.ts";
import type { Context, Typed } from "../context.ts";
import { deletes, markDeleted } from "../deleted.ts";

import { expect } from "../guards.ts";
import { refuseMixed } from "../mixing.ts";
import { isText } from "../probes.ts";
import type { Place } from "./clause.ts";

/** The variable has the type of the elements; what is no list is a row of its own. */
export function translateUnwind(clause: Unwind, { context, scope, out }: Place): void {
  const value = context.expression(clause.list, scope);
  if (scope.has(clause.variable)) refuse("already-bound", clause, clause.variable);
  const element = unwound(value.type);
  refuseMixed(element, clause);
  scope.set(clause.variable, element);
  out.push({ ...clause, list: asList(context, value) });
}

/** The engine has no row for what is no list; null has none in Cypher either. */
function asList(context: Context, { node, type }: Typed): Expression {
  if (surely(type, LIST)) return node;
  context.mark("unwind-value");
  if ((possibleMask(type) & LIST) !== 0) {
    return context.bind(node, (value) => {
      const isOne = or(isText(value), isNull(call("size", value)));
      return when([[and(isNotNull(value), isOne), list(value)]], value);
    });
  }
  return isNullable(type) ? when([[isNull(node), list()]], list(node)) : list(node);
}

/** The elements of a list; anything else is unwound as itself. */
function unwound(type: Type): Type {
  if (isNullType(type)) return nullType;
  const rest = type.mask & ~(LIST | NULL);
  const element = has(type, LIST) ? (type.element ?? nullType) : typeOf(0);
  const either = rest === 0 ? element : join(element, restOf(type, rest));
  return either.mask === 0 ? nullType : either;
}

/** What is no list is unwound as itself. */
function restOf(type: Type, mask: number): Type {
  return typeOf(mask, { fields: mask & (MAP | ENTITY) ? type.fields : undefined, learnt: learntOf(type, mask) });
}

/** `translate` is handed in: the body is made of clauses again. */
export function translateForeach(
  clause: Foreach,
  { context, scope, out }: Place,
  translate: (clause: Foreach["body"][number], place: Place) => unknown,
): void {
  const { node, type } = context.expression(clause.list, scope);
  expect(type, LIST, clause, "FOREACH");
  if (scope.has(clause.variable)) refuse("already-bound", clause, clause.variable);
  const inner = new Map(scope).set(clause.variable, type.element ?? nullType);
  if (deletes(clause.body)) for (const names of [inner, scope]) markDeleted(names, { mask: ENTITY });
  const body: Foreach["body"][number][] = [];
  for (const part of clause.body) translate(part, { context, scope: inner, out: body, isAlone: false });
  out.push({ ...clause, list: node, body });
}
