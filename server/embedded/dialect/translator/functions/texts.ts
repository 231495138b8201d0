import { refuse } from "../../rules/index.ts";
import type { Call, Expression } from "../../tree/index.ts";
import {
  describe,
  fits,
  FLOAT,
  has,
  INTEGER,
  LIST,
  listOf,
  NULL,
  nullOf,
  surely,
  TEXT,
  textType,
  typeOf,
} from "../../types/index.ts";
import { binary, integer, when } from "../build.ts";
import { constantOf } from "../constants.ts";
import type { Context, Typed } from "../context.ts";
import { integerGuard, textGuard } from "../guards.ts";
import { type FunctionDefinition, plain, refuseArgument, returning } from "./definition.ts";

const toText = plain([TEXT], returning(TEXT));

/** left, right, substring: a text and one or two lengths. */
function cut(max: number): FunctionDefinition {
  return {
    min: 2,
    max,
    translate(context, call, args) {
      for (const [place, argument] of args.entries()) {
        const wanted = place === 0 ? TEXT : INTEGER;
        if (!fits(argument.type, wanted)) refuseArgument(call, describe(wanted), argument);
      }
      const nodes = args.map((argument, place) =>
        place === 0 ? textGuard(context, argument) : lengthGuard(context, call, argument),
      );
      return { node: { ...call, args: nodes }, type: typeOf(TEXT | nullOf(...args.map(({ type }) => type))) };
    },
  };
}

/** The engine takes a negative length for 0. */
function lengthGuard(context: Context, call: Call, argument: Typed): Expression {
  const { node, type } = argument;
  const known = constantOf(node);
  if (typeof known === "bigint") return known < 0n ? refuse("neg-length", call) : node;
  if (has(type, FLOAT) && !type.open) refuseArgument(call, describe(INTEGER), argument);
  const length = surely(type, INTEGER) ? node : integerGuard(context, argument);
  return context.bind(length, (value) => when([[binary("<", value, integer(0)), context.raise("neg-length")]], value));
}

/** With an empty separator the engine's answer is another one, so it has to be known. */
const split: FunctionDefinition = {
  min: 2,
  max: 2,
  translate(context, call, [text, separator]) {
    if (!text || !separator) return refuse("arguments", call, call.name);
    for (const argument of [text, separator]) {
      if (!fits(argument.type, TEXT)) refuseArgument(call, "text", argument);
    }
    const known = context.literalText(separator.node);
    if (known === null || known === "") refuse("split-empty", call);
    return {
      node: { ...call, args: [textGuard(context, text), textGuard(context, separator)] },
      type: listOf(textType, { mask: LIST | (text.type.mask & NULL) }),
    };
  },
};

const TEXT_FUNCTIONS = "toupper tolower upper lower trim ltrim rtrim".split(" ");
const length = plain([TEXT], returning(INTEGER));

export const textFunctions: readonly (readonly [string, FunctionDefinition])[] = [
  ...TEXT_FUNCTIONS.map((name) => [name, toText] as const),
  ["replace", plain([TEXT, TEXT, TEXT], returning(TEXT))],
  ["char_length", length],
  ["character_length", length],
  ["left", cut(2)],
  ["right", cut(2)],
  ["substring", cut(3)],
  ["split", split],
];
