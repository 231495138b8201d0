import type { Cursor } from "./cursor.ts";

/** At `(`: does a pattern such as `(a)-[…]->(b)` stand here, or an expression in parentheses? */
export function isPatternAhead(cursor: Cursor): boolean {
  const first = cursor.tokens[cursor.index + 1];
  if (first?.kind === "sign" && ![")", ":", "{"].includes(first.value)) return false;
  if (first !== undefined && first.kind !== "sign" && first.kind !== "name") return false;
  const after = cursor.closingOf(cursor.index) + 1;
  const next = cursor.signAt(after);
  const second = cursor.signAt(after + 1);
  const third = cursor.signAt(after + 2);
  if (next === "-") {
    if (second === "[") return isRelationshipAhead(cursor, after + 1);
    return second === "-" && (third === "(" || third === ">");
  }
  if (next !== "<" || second !== "-") return false;
  return third === "[" ? isRelationshipAhead(cursor, after + 2) : third === "-";
}

/** After the `[` at this index, behind its `]`: `-(`, `->`. */
function isRelationshipAhead(cursor: Cursor, bracket: number): boolean {
  const after = cursor.closingOf(bracket) + 1;
  const second = cursor.signAt(after + 1);
  return cursor.signAt(after) === "-" && (second === "(" || second === ">");
}
