import { refuse } from "../../rules/index.ts";
import type { Expression } from "../../tree/index.ts";
import { someNode } from "../walk.ts";

/**
 * In what is written the engine computes EXISTS { } and COUNT { } only without a condition, and not in a map.
 *
 * @throws DialectError `subquery-write`
 */
export function refuseSubqueries(value: Expression, { inMap }: { inMap: boolean }): void {
  someNode(value, (node) => {
    const isLost = node.kind === "Subquery" && (inMap || node.where !== null);
    return isLost && refuse("subquery-write", node, node.name);
  });
}
