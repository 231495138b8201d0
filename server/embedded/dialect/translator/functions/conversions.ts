import { refuse } from "../../rules/index.ts";
import type { Call, Expression } from "../../tree/index.ts";
import {
  BOOLEAN,
  DURATION,
  ENTITY,
  FLOAT,
  has,
  INTEGER,
  isNullType,
  LIST,
  MAP,
  NULL,
  nullType,
  NUMBER,
  only,
  SCALAR,
  surely,
  TEMPORAL,
  TEXT,
  typeOf,
} from "../../types/index.ts";
import {
  and,
  binary,
  call as callOf,
  FALSE,
  integer,
  isNotNull,
  isNull,
  list,
  not,
  NULL_LITERAL,
  text,
  TRUE,
  when,
} from "../build.ts";
import type { Context, Typed } from "../context.ts";
import { isBoolean, isInteger, isText, isTextOrFalse, numberProbe } from "../probes.ts";
import { textOf } from "../text-of.ts";
import { type FunctionDefinition, refuseArgument, unary } from "./definition.ts";

type Convert = (context: Context, call: Call, argument: Typed) => Typed;

/** Null stays null, whatever the function. */
function conversion(convert: Convert): FunctionDefinition {
  return unary((context, call, argument) =>
    isNullType(argument.type) ? { node: NULL_LITERAL, type: nullType } : convert(context, call, argument),
  );
}

const toText = conversion((context, call, argument) => {
  const { node, type } = argument;
  if (!has(type, SCALAR) || has(type, MAP | ENTITY)) refuseArgument(call, "text, number or boolean", argument);
  const result = typeOf(TEXT | (type.mask & NULL));
  if (!type.open && only(type, TEMPORAL) && type.temporal === "date") {
    return { node: { ...call, args: [node] }, type: result };
  }
  if (!type.open && has(type, TEMPORAL | DURATION | LIST)) refuse("to-string", call);
  context.mark("to-string");
  return { node: textOf(context, argument), type: result };
});

/** Neither a number nor a text nor a boolean. */
function isUnreadable(value: Expression): Expression {
  return and(isNotNull(value), isNull(numberProbe(value)), not(isTextOrFalse(value)));
}

const toInteger = conversion((context, call, argument) => {
  const { node, type } = argument;
  const wanted = "text or number";
  if (!has(type, TEXT | NUMBER | BOOLEAN)) refuseArgument(call, wanted, argument);
  if (has(type, MAP | ENTITY)) refuse("mixed-entities", call);
  if (!type.open && has(type, LIST | TEMPORAL | DURATION)) refuseArgument(call, wanted, argument);
  const read = (value: Expression) => callOf("toInteger", value);
  if (only(type, NUMBER)) return { node: read(node), type: typeOf(INTEGER | (type.mask & NULL)) };
  if (surely(type, NUMBER)) return { node: read(node), type: typeOf(INTEGER | NULL) };
  context.mark("to-integer");
  const bound = context.bind(node, (value) =>
    when(
      [
        [and(isUnreadable(value), isNull(not(value))), context.raise("text-number")],
        [isNotNull(read(value)), read(value)],
      ],
      // The engine reads '2.9' as a float only.
      read(callOf("toFloat", value)),
    ),
  );
  return { node: bound, type: typeOf(INTEGER | NULL) };
});

const toFloat = conversion((context, call, argument) => {
  const { node, type } = argument;
  const wanted = "text or number";
  if (!has(type, TEXT | NUMBER)) refuseArgument(call, wanted, argument);
  if (has(type, MAP | ENTITY)) refuse("mixed-entities", call);
  if (!type.open && has(type, LIST | TEMPORAL | DURATION | BOOLEAN)) refuseArgument(call, wanted, argument);
  const result = typeOf(FLOAT | NULL);
  if (surely(type, NUMBER | TEXT)) return { node: { ...call, args: [node] }, type: result };
  const bound = context.bind(node, (value) =>
    when([[isUnreadable(value), context.raise("text-number")]], callOf("toFloat", value)),
  );
  return { node: bound, type: result };
});

/** 'true' and ' TRUE ' are true, any other text is null. */
function readBoolean(value: Expression): Expression {
  const lower = callOf("toLower", callOf("trim", value));
  return when(
    [
      [binary("IN", lower, list(text("true"))), TRUE],
      [binary("IN", lower, list(text("false"))), FALSE],
    ],
    NULL_LITERAL,
  );
}

const toBoolean = conversion((context, call, argument) => {
  const { node, type } = argument;
  const wrong = LIST | TEMPORAL | DURATION | FLOAT | MAP | ENTITY;
  if (!has(type, TEXT | BOOLEAN | INTEGER) || (!type.open && has(type, wrong))) {
    refuseArgument(call, "text, boolean or integer", argument);
  }
  if (has(type, MAP | ENTITY)) refuse("mixed-entities", call);
  if (only(type, BOOLEAN)) return argument;
  if (surely(type, BOOLEAN)) return { node, type: typeOf(BOOLEAN | NULL) };
  if (only(type, INTEGER)) {
    return { node: binary("<>", node, integer(0)), type: typeOf(BOOLEAN | (type.mask & NULL)) };
  }
  const read = only(type, TEXT) ? readBoolean : (value: Expression) => readAnyBoolean(context, value);
  return { node: context.bind(node, read), type: typeOf(BOOLEAN | NULL) };
});

function readAnyBoolean(context: Context, value: Expression): Expression {
  return when(
    [
      [isNull(value), NULL_LITERAL],
      [isBoolean(value), value],
      [isText(value), readBoolean(value)],
      [isInteger(value), binary("<>", value, integer(0))],
    ],
    context.raise("bool-type"),
  );
}

export const conversionFunctions: readonly (readonly [string, FunctionDefinition])[] = [
  ["tostring", toText],
  ["tointeger", toInteger],
  ["tofloat", toFloat],
  ["toboolean", toBoolean],
];
