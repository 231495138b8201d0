import { printKey } from "../../printer/index.ts";
import type { Expression } from "../../tree/index.ts";
import { isAggregate } from "../aggregate-names.ts";
import { variable } from "../build.ts";
import { isSimple } from "../context.ts";
import { freeVariables } from "../free-variables.ts";
import { isExpression } from "../expression-kinds.ts";
import { containsAggregate, mapTree } from "../walk.ts";
import type { ProjectedColumn } from "./columns.ts";

/** Only whole literals are never taken for the column of the same literal. */
const LITERALS: ReadonlySet<string> = new Set(["Number", "Text", "Null", "Boolean"]);

/** An expression behind ORDER BY or WHERE, with what is a column already replaced by the column. */
export function withColumns(expression: Expression, columns: readonly ProjectedColumn[]): Expression {
  const aliases = new Set(columns.map(({ as }) => as));
  // Beside an aggregate that is no column, only a plain variable or property is one.
  const isStrict = containsAggregate(expression) && !columnOf(expression, columns);
  return mapTree(expression, (node, bound) => {
    if (!isExpression(node) || LITERALS.has(node.kind)) return undefined;
    if (isStrict && !isAggregate(node) && !isSimple(node)) return undefined;
    // Behind the projection this name is the column's, whatever it was before.
    if (node.kind === "Variable" && aliases.has(node.name)) return undefined;
    const column = columnOf(node, columns);
    if (!column || freeVariables(column.expression).some((name) => bound.has(name))) return undefined;
    return { ...variable(column.as), start: node.start, end: node.end };
  });
}

/** The column that holds the same expression. */
function columnOf(node: Expression, columns: readonly ProjectedColumn[]): ProjectedColumn | undefined {
  const candidates = columns.filter(({ expression }) => expression.kind === node.kind);
  if (candidates.length === 0) return undefined;
  const key = printKey(node);
  return candidates.find(({ expression }) => printKey(expression) === key);
}
