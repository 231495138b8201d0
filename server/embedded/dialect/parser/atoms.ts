import { refuse } from "../rules/index.ts";
import type { Expression } from "../tree/index.ts";
import { call, isCall, mapProjection, specialCall } from "./calls.ts";
import { caseExpression } from "./case.ts";
import type { Cursor } from "./cursor.ts";
import { bracketExpression } from "./lists.ts";
import { isPatternAhead } from "./lookahead.ts";
import { mapLiteral, parameter } from "./maps.ts";
import { patternElements } from "./patterns.ts";

/** Words that cannot be a variable when a name, a number or a text follows: something before them is missing. */
const CLAUSE_WORDS = new Set(
  "WHEN THEN ELSE END AS WHERE AND OR XOR NOT IN IS RETURN MATCH WITH ORDER LIMIT SKIP CREATE MERGE SET DELETE UNION CASE".split(
    " ",
  ),
);

/** The smallest expressions: literals, names, calls, and whatever stands in brackets. */
export function atom(cursor: Cursor): Expression {
  const { kind, start, value, isFloat } = cursor.token;
  switch (kind) {
    case "number":
      cursor.index += 1;
      return { kind: "Number", ...cursor.spanFrom(start), text: value, isFloat };
    case "text":
      cursor.index += 1;
      return { kind: "Text", ...cursor.spanFrom(start), value };
    case "sign":
      return bracketed(cursor, value);
    case "name":
      return keyword(cursor) ?? named(cursor);
    default:
      return cursor.fail();
  }
}

function bracketed(cursor: Cursor, sign: string): Expression {
  if (sign === "$") return parameter(cursor);
  if (sign === "{") return mapLiteral(cursor);
  if (sign === "[") return bracketExpression(cursor);
  if (sign !== "(") return cursor.fail();
  const { start } = cursor.token;
  if (isPatternAhead(cursor)) {
    const elements = patternElements(cursor);
    return { kind: "PatternExpression", ...cursor.spanFrom(start), elements };
  }
  cursor.index += 1;
  const inner = cursor.expression();
  cursor.need(")");
  return { ...inner, ...cursor.spanFrom(start) };
}

/** A word with a meaning of its own; null when it is a name here. */
function keyword(cursor: Cursor): Expression | null {
  const { keyword: word, start } = cursor.token;
  const isCalled = cursor.isSign("(", 1);
  switch (word) {
    case "TRUE":
    case "FALSE":
      if (isCalled) return null;
      cursor.index += 1;
      return { kind: "Boolean", ...cursor.spanFrom(start), value: word === "TRUE" };
    case "NULL":
      cursor.index += 1;
      return { kind: "Null", ...cursor.spanFrom(start) };
    case "NAN":
    case "INF":
    case "INFINITY":
      if (isCalled) return null;
      cursor.index += 1;
      return { kind: "FloatName", ...cursor.spanFrom(start), name: word };
    case "CASE":
      return caseExpression(cursor);
    default:
      return specialCall(cursor);
  }
}

function named(cursor: Cursor): Expression {
  const token = cursor.token;
  if (isCall(cursor)) return call(cursor);
  if (cursor.isSign("{", 1)) return mapProjection(cursor);
  cursor.index += 1;
  if (token.quoted && token.value === "") refuse("syntax", token, "A name cannot be empty.");
  const follows = cursor.token.kind;
  if (CLAUSE_WORDS.has(token.keyword) && (follows === "name" || follows === "number" || follows === "text")) {
    cursor.index -= 1;
    cursor.fail();
  }
  return { kind: "Variable", ...cursor.spanFrom(token.start), name: token.value };
}
