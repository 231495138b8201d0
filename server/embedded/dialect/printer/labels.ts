import type { LabelExpression } from "../tree/index.ts";
import type { Printer } from "./printer.ts";

/** Of a node, with the colon: `:A:B`, or `:A&(B|!C)` which only Neo4j reads. */
export function printLabels(printer: Printer, labels: LabelExpression): string {
  return isPlain(labels) ? plainLabels(printer, labels) : `:${printAlternatives(printer, labels)}`;
}

function isPlain(labels: LabelExpression): boolean {
  if (labels.kind === "LabelAnd") return isPlain(labels.left) && labels.right.kind === "Label";
  return labels.kind === "Label";
}

function plainLabels(printer: Printer, labels: LabelExpression): string {
  if (labels.kind !== "LabelAnd") return `:${printAlternatives(printer, labels)}`;
  return plainLabels(printer, labels.left) + plainLabels(printer, labels.right);
}

/** The types of a relationship, or labels with signs between them. */
export function printAlternatives(printer: Printer, labels: LabelExpression): string {
  switch (labels.kind) {
    case "Label":
      return printer.name(labels.name);
    case "DynamicLabel":
      return `$(${printer.expression(labels.expression)})`;
    case "LabelAny":
      return "%";
    case "LabelNot":
      return `!${operand(printer, labels.operand)}`;
    case "LabelOr": {
      const right = printAlternatives(printer, labels.right);
      return `${printAlternatives(printer, labels.left)}|${labels.right.kind === "LabelOr" ? `(${right})` : right}`;
    }
    default: {
      const left =
        labels.left.kind === "LabelAnd" ? printAlternatives(printer, labels.left) : operand(printer, labels.left);
      return `${left}&${operand(printer, labels.right)}`;
    }
  }
}

function operand(printer: Printer, labels: LabelExpression): string {
  const text = printAlternatives(printer, labels);
  return labels.kind === "LabelAnd" || labels.kind === "LabelOr" ? `(${text})` : text;
}
