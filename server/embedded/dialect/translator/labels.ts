import { refuse } from "../rules/index.ts";
import type { Expression, HasLabels, LabelExpression } from "../tree/index.ts";
import { booleanType, describe, fits, has, isNullable, NODE, RELATIONSHIP, withNull } from "../types/index.ts";
import { and, binary, call, integer, isNull, not, NULL_LITERAL, or, text, when } from "./build.ts";
import type { Context, Scope, Typed } from "./context.ts";

/** `n:A|B` and `r:T` as conditions. */
export function translateHasLabels(context: Context, expression: HasLabels, scope: Scope): Typed {
  const { node, type } = context.expression(expression.operand, scope);
  if (!fits(type, NODE | RELATIONSHIP)) {
    refuse("type", expression, "A label test", "node", describe(type.mask));
  }
  if (type.deleted) refuse("deleted", expression);
  const isNamed = node.kind === "Variable" && !type.bare;
  const result = withNull(booleanType, type.mask);
  if (has(type, RELATIONSHIP)) {
    if (!isNamed) refuse("rel-label", expression);
    context.mark("rel-type-test");
    return { node: typeTest(node, expression.labels, expression), type: result };
  }
  if (!isNamed) refuse("label-of-expression", expression);
  const test = labelTest(node, expression.labels);
  return { node: isNullable(type) ? when([[isNull(node), NULL_LITERAL]], test) : test, type: result };
}

function typeTest(node: Expression, labels: LabelExpression, at: HasLabels): Expression {
  switch (labels.kind) {
    case "Label":
      return binary("=", call("type", node), text(labels.name));
    case "LabelOr":
      return or(typeTest(node, labels.left, at), typeTest(node, labels.right, at));
    case "LabelAnd":
      return and(typeTest(node, labels.left, at), typeTest(node, labels.right, at));
    case "LabelNot":
      return not(typeTest(node, labels.operand, at));
    default:
      return refuse("dynamic-label", at);
  }
}

/** The engine tests one label at a time. */
export function labelTest(node: Expression, labels: LabelExpression): Expression {
  switch (labels.kind) {
    case "Label":
      return { kind: "HasLabels", start: 0, end: 0, operand: node, labels };
    case "LabelAnd":
      return and(labelTest(node, labels.left), labelTest(node, labels.right));
    case "LabelOr":
      return or(labelTest(node, labels.left), labelTest(node, labels.right));
    case "LabelNot":
      return not(labelTest(node, labels.operand));
    case "LabelAny":
      return binary(">", call("size", call("labels", node)), integer(0));
    default:
      return refuse("dynamic-label", labels);
  }
}

/** `:A:B`, which the engine reads in a pattern. */
export function arePlainLabels(labels: LabelExpression): boolean {
  if (labels.kind === "LabelAnd") return arePlainLabels(labels.left) && arePlainLabels(labels.right);
  return labels.kind === "Label";
}
