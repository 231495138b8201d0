import { refuse } from "../rules/index.ts";
import type { Branch, Case, Expression } from "../tree/index.ts";
import type { Cursor } from "./cursor.ts";

const COMPARISONS = new Set(["=", "<>", "<", ">", "<=", ">=", "=~"]);

export function caseExpression(cursor: Cursor): Case {
  const { start } = cursor.token;
  cursor.needKeyword("CASE");
  const subject = cursor.isKeyword("WHEN") ? null : cursor.expression();
  const branches: Branch[] = [];
  while (cursor.takeKeyword("WHEN")) branches.push(branch(cursor, subject));
  if (branches.length === 0) cursor.fail();
  const otherwise = cursor.takeKeyword("ELSE") ? cursor.expression() : null;
  cursor.needKeyword("END");
  return { kind: "Case", ...cursor.spanFrom(start), subject, branches, otherwise };
}

function branch(cursor: Cursor, subject: Expression | null): Branch {
  const read = () => {
    if (subject !== null && isHalfComparison(cursor)) refuse("extended-case", cursor.token);
    return cursor.expression();
  };
  const conditions = subject === null ? [read()] : cursor.list(read);
  cursor.needKeyword("THEN");
  return { conditions, result: cursor.expression() };
}

/** `CASE x WHEN > 1`, `CASE x WHEN IS NULL` … */
function isHalfComparison(cursor: Cursor): boolean {
  const { kind, value } = cursor.token;
  if (kind === "sign") return COMPARISONS.has(value);
  if (cursor.isKeyword("IS") || cursor.isKeyword("IN")) return true;
  if (cursor.isKeyword("STARTS") || cursor.isKeyword("ENDS")) return cursor.isKeyword("WITH", 1);
  return cursor.isKeyword("CONTAINS") && !cursor.isSign(",", 1) && !cursor.isKeyword("THEN", 1);
}
