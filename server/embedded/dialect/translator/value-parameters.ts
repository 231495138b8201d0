import type { Call, Expression, Statement } from "../tree/index.ts";
import { someNode, type TreeNode } from "./walk.ts";

/** The functions that look at the value of a text or number, and at which argument. */
const LOOKING: ReadonlyMap<string, number> = new Map([
  ["percentilecont", 1],
  ["percentiledisc", 1],
  ["split", 1],
  ["date", 0],
  ["datetime", 0],
  ["localdatetime", 0],
  ["time", 0],
  ["localtime", 0],
  ["duration", 0],
]);

/**
 * The parameters whose value, not only its type, decides about a translation.
 *
 * Each place of the translator that reads a value has its case here: a page, a percentile, a date, a
 * separator, a regular expression, a key in brackets, the elements of a list behind IN.
 */
export function valueParameters(statement: Statement): ReadonlySet<string> {
  const names = new Set<string>();
  if (statement.kind === "Command") return names;
  const add = (value: unknown) => {
    someNode(value, (node) => {
      if (node.kind === "Parameter") names.add(node.name);
      return false;
    });
  };
  someNode(statement.query, (node) => {
    for (const part of lookedAt(node)) add(part);
    return false;
  });
  return names;
}

function lookedAt(node: TreeNode): readonly (Expression | null | undefined)[] {
  switch (node.kind) {
    case "With":
    case "Return":
      return [node.skip, node.limit];
    case "Binary":
      return node.operator === "IN" || node.operator === "=~" ? [node.right] : [];
    case "Index":
      return [node.index];
    case "Call":
      return [lookedAtArgument(node)];
    default:
      return [];
  }
}

function lookedAtArgument({ name, args }: Call): Expression | undefined {
  const place = LOOKING.get(name.toLowerCase());
  return place === undefined ? undefined : args[place];
}
