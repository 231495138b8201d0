import { refuse } from "../rules/index.ts";
import type { Expression, Slice } from "../tree/index.ts";
import {
  describe,
  fits,
  hasEntityInside,
  INTEGER,
  isNullable,
  LIST,
  NULL,
  surely,
  type Type,
  typeOf,
} from "../types/index.ts";
import { binary, call, integer, isNull, NULL_LITERAL, or, when } from "./build.ts";
import { type Context, isSimple, type Scope, type Typed } from "./context.ts";
import { expect, integerGuard, listGuard } from "./guards.ts";

/** `list[from..to]`. The engine is wrong on negative and unknown bounds. */
export function translateSlice(context: Context, expression: Slice, scope: Scope): Typed {
  const object = context.expression(expression.object, scope);
  const from = expression.from && context.expression(expression.from, scope);
  const to = expression.to && context.expression(expression.to, scope);
  expect(object.type, LIST, expression, "[ .. ]");
  const bounds = [from, to].filter((bound) => bound !== null);
  for (const { type } of bounds) {
    if (!fits(type, INTEGER)) refuse("type", expression, "The bound", "integer", describe(type.mask));
  }
  const list = listGuard(context, object);
  const [start, end] = [guarded(context, from), guarded(context, to)];
  const type: Type = typeOf(LIST | NULL, { element: object.type.element, stored: object.type.stored });
  const nulls = bounds.filter((bound) => isNullable(bound.type)).map(({ node }) => isNull(node));
  if (nulls.length === 0 && bounds.every(isPlain)) {
    const node: Expression = { ...expression, object: list, from: from?.node ?? null, to: to?.node ?? null };
    return { node, type: { ...type, mask: object.type.mask & (LIST | NULL) } };
  }
  const canBind = isSimple(list) && bounds.every(({ node }) => isSimple(node));
  if (hasEntityInside(object.type.element) && !canBind) refuse("slice-entities", expression);
  context.mark("slice");
  const node = context.bind(list, (value) => {
    const place = (bound: Typed | null) => bound && boundOf(bound.node, call("size", value));
    const cut: Expression = { ...expression, object: value, from: place(start), to: place(end) };
    const [first, ...others] = nulls;
    return first === undefined ? cut : when([[or(first, ...others), NULL_LITERAL]], cut);
  });
  return { node, type };
}

function guarded(context: Context, bound: Typed | null): Typed | null {
  if (bound === null || surely(bound.type, INTEGER)) return bound;
  return { ...bound, node: integerGuard(context, bound) };
}

/** A number that is written and not negative. */
function isPlain({ node }: Typed): boolean {
  return node.kind === "Number" && Number(node.text) >= 0;
}

/** A negative bound counts from the end, and stops at the start. */
function boundOf(bound: Expression, size: Expression): Expression {
  const known = bound.kind === "Number" ? Number(bound.text) : undefined;
  if (known !== undefined && known >= 0) return bound;
  const fromEnd = binary("+", size, known === undefined ? bound : integer(known));
  const counted = when([[binary("<", fromEnd, integer(0)), integer(0)]], fromEnd);
  return known === undefined ? when([[binary("<", bound, integer(0)), counted]], bound) : counted;
}
