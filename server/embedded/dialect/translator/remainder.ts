import type { Expression } from "../tree/index.ts";
import { INTEGER, surely } from "../types/index.ts";
import { and, binary, float, integer, isNotNull, or, when } from "./build.ts";
import type { Context, Typed } from "./context.ts";
import { numberGuard } from "./guards.ts";
import { isNotInteger } from "./probes.ts";

/** Of floats, a remainder by zero is NaN; the engine answers null. Of integers both fail. */
export function remainder(context: Context, left: Typed, right: Typed): Expression {
  const isSafe = right.node.kind === "Number" && Number(right.node.text) !== 0;
  const value = numberGuard(context, left);
  const by = numberGuard(context, right);
  if (isSafe || (surely(left.type, INTEGER) && surely(right.type, INTEGER))) return binary("%", value, by);
  context.mark("remainder");
  const notANumber = binary("/", float("0.0"), float("0.0"));
  return context.bind(value, (dividend) =>
    context.bind(by, (divisor) => {
      const isZero = and(binary("=", divisor, integer(0)), or(isNotInteger(dividend), isNotInteger(divisor)));
      return when([[and(isNotNull(dividend), isZero), notANumber]], binary("%", dividend, divisor));
    }),
  );
}
