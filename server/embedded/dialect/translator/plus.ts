import { refuse } from "../rules/index.ts";
import type { Binary, Expression } from "../tree/index.ts";
import {
  BOOLEAN,
  describe,
  DURATION,
  ENTITY,
  FLOAT,
  has,
  INTEGER,
  LIST,
  MAP,
  NULL,
  nullOf,
  nullType,
  NUMBER,
  only,
  possibleMask,
  propertyType,
  SCALAR,
  surely,
  TEMPORAL,
  TEXT,
  type Type,
  typeOf,
} from "../types/index.ts";
import { and, binary, isNull, NULL_LITERAL, or, when } from "./build.ts";
import type { Context, Typed } from "./context.ts";
import { isListPlus, plusList, plusUnknownList } from "./list-plus.ts";
import { hasSize, isNumber, isText } from "./probes.ts";
import { addDuration } from "./temporal-arithmetic.ts";
import { textOf } from "./text-of.ts";

/** `left + right`: sums, texts, lists, dates. */
export function plus(context: Context, left: Typed, right: Typed, at: Binary): Typed {
  const isLeftNull = only(left.type, 0);
  const isRightNull = only(right.type, 0);
  if ((isLeftNull && !has(right.type, LIST)) || (isRightNull && !has(left.type, LIST))) {
    return { node: NULL_LITERAL, type: nullType };
  }
  const known = left.type.open || right.type.open ? null : plusKnown(context, left, right, at);
  return known ?? plusUnknown(context, left, right, at);
}

function plusKnown(context: Context, left: Typed, right: Typed, at: Binary): Typed | null {
  const both = (left.type.mask | right.type.mask) & ~NULL;
  const plain = binary("+", left.node, right.node);
  if (only(left.type, NUMBER) && only(right.type, NUMBER)) return { node: plain, type: sumType(left.type, right.type) };
  if ((both & LIST) !== 0) return plusList(context, left, right, at);
  if (only(left.type, TEXT) || only(right.type, TEXT)) return plusText(context, left, right, at);
  if (only(left.type, TEMPORAL) && only(right.type, DURATION)) return addDuration("+", left, right, at);
  if (only(left.type, DURATION) && only(right.type, TEMPORAL)) return addDuration("+", right, left, at);
  if ((both & (TEMPORAL | DURATION)) !== 0) refuse("duration-arithmetic", at);
  const wrong = both & ~(NUMBER | TEXT);
  if (wrong !== 0) refuse("type", at, "+", "numbers, texts or lists", describe(wrong));
  return null;
}

/** An integer unless a float may be in it; a float for sure when one of them is. */
export function sumType(a: Type, b: Type): Type {
  if (!has(a, FLOAT) && !has(b, FLOAT)) return typeOf(INTEGER | nullOf(a, b));
  const isFloat = only(a, FLOAT) || only(b, FLOAT);
  return typeOf((isFloat ? FLOAT : NUMBER) | nullOf(a, b), { learnt: learntSum(a, b) });
}

function learntSum(a: Type, b: Type): number | undefined {
  if (a.learnt === undefined && b.learnt === undefined) return undefined;
  const first = possibleMask(a) & NUMBER;
  const second = possibleMask(b) & NUMBER;
  if (((first | second) & FLOAT) === 0) return INTEGER;
  return first === FLOAT || second === FLOAT ? FLOAT : NUMBER;
}

/** One of the two is a text. */
function plusText(context: Context, left: Typed, right: Typed, at: Binary): Typed {
  const a = left.type.mask & ~NULL;
  const b = right.type.mask & ~NULL;
  const wrong = (a | b) & (MAP | ENTITY);
  if (wrong !== 0) refuse("type", at, "+", "text or number", describe(wrong));
  if (a === BOOLEAN || b === BOOLEAN) refuse("type", at, "+", "text or number", "boolean");
  if (((a | b) & (TEMPORAL | DURATION)) !== 0) refuse("text-plus-temporal", at);
  const type = typeOf(TEXT | nullOf(left.type, right.type));
  if (a === TEXT && b === TEXT) return { node: binary("+", left.node, right.node), type };
  context.mark("text-plus");
  return { node: binary("+", textOf(context, left), textOf(context, right)), type };
}

/** One type at least shows only at run time. */
function plusUnknown(context: Context, left: Typed, right: Typed, at: Binary): Typed {
  const both = (left.type.mask | right.type.mask) & ~NULL;
  const wrong = both & (MAP | ENTITY);
  if (wrong !== 0) refuse("type", at, "+", "numbers, texts or lists", describe(wrong));
  context.mark("plus-guard");
  if (only(right.type, TEXT) || only(left.type, TEXT)) {
    return { node: binary("+", textOf(context, left), textOf(context, right)), type: typeOf(TEXT | NULL) };
  }
  if (isListPlus(left, right)) return plusUnknownList(context, left, right, at);
  const type = typeOf((both & (NUMBER | TEXT | LIST)) | NULL, { element: typeOf(SCALAR), open: true, stored: true });
  return plusLearnt(context, left, right, type) ?? { node: plusGuarded(context, left, right), type };
}

/** Numbers or texts going by what was ever stored. */
function plusLearnt(context: Context, left: Typed, right: Typed, type: Type): Typed | null {
  if (surely(left.type, NUMBER) && surely(right.type, NUMBER)) {
    const learnt = learntSum(left.type, right.type);
    return { node: binary("+", left.node, right.node), type: { ...type, learnt } };
  }
  const isOneText = surely(left.type, TEXT) || surely(right.type, TEXT);
  if (!isOneText || ((possibleMask(left.type) | possibleMask(right.type)) & LIST) !== 0) return null;
  return { node: binary("+", textOf(context, left), textOf(context, right)), type: { ...type, learnt: TEXT } };
}

function plusGuarded(context: Context, left: Typed, right: Typed): Expression {
  return context.bind(left.node, (value) =>
    context.bind(right.node, (other) =>
      plusValues(
        context,
        { node: value, type: numberOrProperty(left) },
        { node: other, type: numberOrProperty(right) },
      ),
    ),
  );
}

function numberOrProperty({ type }: Typed): Type {
  return only(type, NUMBER) ? type : { ...propertyType, learnt: type.learnt };
}

function plusValues(context: Context, left: Typed, right: Typed): Expression {
  const { node: value } = left;
  const { node: other } = right;
  const sum = binary("+", value, other);
  return when(
    [
      [or(isNull(value), isNull(other)), NULL_LITERAL],
      [and(isNumber(value), isNumber(other)), sum],
      [or(isText(value), isText(other)), binary("+", textOf(context, left), textOf(context, right))],
      [and(hasSize(value), hasSize(other)), sum],
    ],
    context.raise("plus-type"),
  );
}
