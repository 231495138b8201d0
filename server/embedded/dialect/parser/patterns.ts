import { refuse } from "../rules/index.ts";
import type {
  Expression,
  LabelExpression,
  MapLiteral,
  NodePattern,
  Parameter,
  Pattern,
  PatternElement,
  Range,
  RelationshipPattern,
  ShortestPath,
} from "../tree/index.ts";
import type { Cursor } from "./cursor.ts";
import { labelExpression } from "./labels.ts";
import { mapLiteral, parameter } from "./maps.ts";

/** One pattern of a MATCH, CREATE or MERGE, with its path variable. */
export function pattern(cursor: Cursor): Pattern {
  const { start } = cursor.token;
  let path: string | null = null;
  if (cursor.isName() && cursor.isSign("=", 1)) {
    path = cursor.needName();
    cursor.index += 1;
  }
  if (/^(SHORTEST|ANY|ALL)$/.test(cursor.token.keyword) && !cursor.isSign("=", 1)) {
    refuse("shortest-k", { start, end: cursor.token.end });
  }
  const shortest = shortestPathName(cursor);
  if (shortest !== null) cursor.index += 2;
  const elements = patternElements(cursor);
  if (shortest !== null) cursor.need(")");
  return { kind: "Pattern", ...cursor.spanFrom(start), path, shortest, elements };
}

/** When `shortestPath(` or `allShortestPaths(` stands here; both tokens are still to be taken. */
export function shortestPathName(cursor: Cursor): ShortestPath | null {
  if (!cursor.isSign("(", 1)) return null;
  if (cursor.isKeyword("SHORTESTPATH")) return "shortestPath";
  return cursor.isKeyword("ALLSHORTESTPATHS") ? "allShortestPaths" : null;
}

/** `(a)-[r]->(b)…`; quantified patterns are told apart only to be refused. */
export function patternElements(cursor: Cursor): PatternElement[] {
  if (cursor.isSign("(") && isQuantified(cursor)) refuseQuantified(cursor);
  const elements: PatternElement[] = [nodePattern(cursor)];
  if (cursor.isSign("+") || cursor.isSign("{")) refuseQuantified(cursor);
  while (cursor.isSign("-") || cursor.isSign("<")) {
    elements.push(relationshipPattern(cursor));
    if (cursor.isSign("+") || cursor.isSign("*") || cursor.isSign("{")) refuseQuantified(cursor);
    if (cursor.isSign("(") && cursor.isSign("(", 1)) refuseQuantified(cursor);
    elements.push(nodePattern(cursor));
  }
  if (cursor.isSign("(")) refuseQuantified(cursor);
  return elements;
}

function isQuantified(cursor: Cursor): boolean {
  return cursor.isSign("(", 1) || (cursor.isName(1) && cursor.isSign("=", 2) && cursor.isSign("(", 3));
}

function refuseQuantified(cursor: Cursor): never {
  refuse("qpp", cursor.token);
}

function nodePattern(cursor: Cursor): NodePattern {
  return cursor.withComprehension(false, () => {
    const { start } = cursor.token;
    cursor.need("(");
    const variable = hasNodeVariable(cursor) ? cursor.needName() : null;
    const labels = nodeLabels(cursor);
    const properties = patternProperties(cursor);
    const where = cursor.takeKeyword("WHERE") ? cursor.expression() : null;
    cursor.need(")");
    return { kind: "NodePattern", ...cursor.spanFrom(start), variable, labels, properties, where };
  });
}

/** `where` and `is` may also be names: `(where:Place)`. */
function hasNodeVariable(cursor: Cursor): boolean {
  if (!cursor.isName()) return false;
  if (cursor.isKeyword("WHERE")) return [":", ")", "{"].some((sign) => cursor.isSign(sign, 1));
  return !(cursor.isKeyword("IS") && cursor.isName(1));
}

function nodeLabels(cursor: Cursor): LabelExpression | null {
  if (cursor.takeSign(":")) return labelExpression(cursor);
  const isLabel =
    cursor.isKeyword("IS") && cursor.isName(1) && !cursor.isKeyword("NULL", 1) && !cursor.isKeyword("NOT", 1);
  if (!isLabel) return null;
  cursor.index += 1;
  return labelExpression(cursor);
}

function patternProperties(cursor: Cursor): MapLiteral | Parameter | null {
  if (cursor.isSign("{")) return mapLiteral(cursor);
  return cursor.isSign("$") ? parameter(cursor) : null;
}

interface Inside {
  readonly variable: string | null;
  readonly types: LabelExpression | null;
  readonly range: Range | null;
  readonly properties: MapLiteral | Parameter | null;
  readonly where: Expression | null;
}

const NOTHING_INSIDE: Inside = { variable: null, types: null, range: null, properties: null, where: null };

function relationshipPattern(cursor: Cursor): RelationshipPattern {
  return cursor.withComprehension(false, () => {
    const { start } = cursor.token;
    const left = cursor.takeSign("<");
    cursor.need("-");
    const inside = cursor.takeSign("[") ? insideBrackets(cursor) : NOTHING_INSIDE;
    cursor.need("-");
    const right = cursor.token.kind === "sign" && cursor.token.value.startsWith(">");
    if (right) cursor.need(">");
    const direction = left === right ? "none" : left ? "left" : "right";
    return { kind: "RelationshipPattern", ...cursor.spanFrom(start), ...inside, direction };
  });
}

function insideBrackets(cursor: Cursor): Inside {
  const isCondition = cursor.isKeyword("WHERE") && !cursor.isSign(":", 1) && !cursor.isSign("]", 1);
  const variable = cursor.isName() && !isCondition ? cursor.needName() : null;
  const types = cursor.takeSign(":") ? labelExpression(cursor) : null;
  const range = cursor.takeSign("*") ? pathLength(cursor) : null;
  const properties = patternProperties(cursor);
  const where = cursor.takeKeyword("WHERE") ? cursor.expression() : null;
  cursor.need("]");
  return { variable, types, range, properties, where };
}

function pathLength(cursor: Cursor): Range {
  const from = bound(cursor);
  if (cursor.takeSign("..")) return { from, to: bound(cursor) };
  return { from, to: from };
}

function bound(cursor: Cursor): number | null {
  const token = cursor.token;
  if (token.kind !== "number") return null;
  if (!/^\d+$/.test(token.value)) cursor.fail();
  cursor.index += 1;
  return Number(token.value);
}
