import { refuse } from "../../rules/index.ts";
import type { Call } from "../../tree/index.ts";
import {
  describe,
  fits,
  FLOAT,
  has,
  INTEGER,
  LIST,
  nullOf,
  NUMBER,
  surely,
  TEXT,
  type Type,
  typeOf,
} from "../../types/index.ts";
import type { Expression } from "../../tree/index.ts";
import type { Context, Typed } from "../context.ts";
import { integerGuard, listGuard, numberGuard, sizeGuard, textGuard } from "../guards.ts";

/** How a function is called on the engine. */
export interface FunctionDefinition {
  readonly min: number;
  readonly max: number;
  translate(context: Context, call: Call, args: readonly Typed[]): Typed;
}

/** The call with the arguments that the engine gets. */
export function withArguments(call: Call, args: readonly Typed[]): Expression {
  return { ...call, args: args.map(({ node }) => node) };
}

/** @throws DialectError `type` */
export function refuseArgument(call: Call, wanted: string, { type }: Typed): never {
  refuse("type", call, `${call.name}()`, wanted, describe(type.mask));
}

/** A function of one argument. */
export function unary(translate: (context: Context, call: Call, argument: Typed) => Typed): FunctionDefinition {
  return {
    min: 1,
    max: 1,
    translate(context, call, [argument]) {
      return argument === undefined ? refuse("arguments", call, call.name) : translate(context, call, argument);
    },
  };
}

/** A function the engine computes rightly once its arguments are of the right kind; null in, null out. */
export function plain(
  masks: readonly number[],
  result: (args: readonly Type[], nulls: number) => Type,
): FunctionDefinition {
  return {
    min: masks.length,
    max: masks.length,
    translate(context, call, args) {
      const nodes = args.map((argument, place) => guarded(context, call, argument, masks[place] ?? 0));
      const types = args.map(({ type }) => type);
      return { node: { ...call, args: nodes }, type: result(types, nullOf(...types)) };
    },
  };
}

/** A result of one kind; null for null. */
export function returning(mask: number): (args: readonly Type[], nulls: number) => Type {
  return (_, nulls) => typeOf(mask | nulls);
}

function guarded(context: Context, call: Call, argument: Typed, mask: number): Expression {
  const { node, type } = argument;
  if (!fits(type, mask)) refuseArgument(call, describe(mask), argument);
  if (mask === INTEGER && has(type, FLOAT) && !type.open) refuseArgument(call, "integer", argument);
  if (surely(type, mask)) return node;
  switch (mask) {
    case NUMBER:
      return numberGuard(context, argument);
    case TEXT:
      return textGuard(context, argument);
    case LIST:
      return listGuard(context, argument);
    case INTEGER:
      return integerGuard(context, argument);
    default:
      return sizeGuard(context, argument);
  }
}
