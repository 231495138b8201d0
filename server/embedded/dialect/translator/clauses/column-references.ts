import { printKey } from "../../printer/index.ts";
import type { Expression, Query } from "../../tree/index.ts";
import { isAggregate } from "../aggregate-names.ts";
import { variable } from "../build.ts";
import { isSimple } from "../context.ts";
import { containsAggregate, mapTree, type TreeNode } from "../walk.ts";
import type { ProjectedColumn } from "./columns.ts";

/** Only whole literals are never taken for the column of the same literal. */
const LITERALS: ReadonlySet<string> = new Set(["Number", "Text", "Null", "Boolean"]);

/** What is not an expression and so cannot be a column. */
const PARTS: ReadonlySet<string> = new Set([
  "NodePattern",
  "RelationshipPattern",
  "Pattern",
  "Label",
  "LabelAnd",
  "LabelOr",
  "LabelNot",
  "LabelAny",
  "DynamicLabel",
  "Match",
  "Return",
  "With",
  "Query",
  "SingleQuery",
  "Item",
  "Sort",
  "all",
  "property",
  "variable",
  "entry",
]);

export function isExpressionNode(node: TreeNode | Query): node is Expression {
  return !PARTS.has(node.kind);
}

/** An expression behind ORDER BY or WHERE, with what is a column already replaced by the column. */
export function withColumns(expression: Expression, columns: readonly ProjectedColumn[]): Expression {
  const aliases = new Set(columns.map(({ as }) => as));
  // Beside an aggregate that is no column, only a plain variable or property is one.
  const isStrict = containsAggregate(expression) && !columns.some(({ key }) => key === printKey(expression));
  return mapTree(expression, (node, bound) => {
    if (!isExpressionNode(node) || LITERALS.has(node.kind)) return undefined;
    if (isStrict && !isAggregate(node) && !isSimple(node)) return undefined;
    // Behind the projection this name is the column's, whatever it was before.
    if (node.kind === "Variable" && aliases.has(node.name)) return undefined;
    const key = printKey(node);
    const column = columns.find((candidate) => candidate.key === key);
    if (!column || column.free.some((name) => bound.has(name))) return undefined;
    return { ...variable(column.as), start: node.start, end: node.end };
  });
}
