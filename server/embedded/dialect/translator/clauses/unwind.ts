import { refuse } from "../../rules/index.ts";
import type { Foreach, Unwind } from "../../tree/index.ts";
import {
  ENTITY,
  has,
  isNullType,
  join,
  learntOf,
  LIST,
  MAP,
  NULL,
  nullType,
  type Type,
  typeOf,
} from "../../types/index.ts";

import { expect } from "../guards.ts";
import { refuseMixed } from "../mixing.ts";
import type { Place } from "./clause.ts";

/** The variable has the type of the elements; what is no list is a row of its own. */
export function translateUnwind(clause: Unwind, { context, scope, out }: Place): void {
  const { node, type } = context.expression(clause.list, scope);
  if (scope.has(clause.variable)) refuse("already-bound", clause, clause.variable);
  const element = unwound(type);
  refuseMixed(element, clause);
  scope.set(clause.variable, element);
  out.push({ ...clause, list: node });
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
  const body: Foreach["body"][number][] = [];
  for (const part of clause.body) translate(part, { context, scope: inner, out: body, isAlone: false });
  out.push({ ...clause, list: node, body });
}
