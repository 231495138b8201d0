import type { DynamicLabel, Expression, Label, RemoveItem, SetItem } from "../tree/index.ts";
import { printAlternatives } from "./labels.ts";
import type { Printer } from "./printer.ts";

export function printSetItems(printer: Printer, items: readonly SetItem[]): string {
  return items.map((item) => printSetItem(printer, item)).join(", ");
}

function printSetItem(printer: Printer, item: SetItem): string {
  switch (item.kind) {
    case "SetProperty":
      return `${printTarget(printer, item.target)}.${printer.name(item.key)} = ${printer.expression(item.value)}`;
    case "SetDynamic": {
      const place = `${printTarget(printer, item.target)}[${printer.expression(item.index)}]`;
      return `${place} = ${printer.expression(item.value)}`;
    }
    case "SetAll":
      return `${printer.expression(item.target)} = ${printer.expression(item.value)}`;
    case "SetAdd":
      return `${printer.expression(item.target)} += ${printer.expression(item.value)}`;
    default:
      return printTarget(printer, item.target) + printLabelList(printer, item.labels);
  }
}

export function printRemoveItem(printer: Printer, item: RemoveItem): string {
  const target = printTarget(printer, item.target);
  if (item.kind === "RemoveProperty") return `${target}.${printer.name(item.key)}`;
  if (item.kind === "RemoveDynamic") return `${target}[${printer.expression(item.index)}]`;
  return target + printLabelList(printer, item.labels);
}

function printTarget(printer: Printer, target: Expression): string {
  const text = printer.expression(target);
  return target.kind === "Variable" || target.kind === "Property" || target.kind === "Index" ? text : `(${text})`;
}

function printLabelList(printer: Printer, labels: readonly (Label | DynamicLabel)[]): string {
  return labels.map((label) => `:${printAlternatives(printer, label)}`).join("");
}
