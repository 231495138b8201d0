import { refuse } from "../rules/index.ts";
import type { Binary, Expression } from "../tree/index.ts";
import {
  has,
  hasEntityInside,
  isNullable,
  isNullType,
  join,
  joinOptional,
  LIST,
  listOf,
  NULL,
  nullOf,
  nullType,
  only,
  SCALAR,
  type Type,
  typeOf,
} from "../types/index.ts";
import { and, binary, isNull, list, NULL_LITERAL, when } from "./build.ts";
import type { Context, Typed } from "./context.ts";
import { refuseMixed } from "./mixing.ts";
import { hasSize, isNotText } from "./probes.ts";

/** `list + list`, `list + value`, `value + list`, the types being known. The engine joins lists only. */
export function plusList(context: Context, left: Typed, right: Typed, at: Binary): Typed {
  const a = left.type.mask & ~NULL;
  const b = right.type.mask & ~NULL;
  const nulls = nullOf(left.type, right.type);
  if (a === LIST && b === LIST) {
    const element = joinOptional(left.type.element, right.type.element) ?? nullType;
    refuseMixed(element, at);
    return { node: binary("+", left.node, right.node), type: grownList(element, nulls) };
  }
  if (a === LIST && (b & LIST) === 0) return extend(context, left, right, at, false);
  if (b === LIST && (a & LIST) === 0) return extend(context, right, left, at, true);
  return plusEither(context, left, right, at);
}

/** `list + value` where the value may be a list as well. */
function plusEither(context: Context, left: Typed, right: Typed, at: Binary): Typed {
  const isLeftList = only(left.type, LIST);
  const [of, item] = isLeftList ? [left, right] : [right, left];
  const isClear = only(of.type, LIST) && !hasEntityInside(of.type.element) && !hasEntityInside(item.type);
  if (!isClear) refuse("list-plus-unknown", at);
  const added = joinOptional(typeOf(item.type.mask & ~(LIST | NULL), item.type), item.type.element);
  const element = joinOptional(of.type.element, added) ?? nullType;
  return { node: extendUnknown(context, of, item, !isLeftList).node, type: typeOf(LIST | NULL, { element }) };
}

/** The engine forgets what the nodes of a joined list are. */
function grownList(element: Type, nulls: number): Type {
  return typeOf(LIST | nulls, { element: hasEntityInside(element) ? { ...element, bare: true } : element });
}

function extend(context: Context, of: Typed, item: Typed, at: Binary, atStart: boolean): Typed {
  context.mark("list-plus");
  const element = joinOptional(of.type.element, item.type) ?? nullType;
  refuseMixed(element, at);
  if (isNullable(item.type) && hasEntityInside(item.type)) refuse("list-plus-null", at);
  if (isNullType(item.type)) return { node: NULL_LITERAL, type: nullType };
  const added = (value: Expression) =>
    atStart ? binary("+", list(value), of.node) : binary("+", of.node, list(value));
  const node = isNullable(item.type)
    ? context.bind(item.node, (value) => when([[isNull(value), NULL_LITERAL]], added(value)))
    : added(item.node);
  return { node, type: grownList(element, nullOf(of.type, item.type)) };
}

/** One of the two is a list for certain. */
export function isListPlus(left: Typed, right: Typed): boolean {
  return only(left.type, LIST) || only(right.type, LIST);
}

/** A list and something that shows only at run time. */
export function plusUnknownList(context: Context, left: Typed, right: Typed, at: Binary): Typed {
  if (only(left.type, LIST) && right.type.open && !hasEntityInside(left.type.element)) {
    return extendUnknown(context, left, right, false);
  }
  if (only(right.type, LIST) && left.type.open && !hasEntityInside(right.type.element)) {
    return extendUnknown(context, right, left, true);
  }
  if (only(left.type, LIST) && !has(right.type, LIST)) {
    const element = left.type.element ? join(left.type.element, right.type) : right.type;
    return { node: binary("+", left.node, list(right.node)), type: listOf(element) };
  }
  return refuse("list-plus-unknown", at);
}

function extendUnknown(context: Context, of: Typed, item: Typed, atStart: boolean): Typed {
  context.mark("list-plus");
  const node = context.bind(item.node, (value) => {
    const isList = and(hasSize(value), isNotText(value));
    const added = when(
      [
        [isNull(value), NULL_LITERAL],
        [isList, value],
      ],
      list(value),
    );
    return atStart ? binary("+", added, of.node) : binary("+", of.node, added);
  });
  const element = joinOptional(of.type.element, typeOf(SCALAR));
  return { node, type: typeOf(LIST | NULL, { element }) };
}
