import { DialectError } from "../errors.ts";
import type { Expression, ListLiteral } from "../tree/index.ts";
import type { Cursor } from "./cursor.ts";
import { isPatternAhead } from "./lookahead.ts";
import { patternElements } from "./patterns.ts";

/** At `[`: a list, a list comprehension or a pattern comprehension. */
export function bracketExpression(cursor: Cursor): Expression {
  const start = cursor.token.start;
  cursor.need("[");
  return (
    attempt(cursor, () => listComprehension(cursor, start)) ??
    patternComprehension(cursor, start) ??
    listLiteral(cursor, start)
  );
}

/** Goes back to where it began when `read` finds that it is something else. */
function attempt(cursor: Cursor, read: () => Expression | null): Expression | null {
  const { index, depth } = cursor;
  const found = read();
  if (found === null) {
    cursor.index = index;
    cursor.depth = depth;
  }
  return found;
}

function listLiteral(cursor: Cursor, start: number): ListLiteral {
  const items = cursor.isSign("]") ? [] : cursor.list(() => cursor.expression());
  cursor.need("]");
  return { kind: "List", ...cursor.spanFrom(start), items };
}

/** `[x IN list WHERE … | …]`; null for the list of one condition `[x IN list, …]`. */
function listComprehension(cursor: Cursor, start: number): Expression | null {
  if (!cursor.isName() || !cursor.isKeyword("IN", 1)) return null;
  const variable = cursor.needName();
  cursor.index += 1;
  const list = cursor.expression();
  const where = condition(cursor);
  const result = cursor.takeSign("|") ? cursor.withComprehension(false, () => cursor.expression()) : null;
  if (!cursor.takeSign("]")) return null;
  return { kind: "ListComprehension", ...cursor.spanFrom(start), variable, list, where, result };
}

function condition(cursor: Cursor): Expression | null {
  return cursor.takeKeyword("WHERE") ? cursor.withComprehension(true, () => cursor.expression()) : null;
}

function patternComprehension(cursor: Cursor, start: number): Expression | null {
  const isNamed = cursor.isName() && cursor.isSign("=", 1) && cursor.isSign("(", 2);
  if (isNamed) return namedPatternComprehension(cursor, start);
  if (!cursor.isSign("(") || !isPatternAhead(cursor)) return null;
  // `[(a)-->(b), 1]` is a list of conditions: what fails to read as a comprehension is read again.
  return attempt(cursor, () => {
    try {
      return comprehensionFrom(cursor, start, null);
    } catch (thrown) {
      if (thrown instanceof DialectError) return null;
      throw thrown;
    }
  });
}

function namedPatternComprehension(cursor: Cursor, start: number): Expression | null {
  return attempt(cursor, () => {
    const path = cursor.needName();
    cursor.index += 1;
    return comprehensionFrom(cursor, start, path);
  });
}

function comprehensionFrom(cursor: Cursor, start: number, path: string | null): Expression | null {
  const elements = patternElements(cursor);
  const where = condition(cursor);
  if (!cursor.takeSign("|")) return null;
  const result = cursor.withComprehension(false, () => cursor.expression());
  cursor.need("]");
  return { kind: "PatternComprehension", ...cursor.spanFrom(start), path, elements, where, result };
}
