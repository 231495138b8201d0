import type { Expression } from "../tree/index.ts";
import { binary, call, FALSE, integer, isNotNull, isNull, not, text } from "./build.ts";

/*
 * Tests of a value's kind that the engine can do, since it has no `IS :: TYPE`. All of them were
 * measured on every kind of value; each is null or false for null, never an error.
 */

export function isText(value: Expression): Expression {
  return isNotNull(startsWithNothing(value));
}

/** Also true for null. */
export function isNotText(value: Expression): Expression {
  return isNull(startsWithNothing(value));
}

/** true for a text, null for everything else. */
function startsWithNothing(value: Expression): Expression {
  return binary("STARTS WITH", value, text(""));
}

/** true for a text, false for everything else, null included. */
export function isTextOrFalse(value: Expression): Expression {
  return call("coalesce", startsWithNothing(value), FALSE);
}

/** true for a text and for a list of texts, false for everything else. */
export function isTextInside(value: Expression): Expression {
  return call("coalesce", startsWithNothing(value), startsWithNothing(call("head", value)), FALSE);
}

/** Does a stored list hold texts? false for everything else. */
export function holdsTexts(value: Expression): Expression {
  return isTextOrFalse(call("head", value));
}

/** A number for a number, null for everything else; `value * 0` alone lets durations through. */
export function numberProbe(value: Expression): Expression {
  return binary("+", binary("*", value, integer(0)), integer(1));
}

/** 0 for an integer, 0.5 for a float, null for everything else. */
function halfProbe(value: Expression): Expression {
  return binary("/", numberProbe(value), integer(2));
}

/** Null for what is no number. */
export function isInteger(value: Expression): Expression {
  return binary("=", halfProbe(value), integer(0));
}

/** A float: also null for what is no number. */
export function isNotInteger(value: Expression): Expression {
  return binary("<>", halfProbe(value), integer(0));
}

/** Only durations can be multiplied without being numbers. */
export function isDuration(value: Expression): Expression {
  return binary("AND", isNotNull(binary("*", value, integer(0))), isNull(numberProbe(value)));
}

export function isNumber(value: Expression): Expression {
  return isNotNull(numberProbe(value));
}

export function isBoolean(value: Expression): Expression {
  return isNotNull(not(value));
}

/** A list or a text. */
export function hasSize(value: Expression): Expression {
  return isNotNull(call("size", value));
}

/** Does the engine take this text for a number when it compares? `'1' = 1` is true there. */
export function looksLikeNumber(value: string): boolean {
  return /^\s*[+-]?(\d|\.\d|inf|nan)/i.test(value);
}
