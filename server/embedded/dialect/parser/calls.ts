import { refuse } from "../rules/index.ts";
import type {
  Call,
  Expression,
  MapProjection,
  Pattern,
  ProjectionItem,
  Quantifier,
  Reduce,
  Subquery,
} from "../tree/index.ts";
import type { Cursor } from "./cursor.ts";
import { pattern, patternElements, shortestPathName } from "./patterns.ts";

/** A name with an opening parenthesis behind it, after any name space: `date.truncate(`. */
export function isCall(cursor: Cursor): boolean {
  let at = cursor.index + 1;
  while (cursor.signAt(at) === "." && cursor.tokens[at + 1]?.kind === "name") at += 2;
  return cursor.signAt(at) === "(";
}

/** The name may have a name space; whether there is such a function is asked later. */
export function call(cursor: Cursor): Call {
  const { start } = cursor.token;
  const name = cursor.needDottedName();
  cursor.need("(");
  const distinct = cursor.takeKeyword("DISTINCT");
  const args = cursor.isSign(")") ? [] : cursor.list(() => cursor.expression());
  cursor.need(")");
  return { kind: "Call", ...cursor.spanFrom(start), name, distinct, args };
}

export function mapProjection(cursor: Cursor): MapProjection {
  const { start } = cursor.token;
  const name = cursor.needName();
  cursor.need("{");
  const items = cursor.isSign("}") ? [] : cursor.list(() => projectionItem(cursor));
  cursor.need("}");
  return { kind: "MapProjection", ...cursor.spanFrom(start), name, items };
}

function projectionItem(cursor: Cursor): ProjectionItem {
  if (cursor.takeSign(".")) {
    return cursor.takeSign("*") ? { kind: "all" } : { kind: "property", key: cursor.needName() };
  }
  const key = cursor.needName();
  return cursor.takeSign(":") ? { kind: "entry", key, value: cursor.expression() } : { kind: "variable", key };
}

/** The expressions that start with a word of their own and a bracket; null when the word is used in another way. */
export function specialCall(cursor: Cursor): Expression | null {
  const word = cursor.token.keyword;
  if (word === "EXISTS" || word === "COUNT" || word === "COLLECT") {
    if (cursor.isSign("{", 1)) return subquery(cursor, word);
    return word === "COUNT" ? countStar(cursor) : null;
  }
  if (word === "ALL" || word === "ANY" || word === "NONE" || word === "SINGLE") return quantifier(cursor, word);
  if (word === "REDUCE") return reduce(cursor);
  return shortestPathExpression(cursor);
}

function subquery(cursor: Cursor, name: Subquery["name"]): Subquery {
  const { start } = cursor.token;
  cursor.index += 2;
  if (!isPatternList(cursor)) {
    const query = cursor.grammar.query(cursor);
    cursor.need("}");
    return { kind: "Subquery", ...cursor.spanFrom(start), name, query, patterns: [], where: null };
  }
  const patterns: Pattern[] = cursor.list(() => pattern(cursor));
  const where = cursor.takeKeyword("WHERE") ? cursor.expression() : null;
  cursor.need("}");
  return { kind: "Subquery", ...cursor.spanFrom(start), name, query: null, patterns, where };
}

function isPatternList(cursor: Cursor): boolean {
  if (cursor.isSign("(")) return true;
  if (!cursor.isName()) return false;
  return cursor.isSign("=", 1) || cursor.isKeyword("SHORTESTPATH") || cursor.isKeyword("ALLSHORTESTPATHS");
}

function countStar(cursor: Cursor): Expression | null {
  if (!cursor.isSign("(", 1) || !cursor.isSign("*", 2)) return null;
  const { start } = cursor.token;
  cursor.index += 3;
  cursor.need(")");
  return { kind: "CountStar", ...cursor.spanFrom(start) };
}

const QUANTIFIERS = { ALL: "all", ANY: "any", NONE: "none", SINGLE: "single" } as const;

function quantifier(cursor: Cursor, word: keyof typeof QUANTIFIERS): Quantifier | null {
  if (!cursor.isSign("(", 1) || !cursor.isName(2) || !cursor.isKeyword("IN", 3)) return null;
  const { start } = cursor.token;
  const name = QUANTIFIERS[word];
  cursor.index += 2;
  const variable = cursor.needName();
  cursor.index += 1;
  const list = cursor.expression();
  const where = cursor.takeKeyword("WHERE") ? cursor.expression() : null;
  cursor.need(")");
  if (where === null) {
    refuse("syntax", { start, end: cursor.token.start }, `${name}(x IN list WHERE …) needs a WHERE.`);
  }
  return { kind: "Quantifier", ...cursor.spanFrom(start), name, variable, list, where };
}

function reduce(cursor: Cursor): Reduce | null {
  if (!cursor.isSign("(", 1) || !cursor.isName(2) || !cursor.isSign("=", 3)) return null;
  const { start } = cursor.token;
  cursor.index += 2;
  const accumulator = cursor.needName();
  cursor.index += 1;
  const initial = cursor.expression();
  cursor.need(",");
  const variable = cursor.needName();
  cursor.needKeyword("IN");
  const list = cursor.expression();
  cursor.need("|");
  const result = cursor.expression();
  cursor.need(")");
  return { kind: "Reduce", ...cursor.spanFrom(start), accumulator, initial, variable, list, result };
}

function shortestPathExpression(cursor: Cursor): Expression | null {
  const name = shortestPathName(cursor);
  if (name === null) return null;
  const { start } = cursor.token;
  cursor.index += 2;
  const elements = patternElements(cursor);
  cursor.need(")");
  return { kind: "ShortestPathExpression", ...cursor.spanFrom(start), name, elements };
}
