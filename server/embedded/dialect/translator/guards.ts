import { refuse } from "../rules/index.ts";
import type { Expression, Span } from "../tree/index.ts";
import { BOOLEAN, describe, fits, LIST, NUMBER, surely, TEXT, type Type } from "../types/index.ts";
import { and, call, isNotNull, isNull, or, when } from "./build.ts";
import type { Context, Typed } from "./context.ts";
import { isBoolean, isNotInteger, isNotText, isText, numberProbe } from "./probes.ts";

/*
 * Each lets the right kind of value and null through and stops the statement at anything else.
 * Where the type is known already, or nothing else was ever stored, the expression stays as it is.
 */

/** @throws DialectError `type` when it can be none of these. */
export function expect(type: Type, mask: number, at: Span, what: string): void {
  if (!fits(type, mask)) refuse("type", at, what, describe(mask), describe(type.mask));
}

export function numberGuard(context: Context, { node, type }: Typed): Expression {
  if (surely(type, NUMBER)) return node;
  return context.bind(node, (value) =>
    when([[and(isNotNull(value), isNull(numberProbe(value))), context.raise("num-type")]], value),
  );
}

/** For everybody who asks first whether it is an integer already: this one always guards. */
export function integerGuard(context: Context, { node }: Typed): Expression {
  return context.bind(node, (value) =>
    when(
      [[and(isNotNull(value), or(isNull(numberProbe(value)), isNotInteger(value))), context.raise("int-type")]],
      value,
    ),
  );
}

export function textGuard(context: Context, { node, type }: Typed): Expression {
  if (surely(type, TEXT)) return node;
  return context.bind(node, (value) =>
    when([[and(isNotNull(value), isNotText(value)), context.raise("str-type")]], value),
  );
}

export function listGuard(context: Context, { node, type }: Typed): Expression {
  if (surely(type, LIST)) return node;
  return context.bind(node, (value) =>
    when([[and(isNotNull(value), or(isText(value), isNull(call("size", value)))), context.raise("list-type")]], value),
  );
}

/** A text or a list. */
export function sizeGuard(context: Context, { node }: Typed): Expression {
  return context.bind(node, (value) =>
    when([[and(isNotNull(value), isNull(call("size", value))), context.raise("size-type")]], value),
  );
}

/** @throws DialectError `type` when it cannot be a condition. */
export function booleanGuard(context: Context, { node, type }: Typed, at: Span, what: string): Expression {
  expect(type, BOOLEAN, at, what);
  if (surely(type, BOOLEAN)) return node;
  return context.bind(node, (value) =>
    when([[or(isNull(value), isBoolean(value)), value]], context.raise("bool-type")),
  );
}
