import type { Expression } from "../../embedded/dialect/index.ts";

/** Numbers of one `range()`: a Neo4j works a list of any length off without a look at its time limit. */
export const MOST_IN_RANGE = 1_000_000;

const ROUNDING = new Set(["ceil", "floor", "round", "tofloat", "tointeger"]);

/** How many numbers a `range()` has; undefined where that is only known when it runs. */
export function lengthOfRange(
  args: readonly Expression[],
  parameters: Readonly<Record<string, unknown>>,
): number | undefined {
  const [from, to, step = 1] = args.map((each) => constantOf(each, parameters));
  if (args.length < 2 || from === undefined || to === undefined || step === 0) return undefined;
  return Math.max(0, Math.floor((to - from) / step) + 1);
}

/** The number that an expression always is. */
function constantOf(expression: Expression, parameters: Readonly<Record<string, unknown>>): number | undefined {
  switch (expression.kind) {
    case "Number":
      return Number(expression.text);
    case "Parameter": {
      const given = parameters[expression.name];
      return typeof given === "number" || typeof given === "bigint" ? Number(given) : undefined;
    }
    case "Sign": {
      const operand = constantOf(expression.operand, parameters);
      return operand === undefined || expression.operator === "+" ? operand : -operand;
    }
    case "Binary": {
      const [left, right] = [constantOf(expression.left, parameters), constantOf(expression.right, parameters)];
      return left === undefined || right === undefined ? undefined : calculated(expression.operator, left, right);
    }
    case "Call": {
      const [only, ...others] = expression.args;
      const isRounding = ROUNDING.has(expression.name.toLowerCase()) && others.length === 0;
      return isRounding && only !== undefined ? constantOf(only, parameters) : undefined;
    }
    default:
      return undefined;
  }
}

function calculated(operator: string, left: number, right: number): number | undefined {
  switch (operator) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    case "/":
      return left / right;
    case "^":
      return left ** right;
    default:
      return undefined;
  }
}
