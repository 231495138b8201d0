import { refuse } from "../rules/index.ts";
import type { Expression, Span } from "../tree/index.ts";
import {
  BOOLEAN,
  DURATION,
  ENTITY,
  has,
  isNullable,
  kindsOf,
  LIST,
  MAP,
  nullType,
  NUMBER,
  only,
  PATH,
  surely,
  TEMPORAL,
  TEXT,
  type Type,
} from "../types/index.ts";
import {
  allOf,
  and,
  binary,
  call,
  comprehension,
  FALSE,
  integer,
  isNull,
  itemAt,
  not,
  NULL_LITERAL,
  or,
  TRUE,
  variable,
  when,
} from "./build.ts";
import type { Context, Typed } from "./context.ts";
import { areListsComparable, literalType, uniformKind } from "./equality-types.ts";
import { isNotText, isText, isTextInside, looksLikeNumber } from "./probes.ts";

/**
 * `left = right` with Cypher's meaning.
 *
 * The engine takes '1' for 1, and is wrong on lists and maps that hold null: both are told apart by
 * the static types where they are known, by probes where they are not.
 */
export function equal(context: Context, left: Typed, right: Typed, at: Span): Expression {
  const a = left.type.mask & ~nullType.mask;
  const b = right.type.mask & ~nullType.mask;
  if (a === 0 || b === 0) return NULL_LITERAL;
  if (((a | b) & ENTITY) !== 0) return equalEntities(context, left, right, at);
  if (
    (a & b & (MAP | TEXT | BOOLEAN | LIST | TEMPORAL | DURATION)) === 0 &&
    ((a & NUMBER) === 0 || (b & NUMBER) === 0)
  ) {
    if ((a & TEXT && b & NUMBER) || (a & NUMBER && b & TEXT)) context.mark("typed-equality");
    return falseUnlessNull(left, right);
  }
  if ((a & b & MAP) !== 0) return equalMaps(context, left, right, at);
  if (a === LIST && b === LIST) return equalLists(context, left, right, at);
  if (a === DURATION && b === DURATION) refuse("duration-equality", at);
  return equalKnown(left, right) ?? equalUnknown(context, left, right, at);
}

/** Values of different kinds: false, or null where one of them is. */
function falseUnlessNull(left: Typed, right: Typed): Expression {
  const [first, ...others] = [left, right].filter(({ type }) => isNullable(type)).map(({ node }) => isNull(node));
  return first === undefined ? FALSE : when([[or(first, ...others), NULL_LITERAL]], FALSE);
}

function equalEntities(context: Context, left: Typed, right: Typed, at: Span): Expression {
  const a = left.type.mask & ~nullType.mask;
  const b = right.type.mask & ~nullType.mask;
  if (((a | b) & PATH) !== 0) {
    if (a !== PATH || b !== PATH) refuse("mixed-entities", at);
    return binary("=", left.node, right.node);
  }
  const isBare = left.type.bare || right.type.bare;
  if (isBare) context.mark("bare-compare");
  const areEntities = (a & ENTITY) !== 0 && (b & ENTITY) !== 0;
  if (areEntities && (a & b) !== 0) return binary("=", left.node, right.node);
  if (areEntities && (left.type.open || right.type.open)) refuse("unknown-type", at);
  if (!areEntities && (left.type.open || right.type.open || isBare)) refuse("entity-compare", at);
  return falseUnlessNull(left, right);
}

function equalMaps(context: Context, left: Typed, right: Typed, at: Span): Expression {
  if (left.node.kind === "Map" && right.node.kind === "Map" && left.type.fields && right.type.fields) {
    context.mark("map-equality");
    return equalEntries(context, left, right, at);
  }
  const isMap = only(left.type, MAP) && only(right.type, MAP);
  if (!isMap || !areMapsComparable(left.type, right.type)) refuse("map-equality", at);
  return binary("=", left.node, right.node);
}

/** Two maps that are written out: key by key. */
function equalEntries(context: Context, left: Typed, right: Typed, at: Span): Expression {
  const keys = [...(left.type.fields?.keys() ?? [])].sort();
  const others = [...(right.type.fields?.keys() ?? [])].sort();
  if (keys.length !== others.length || keys.some((key, place) => key !== others[place])) return FALSE;
  return allOf(keys.map((key) => equal(context, entryOf(left, key), entryOf(right, key), at))) ?? TRUE;
}

function entryOf({ node, type }: Typed, key: string): Typed {
  const value = node.kind === "Map" ? node.entries.find((entry) => entry.key === key)?.value : undefined;
  return { node: value ?? NULL_LITERAL, type: type.fields?.get(key) ?? nullType };
}

function areMapsComparable(a: Type, b: Type): boolean {
  if (!a.fields || !b.fields) return false;
  const areUniform = [...a.fields.values(), ...b.fields.values()].every((field) => uniformKind(field) !== undefined);
  return (
    areUniform &&
    [...a.fields].every(([key, field]) => {
      const other = b.fields?.get(key);
      return other === undefined || uniformKind(field) === uniformKind(other);
    })
  );
}

function equalLists(context: Context, left: Typed, right: Typed, at: Span): Expression {
  const isEmpty = left.type.length === 0 || right.type.length === 0;
  if (isEmpty || areListsComparable(left.type, right.type)) return binary("=", left.node, right.node);
  context.mark("list-equality");
  return left.node.kind === "List" && right.node.kind === "List"
    ? equalWritten(context, left.node.items, right.node.items, at)
    : equalElements(context, left, right, at);
}

function equalWritten(
  context: Context,
  items: readonly Expression[],
  others: readonly Expression[],
  at: Span,
): Expression {
  if (items.length !== others.length) return FALSE;
  const typed = (node: Expression): Typed => ({ node, type: literalType(node, { at, rule: "list-equality" }) });
  const parts = items.flatMap((item, place) => {
    const other = others[place];
    return other === undefined ? [] : [equal(context, typed(item), typed(other), at)];
  });
  return allOf(parts) ?? TRUE;
}

/** Of the same length, and no pair of elements differs; unknown where a pair is. */
function equalElements(context: Context, left: Typed, right: Typed, at: Span): Expression {
  const [a, b] = [left.type.element, right.type.element];
  if (!a || !b || isHardToCompare(a) || isHardToCompare(b)) refuse("list-equality", at);
  const name = context.fresh();
  const place = variable(name);
  return context.bind(left.node, (list) =>
    context.bind(right.node, (other) => {
      const pair = [typedItem(list, place, a), typedItem(other, place, b)] as const;
      const isEqual = equal(context, ...pair, at);
      const places = call("range", integer(0), binary("-", call("size", list), integer(1)));
      const isAny = (condition: Expression) =>
        binary(">", call("size", comprehension(name, places, { where: condition })), integer(0));
      return when(
        [
          [or(isNull(list), isNull(other)), NULL_LITERAL],
          [binary("<>", call("size", list), call("size", other)), FALSE],
          [isAny(not(isEqual)), FALSE],
          [isAny(isNull(isEqual)), NULL_LITERAL],
        ],
        TRUE,
      );
    }),
  );
}

function typedItem(list: Expression, place: Expression, element: Type): Typed {
  return { node: itemAt(list, place), type: element.mask === 0 ? nullType : element };
}

/** Lists beside other kinds, maps and nodes: no probe tells them apart. */
function isHardToCompare(element: Type): boolean {
  if (element.open || has(element, MAP | ENTITY | TEMPORAL | DURATION)) return true;
  return has(element, LIST) && (!only(element, LIST) || !element.element || isHardToCompare(element.element));
}

/** Both types are known before it runs; null when that does not settle it. */
function equalKnown(left: Typed, right: Typed): Expression | null {
  if (left.type.open || right.type.open) return null;
  const both = left.type.mask | right.type.mask;
  const areSingle = kindsOf(left.type.mask).length === 1 && kindsOf(right.type.mask).length === 1;
  if (areSingle) {
    const areOtherTimes = has(left.type, TEMPORAL) && left.type.temporal !== right.type.temporal;
    return areOtherTimes ? falseUnlessNull(left, right) : binary("=", left.node, right.node);
  }
  const areCoerced = (both & TEXT) !== 0 && (both & NUMBER) !== 0;
  return areCoerced || (both & LIST) !== 0 ? null : binary("=", left.node, right.node);
}

/** One type at least shows only at run time. */
function equalUnknown(context: Context, left: Typed, right: Typed, at: Span): Expression {
  const plain = binary("=", left.node, right.node);
  if (isSafeText(context, left) || isSafeText(context, right)) return plain;
  if (areOfOneKind(left.type, right.type)) return plain;
  context.mark("typed-equality");
  if (only(left.type, NUMBER)) return equalToNumber(context, right, left, (value) => binary("=", left.node, value));
  if (only(right.type, NUMBER)) return equalToNumber(context, left, right, (value) => binary("=", value, right.node));
  if (only(right.type, TEXT)) return equalToText(context, left, right, (value) => binary("=", value, right.node));
  if (only(left.type, TEXT)) return equalToText(context, right, left, (value) => binary("=", left.node, value));
  const isSettled = (type: Type) => only(type, BOOLEAN | TEMPORAL);
  if (isSettled(left.type) || isSettled(right.type)) return plain;
  refuseUnequalLists(left.type, right.type, at);
  return context.bind(left.node, (value) =>
    context.bind(right.node, (other) =>
      and(
        binary("=", value, other),
        or(isNull(value), isNull(other), binary("=", isTextInside(value), isTextInside(other))),
      ),
    ),
  );
}

/** Going by what was ever stored. */
function areOfOneKind(a: Type, b: Type): boolean {
  return [BOOLEAN, NUMBER, TEXT].some((kind) => surely(a, kind) && surely(b, kind));
}

/** A text that is known and looks like no number equals texts only. */
function isSafeText(context: Context, { node }: Typed): boolean {
  const value = context.literalText(node);
  return value !== null && !looksLikeNumber(value);
}

type Compare = (value: Expression) => Expression;

function equalToNumber(context: Context, unknown: Typed, number: Typed, compare: Compare): Expression {
  return context.bind(unknown.node, (value) => {
    const isNoText = isNotText(value);
    return and(compare(value), isNullable(number.type) ? or(isNull(number.node), isNoText) : isNoText);
  });
}

function equalToText(context: Context, unknown: Typed, known: Typed, compare: Compare): Expression {
  return context.bind(unknown.node, (value) => {
    const isKnownNull = isNullable(known.type) ? [isNull(known.node)] : [];
    return and(compare(value), or(isNull(value), ...isKnownNull, isText(value)));
  });
}

function refuseUnequalLists(a: Type, b: Type, at: Span): void {
  if (!has(a, LIST) || !has(b, LIST)) return;
  const isAStored = a.stored || a.length === 0;
  if (isAStored && b.stored) return;
  const isClear = (type: Type) => type.stored || uniformKind(type.element) !== undefined;
  if (!isClear(a) || !isClear(b)) refuse("list-equality", at);
}
