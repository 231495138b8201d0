import { refuse } from "../../rules/index.ts";
import type { Clause } from "../../tree/index.ts";
import { someNode, type TreeNode } from "../walk.ts";

/**
 * The engine computes a pattern comprehension where it is a column of WITH or RETURN, or a part of one
 * that is computed once per row. Everywhere else it stops.
 *
 * @throws DialectError `comprehension-place`
 */
export function refuseComprehensions(clause: Clause): void {
  if (clause.kind === "CallSubquery") return;
  if (clause.kind !== "With" && clause.kind !== "Return") return refuseAny(clause);
  for (const { expression } of clause.items) someNode(expression, refuseInside);
  refuseAny([clause.order, clause.where]);
}

function refuseAny(value: unknown): void {
  someNode(value, (node) => node.kind === "PatternComprehension" && refuse("comprehension-place", node));
}

/** What is computed once per element. */
function refuseInside(node: TreeNode): boolean {
  refuseAny(perElement(node));
  return false;
}

function perElement(node: TreeNode): unknown {
  switch (node.kind) {
    case "ListComprehension":
    case "PatternComprehension":
      return [node.where, node.result];
    case "Quantifier":
      return node.where;
    case "Reduce":
      return node.result;
    case "Subquery":
      return [node.patterns, node.where];
    default:
      return null;
  }
}
