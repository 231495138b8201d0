import { refuse } from "../../rules/index.ts";
import {
  FLOAT,
  has,
  hasEntityInside,
  INTEGER,
  integerType,
  isNullable,
  joinAll,
  learntOf,
  LIST,
  listOf,
  NULL,
  nullOf,
  nullType,
  surely,
  TEXT,
  type Type,
  withNull,
} from "../../types/index.ts";
import { binary, integer, when } from "../build.ts";
import { constantOf } from "../constants.ts";
import type { Context, Typed } from "../context.ts";
import type { Call, Expression } from "../../tree/index.ts";
import { integerGuard } from "../guards.ts";
import { refuseMixed } from "../mixing.ts";
import { type FunctionDefinition, plain, refuseArgument, returning, withArguments } from "./definition.ts";

function elementOf([list]: readonly Type[]): Type {
  return withNull(list?.element ?? nullType);
}

/** The same list or text, cut or turned round. */
function sameAs(mask: number): FunctionDefinition {
  return plain([mask], ([type = nullType], nulls) => ({
    ...type,
    length: undefined,
    mask: (type.mask & mask) | nulls,
    learnt: learntOf(type, mask),
  }));
}

const range: FunctionDefinition = {
  min: 2,
  max: 3,
  translate(context, call, args) {
    for (const argument of args) {
      const mayBeFloat = !argument.type.open && has(argument.type, FLOAT);
      if (!has(argument.type, INTEGER) || mayBeFloat) refuseArgument(call, "integer", argument);
    }
    const nodes = args.map((argument, place) => {
      const node = surely(argument.type, INTEGER) ? argument.node : integerGuard(context, argument);
      return place === 2 ? stepGuard(context, call, argument, node) : node;
    });
    const type = listOf(integerType, { mask: LIST | nullOf(...args.map((argument) => argument.type)) });
    return { node: { ...call, args: nodes }, type };
  },
};

/** The engine returns nothing for a step of 0. */
function stepGuard(context: Context, call: Call, { node: written }: Typed, node: Expression): Expression {
  const known = constantOf(written);
  if (known === 0n) refuse("range-step", call);
  if (known !== undefined) return node;
  return context.bind(node, (value) => when([[binary("=", value, integer(0)), context.raise("range-step")]], value));
}

/** As many as anybody writes. */
const MAX_ARGUMENTS = 32;

const coalesce: FunctionDefinition = {
  min: 1,
  max: MAX_ARGUMENTS,
  translate(_, call, args) {
    const types = args.map(({ type }) => type);
    const joined = joinAll(types, nullType);
    refuseMixed(joined, call);
    const mask = types.every(isNullable) ? joined.mask : joined.mask & ~NULL;
    const bare = hasEntityInside(joined) || joined.bare;
    return { node: withArguments(call, args), type: { ...joined, mask, bare } };
  },
};

export const listFunctions: readonly (readonly [string, FunctionDefinition])[] = [
  ["reverse", sameAs(TEXT | LIST)],
  [
    "tail",
    plain([LIST], ([type], nulls) => ({
      ...(type ?? nullType),
      length: undefined,
      mask: LIST | nulls,
      learnt: undefined,
    })),
  ],
  ["size", plain([TEXT | LIST], returning(INTEGER))],
  ["head", plain([LIST], elementOf)],
  ["last", plain([LIST], elementOf)],
  ["range", range],
  ["coalesce", coalesce],
];
