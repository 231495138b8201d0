import {
  FLOAT,
  has,
  hasEntityInside,
  INTEGER,
  integerType,
  isNullable,
  joinAll,
  LIST,
  listOf,
  NULL,
  nullOf,
  nullType,
  only,
  TEXT,
  type Type,
  withNull,
} from "../../types/index.ts";
import { binary, integer, when } from "../build.ts";
import { constantOf } from "../constants.ts";
import { refuse } from "../context.ts";
import { integerGuard } from "../guards.ts";
import { refuseMixed } from "../mixing.ts";
import { type FunctionDefinition, plain, refuseArgument, returning, withArguments } from "./definition.ts";

function elementOf([list]: readonly Type[]): Type {
  return withNull(list?.element ?? nullType);
}

/** The same list or text, cut or turned round. */
function sameAs(mask: number): FunctionDefinition {
  return plain([mask], ([type], nulls) => ({
    ...(type ?? nullType),
    length: undefined,
    mask: ((type?.mask ?? 0) & mask) | nulls,
  }));
}

/** The engine returns nothing for a step of 0. */
const range: FunctionDefinition = {
  min: 2,
  max: 3,
  translate(context, call, args) {
    for (const argument of args) {
      const mayBeFloat = !argument.type.open && has(argument.type, FLOAT);
      if (!has(argument.type, INTEGER) || mayBeFloat) refuseArgument(call, "integer", argument);
    }
    const nodes = args.map((argument) =>
      only(argument.type, INTEGER) ? argument.node : integerGuard(context, argument),
    );
    const [from, to, step] = nodes;
    const known = args[2] && constantOf(args[2].node);
    if (known === 0n) refuse("range-step", call);
    if (from && to && step && known === undefined) {
      nodes[2] = context.bind(step, (value) =>
        when([[binary("=", value, integer(0)), context.raise("range-step")]], value),
      );
    }
    const type = listOf(integerType, { mask: LIST | nullOf(...args.map((argument) => argument.type)) });
    return { node: { ...call, args: nodes }, type };
  },
};

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
  ["tail", plain([LIST], ([type], nulls) => ({ ...(type ?? nullType), length: undefined, mask: LIST | nulls }))],
  ["size", plain([TEXT | LIST], returning(INTEGER))],
  ["head", plain([LIST], elementOf)],
  ["last", plain([LIST], elementOf)],
  ["range", range],
  ["coalesce", coalesce],
];
