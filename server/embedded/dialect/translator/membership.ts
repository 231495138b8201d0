import { refuse } from "../rules/index.ts";
import { Float } from "../../bolt/packstream.ts";
import type { Binary, Expression, Span } from "../tree/index.ts";
import {
  BOOLEAN,
  booleanType,
  ENTITY,
  has,
  isNullable,
  isNullType,
  LIST,
  MAP,
  maybeBoolean,
  NODE,
  NULL,
  nullOf,
  nullType,
  NUMBER,
  only,
  RELATIONSHIP,
  surely,
  TEMPORAL,
  TEXT,
  type Type,
  typeOf,
  withNull,
} from "../types/index.ts";
import {
  and,
  binary,
  call,
  comprehension,
  FALSE,
  float,
  integer,
  isNull,
  list,
  NULL_LITERAL,
  or,
  text,
  TRUE,
  variable,
  when,
} from "./build.ts";
import type { Context, Typed } from "./context.ts";
import { equal } from "./equality.ts";
import { literalType, uniformKind } from "./equality-types.ts";
import { expect, listGuard } from "./guards.ts";
import { holdsTexts, isNotText, isText, isTextOrFalse, looksLikeNumber } from "./probes.ts";

/** Longer lists are left to the engine: so many comparisons would cost more than they save. */
const MAX_COMPARISONS = 64;

/** `left IN right`, with unknown where the list holds null or the value is null. */
export function isIn(context: Context, left: Typed, right: Typed, at: Binary): Typed {
  expect(right.type, LIST, at, "IN");
  if (isNullType(right.type)) return { node: NULL_LITERAL, type: nullType };
  const written = writtenItems(context, right.node, at);
  if (right.type.length === 0 || written?.length === 0) return { node: FALSE, type: booleanType };
  return (
    plainIn(context, left, right, written) ?? {
      node: searchedIn(context, left, right, written, at),
      type: maybeBoolean,
    }
  );
}

/** The elements of a list that is written out or a parameter. */
function writtenItems(context: Context, node: Expression, at: Span): readonly Expression[] | null {
  if (node.kind === "List") return node.items;
  const value = node.kind === "Parameter" ? context.parameter(node.name) : null;
  return Array.isArray(value) ? value.map((item: unknown) => literalOf(item, at)) : null;
}

function literalOf(value: unknown, at: Span): Expression {
  if (value === null || value === undefined) return NULL_LITERAL;
  if (typeof value === "string") return text(value);
  if (typeof value === "boolean") return value ? TRUE : FALSE;
  if (typeof value === "bigint") return integer(value);
  if (typeof value === "number" && Number.isInteger(value)) return integer(BigInt(value));
  if (typeof value === "number") return floatLiteral(value, at);
  if (value instanceof Float) return floatLiteral(value.value, at);
  if (Array.isArray(value)) return list(...value.map((item: unknown) => literalOf(item, at)));
  return refuse("in-unknown", at);
}

function floatLiteral(value: number, at: Span): Expression {
  if (!Number.isFinite(value)) refuse("in-unknown", at);
  if (Number.isInteger(value)) return float(value.toFixed(1));
  const digits = String(value);
  return float(digits.includes("e") ? value.toFixed(20) : digits);
}

/** The engine's own IN where it is right; null where it is not known to be. */
function plainIn(context: Context, left: Typed, right: Typed, written: readonly Expression[] | null): Typed | null {
  const element = right.type.element ?? typeOf(0);
  const plain = binary("IN", left.node, right.node);
  if (!has(element, NULL) && !left.type.open && isOneKind(left.type, element)) {
    const type = withNull(booleanType, nullOf(left.type, right.type));
    const isFilled = written !== null || (right.type.length ?? 0) > 0;
    if (!isNullable(left.type) || isFilled) return { node: plain, type };
    context.mark("in-empty");
    const node = context.bind(right.node, (value) => when([[isEmpty(value), FALSE]], binary("IN", left.node, value)));
    return { node, type };
  }
  const areSafeTexts = written?.every((item) => item.kind === "Text" && !looksLikeNumber(item.value)) ?? false;
  if (areSafeTexts && !has(left.type, MAP | ENTITY) && (left.type.open || !has(left.type, LIST))) {
    return { node: plain, type: maybeBoolean };
  }
  return null;
}

function isEmpty(value: Expression): Expression {
  return binary("=", call("size", value), integer(0));
}

function isOneKind(type: Type, element: Type): boolean {
  const areBoth = (kind: number) => only(type, kind) && (element.mask & ~kind) === 0;
  if ([NUMBER, TEXT, BOOLEAN, NODE, RELATIONSHIP].some(areBoth)) return true;
  return areBoth(TEMPORAL) && element.temporal === type.temporal;
}

function searchedIn(
  context: Context,
  left: Typed,
  right: Typed,
  written: readonly Expression[] | null,
  at: Span,
): Expression {
  const element = right.type.element ?? typeOf(0);
  if (written !== null && written.length <= MAX_COMPARISONS && !has(left.type, ENTITY)) {
    return compareEach(context, left, right, written, at);
  }
  if (written !== null && !has(element, NULL) && left.type.open) {
    const found = withKind(context, left, right, element);
    if (found !== null) return found;
  }
  const isLeftSimple = !has(left.type, LIST | MAP | ENTITY);
  if (right.type.stored && has(right.type, LIST) && isLeftSimple) return inStoredList(context, left, right);
  const isElementSimple = !has(element, NULL | LIST | MAP | ENTITY);
  if (isElementSimple && isLeftSimple && !right.type.open && left.type.open) {
    const found = inUniformList(context, left, right, element);
    if (found !== null) return found;
  }
  return search(context, left, right, at);
}

/** `x IN [1, 'a']` as `x = 1 OR x = 'a'`. */
function compareEach(
  context: Context,
  left: Typed,
  values: Typed,
  written: readonly Expression[],
  at: Span,
): Expression {
  context.mark("in-or");
  const items = written.map((node) => ({ node, type: literalType(node, { at, rule: "in-unknown" }) }));
  if (isSurelyOfKinds(left, items)) return binary("IN", left.node, values.node);
  const isAny = (value: Expression) => {
    const [first, ...others] = items.map((item) => equal(context, { node: value, type: left.type }, item, at));
    return first === undefined ? FALSE : or(first, ...others);
  };
  // A written list is compared element by element, which a name for it would hide.
  return left.node.kind === "List" ? isAny(left.node) : context.bind(left.node, isAny);
}

/** Numbers, texts or booleans throughout and no null, going by what was ever stored. */
function isSurelyOfKinds({ type }: Typed, items: readonly Typed[]): boolean {
  return [NUMBER, TEXT, BOOLEAN].some(
    (kind) => surely(type, kind) && items.every((item) => surely(item.type, kind) && !isNullable(item.type)),
  );
}

/** A long list of one kind: the engine's IN, and the value must be of that kind. */
function withKind(context: Context, left: Typed, right: Typed, element: Type): Expression | null {
  if (!only(element, NUMBER) && !only(element, TEXT)) return null;
  context.mark("typed-equality");
  const kind = only(element, NUMBER) ? NUMBER : TEXT;
  if (surely(left.type, kind)) return binary("IN", left.node, right.node);
  return context.bind(left.node, (value) => inOfKind(value, right.node, kind === NUMBER));
}

function inOfKind(value: Expression, values: Expression, isNumeric: boolean): Expression {
  return and(binary("IN", value, values), isNumeric ? isNotText(value) : or(isNull(value), isText(value)));
}

function inUniformList(context: Context, left: Typed, right: Typed, element: Type): Expression | null {
  const kind = uniformKind(element);
  if (kind !== NUMBER && kind !== TEXT) return null;
  context.mark("typed-equality");
  const isSettled = surely(left.type, kind);
  return context.bind(left.node, (value) => {
    const found = isSettled ? binary("IN", value, right.node) : inOfKind(value, right.node, kind === NUMBER);
    return when([[isEmpty(right.node), FALSE]], found);
  });
}

/** A list from a property: of one kind and without null, but of which kind shows only when it runs. */
function inStoredList(context: Context, left: Typed, right: Typed): Expression {
  context.mark("in-property");
  const known = context.literalText(left.node);
  const isSafe = (known !== null && !looksLikeNumber(known)) || areSurelyOfOneKind(left.type, right.type);
  return context.bind(listGuard(context, right), (values) =>
    context.bind(left.node, (value) => {
      const plain = binary("IN", value, values);
      const isSameKind = binary("=", isTextOrFalse(value), holdsTexts(values));
      const found = isSafe ? plain : and(plain, or(isNull(value), isSameKind));
      const whenEmpty = isNullable(left.type) ? [[isEmpty(values), FALSE] as const] : [];
      return when([[isNull(values), NULL_LITERAL], ...whenEmpty], found);
    }),
  );
}

function areSurelyOfOneKind(type: Type, { element }: Type): boolean {
  return [NUMBER, TEXT, BOOLEAN].some((kind) => element && surely(type, kind) && surely(element, kind));
}

/** The general case: one true element is enough, else one unknown makes it unknown. */
function search(context: Context, left: Typed, right: Typed, at: Span): Expression {
  const element = right.type.element ?? typeOf(0);
  if (has(element, ENTITY) || has(left.type, ENTITY)) refuse("in-unknown", at);
  const name = context.fresh();
  const type = element.mask === 0 ? nullType : element;
  const isEqual = equal(context, left, { node: variable(name), type }, at);
  context.mark("in-search");
  const values = listGuard(context, right);
  const isAny = (condition: Expression) =>
    binary(">", call("size", comprehension(name, values, { where: condition, result: integer(1) })), integer(0));
  const found = when(
    [
      [isAny(isEqual), TRUE],
      [isAny(isNull(isEqual)), NULL_LITERAL],
    ],
    FALSE,
  );
  return isNullable(right.type) ? when([[isNull(values), NULL_LITERAL]], found) : found;
}
