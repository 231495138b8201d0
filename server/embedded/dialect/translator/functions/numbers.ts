import { refuse } from "../../rules/index.ts";
import {
  BOOLEAN,
  describe,
  fits,
  FLOAT,
  has,
  INTEGER,
  learntOf,
  NULL,
  nullType,
  NUMBER,
  typeOf,
} from "../../types/index.ts";
import { binary, call as callOf, float } from "../build.ts";

import { numberGuard } from "../guards.ts";
import { type FunctionDefinition, plain, refuseArgument, returning, unary } from "./definition.ts";

const toFloat = plain([NUMBER], returning(FLOAT));
const noArgument = plain([], returning(FLOAT));

/** NaN is the only number that differs from itself. */
const isNaNumber = unary((context, _, argument) => ({
  node: binary("<>", numberGuard(context, argument), numberGuard(context, argument)),
  type: typeOf(BOOLEAN | (argument.type.mask & NULL)),
}));

/** The engine rounds -2.5 to -3, Cypher to -2. */
const round: FunctionDefinition = {
  min: 1,
  max: 3,
  translate(context, call, [argument, ...mode]) {
    if (argument === undefined || mode.length > 0) refuse("round-mode", call);
    if (!fits(argument.type, NUMBER)) refuseArgument(call, describe(NUMBER), argument);
    const raised = binary("+", numberGuard(context, argument), float("0.5"));
    return { node: callOf("floor", raised), type: typeOf(FLOAT | (argument.type.mask & NULL)) };
  },
};

/** Of an integer the engine makes an integer, which / would then divide as one. */
const wholeFloat = unary((context, call, argument) => {
  const { type } = argument;
  if (!fits(type, NUMBER)) refuseArgument(call, describe(NUMBER), argument);
  const value = numberGuard(context, argument);
  const asFloat = has(type, INTEGER) ? binary("*", value, float("1.0")) : value;
  return { node: { ...call, args: [asFloat] }, type: typeOf(FLOAT | (type.mask & NULL)) };
});

const FLOAT_FUNCTIONS = "sqrt exp log log10 sin cos tan asin acos atan radians degrees".split(" ");

export const numberFunctions: readonly (readonly [string, FunctionDefinition])[] = [
  ...FLOAT_FUNCTIONS.map((name) => [name, toFloat] as const),
  ["ceil", wholeFloat],
  ["floor", wholeFloat],
  [
    "abs",
    plain([NUMBER], ([type = nullType], nulls) =>
      typeOf((type.mask & NUMBER) | nulls || NULL, { learnt: learntOf(type, NUMBER) }),
    ),
  ],
  ["atan2", plain([NUMBER, NUMBER], returning(FLOAT))],
  ["sign", plain([NUMBER], returning(INTEGER))],
  ["pi", noArgument],
  ["e", noArgument],
  ["rand", noArgument],
  ["timestamp", plain([], returning(INTEGER))],
  ["isnan", isNaNumber],
  ["round", round],
];
