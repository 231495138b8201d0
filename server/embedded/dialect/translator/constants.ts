import { Float } from "../../bolt/packstream.ts";
import { refuse } from "../rules/index.ts";
import type { Binary, Call, Expression } from "../tree/index.ts";
import type { Context } from "./context.ts";

/** An integer, a float (NaN for what is constant but no number), or undefined: not known before it runs. */
export type Constant = bigint | number | undefined;

/** Without a context, parameters are not known. */
export function constantOf(expression: Expression, context?: Context): Constant {
  switch (expression.kind) {
    case "Number":
      return expression.isFloat ? Number(expression.text) : parseInteger(expression.text);
    case "Parameter":
      return context && parameterConstant(context, expression.name, expression);
    case "Binary":
      return binaryConstant(expression, context);
    case "Call":
      return callConstant(expression, context);
    case "Sign": {
      const value = constantOf(expression.operand, context);
      return value !== undefined && expression.operator === "-" ? -value : value;
    }
    case "Text":
    case "Boolean":
    case "Null":
    case "List":
      return Number.NaN;
    default:
      return undefined;
  }
}

/** The value of an integer literal; BigInt does not take a sign before 0x. */
export function parseInteger(text: string): bigint | undefined {
  const isNegative = text.startsWith("-");
  try {
    const value = BigInt(isNegative ? text.slice(1) : text);
    return isNegative ? -value : value;
  } catch {
    return undefined;
  }
}

function parameterConstant(context: Context, name: string, at: Expression): Constant {
  if (!Object.hasOwn(context.parameters, name)) refuse("parameter-missing", at, name);
  const value = context.parameter(name);
  if (typeof value === "bigint") return value;
  if (value instanceof Float) return value.value;
  if (typeof value !== "number") return Number.NaN;
  return Number.isInteger(value) ? BigInt(value) : value;
}

function binaryConstant({ operator, left, right }: Binary, context?: Context): Constant {
  const a = constantOf(left, context);
  const b = constantOf(right, context);
  if (typeof a !== "bigint" || typeof b !== "bigint") return undefined;
  switch (operator) {
    case "+":
      return a + b;
    case "-":
      return a - b;
    case "*":
      return a * b;
    case "/":
      return b === 0n ? undefined : a / b;
    default:
      return undefined;
  }
}

function callConstant({ name, args }: Call, context?: Context): Constant {
  const [argument] = args;
  if (argument === undefined || args.length > 1) return undefined;
  const value = constantOf(argument, context);
  if (value === undefined) return undefined;
  switch (name.toLowerCase()) {
    case "tointeger":
      return typeof value === "bigint" || !Number.isFinite(value) ? value : BigInt(Math.trunc(value));
    case "ceil":
      return Math.ceil(Number(value));
    case "floor":
      return Math.floor(Number(value));
    default:
      return undefined;
  }
}
