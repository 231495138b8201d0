import type { DynamicLabel, Label, LabelExpression } from "../tree/index.ts";
import type { Cursor } from "./cursor.ts";

/** After the colon of a node: `A|B`, `A&!B`, `:A:B`. */
export function labelExpression(cursor: Cursor): LabelExpression {
  const { start } = cursor.token;
  let left = labelAnd(cursor);
  while (cursor.isSign("|") && isLabelBar(cursor)) {
    cursor.index += 1;
    cursor.takeSign(":");
    const right = labelAnd(cursor);
    left = { kind: "LabelOr", ...cursor.spanFrom(start), left, right };
  }
  return left;
}

/** `x:A|B` inside `[(n)-->(x) WHERE x:A | x.k]`: a bar is part of the labels only when a later one ends the condition. */
function isLabelBar(cursor: Cursor): boolean {
  if (!cursor.inComprehension) return true;
  let depth = 0;
  let another = false;
  for (let at = cursor.index + 1; at < cursor.tokens.length; at += 1) {
    const sign = cursor.signAt(at);
    if (sign === "(" || sign === "[" || sign === "{") depth += 1;
    else if (sign === ")" || sign === "}" || sign === "]") {
      if (depth === 0) return sign === "]" ? another : true;
      depth -= 1;
    } else if (sign === "|" && depth === 0) another = true;
  }
  return another;
}

function labelAnd(cursor: Cursor): LabelExpression {
  const { start } = cursor.token;
  let left = labelOperand(cursor);
  while (cursor.takeSign("&") || cursor.takeSign(":")) {
    const right = labelOperand(cursor);
    left = { kind: "LabelAnd", ...cursor.spanFrom(start), left, right };
  }
  return left;
}

function labelOperand(cursor: Cursor): LabelExpression {
  const { start } = cursor.token;
  if (cursor.takeSign("!")) {
    const operand = cursor.nested(() => labelOperand(cursor));
    return { kind: "LabelNot", ...cursor.spanFrom(start), operand };
  }
  if (cursor.takeSign("(")) {
    const inner = cursor.nested(() => labelExpression(cursor));
    cursor.need(")");
    return inner;
  }
  if (cursor.takeSign("%")) return { kind: "LabelAny", ...cursor.spanFrom(start) };
  return labelName(cursor);
}

function labelName(cursor: Cursor): Label | DynamicLabel {
  const { start } = cursor.token;
  if (!cursor.takeSign("$")) {
    const name = cursor.needName();
    return { kind: "Label", ...cursor.spanFrom(start), name };
  }
  cursor.need("(");
  const expression = cursor.expression();
  cursor.need(")");
  return { kind: "DynamicLabel", ...cursor.spanFrom(start), expression };
}

/** The labels after SET n and REMOVE n: `:A:B`, `:A&B` or `IS A`. */
export function labelList(cursor: Cursor): (Label | DynamicLabel)[] {
  if (cursor.takeKeyword("IS")) return [labelName(cursor)];
  const labels: (Label | DynamicLabel)[] = [];
  while (cursor.takeSign(":")) {
    labels.push(labelName(cursor));
    while (cursor.takeSign("&")) labels.push(labelName(cursor));
  }
  return labels;
}
