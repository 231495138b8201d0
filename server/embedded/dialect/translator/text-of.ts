import type { Expression } from "../tree/index.ts";
import { BOOLEAN, FLOAT, INTEGER, surely, TEXT } from "../types/index.ts";
import { and, binary, call, float, integer, isNull, NULL_LITERAL, text, when } from "./build.ts";
import type { Context, Typed } from "./context.ts";
import { isBoolean, isInteger, isNumber, isText } from "./probes.ts";

/** From here on Cypher writes a float as 1.0E7, which the engine does not. */
const LARGEST_PLAIN = 10_000_000;
const SMALLEST_PLAIN = "0.001";

/** A value as Cypher writes it: the engine writes 1.0 as '1'. */
export function textOf(context: Context, { node, type }: Typed): Expression {
  if (surely(type, TEXT)) return node;
  if (surely(type, INTEGER | BOOLEAN)) return call("toString", node);
  if (surely(type, FLOAT)) return context.bind(node, (value) => floatText(context, value));
  return context.bind(node, (value) =>
    when(
      [
        [isNull(value), NULL_LITERAL],
        [isText(value), value],
        [isBoolean(value), call("toString", value)],
        [isInteger(value), call("toString", value)],
        [isNumber(value), floatText(context, value)],
        [isDate(value), call("toString", value)],
      ],
      context.raise("text-type"),
    ),
  );
}

/** Of the values that are neither texts nor numbers nor booleans, only dates look like that. */
function isDate(value: Expression): Expression {
  return binary("=~", call("toString", value), text("[0-9]{4}-[0-9]{2}-[0-9]{2}"));
}

function floatText(context: Context, value: Expression): Expression {
  const size = call("abs", value);
  const isPlain = binary("<", size, integer(LARGEST_PLAIN));
  return when(
    [
      [and(binary("=", value, call("floor", value)), isPlain), binary("+", call("toString", value), text(".0"))],
      [and(binary(">=", size, float(SMALLEST_PLAIN)), isPlain), call("toString", value)],
      [isNull(value), NULL_LITERAL],
    ],
    context.raise("float-text"),
  );
}
