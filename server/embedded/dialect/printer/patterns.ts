import type { NodePattern, Pattern, PatternElement, Range, RelationshipPattern } from "../tree/index.ts";
import { printAlternatives, printLabels } from "./labels.ts";
import type { Printer } from "./printer.ts";

export function printPattern(printer: Printer, { path, shortest, elements }: Pattern): string {
  const chain = printElements(printer, elements);
  return `${path === null ? "" : `${printer.name(path)} = `}${shortest === null ? chain : `${shortest}(${chain})`}`;
}

export function printElements(printer: Printer, elements: readonly PatternElement[]): string {
  return elements
    .map((element) =>
      element.kind === "NodePattern" ? printNode(printer, element) : printRelationship(printer, element),
    )
    .join("");
}

function printNode(printer: Printer, { variable, labels, properties, where }: NodePattern): string {
  const head = printer.optionalName(variable) + (labels === null ? "" : printLabels(printer, labels));
  return `(${withBlanks([head, printer.optional("", properties), printer.optional("WHERE ", where)])})`;
}

function printRelationship(printer: Printer, pattern: RelationshipPattern): string {
  const { variable, types, range, properties, where, direction } = pattern;
  const typed = types === null ? "" : `:${printAlternatives(printer, types)}`;
  const head = printer.optionalName(variable) + typed + (range === null ? "" : printRange(range));
  // A blank before the map even when nothing else is there: as the engine was measured with.
  const map = printer.optional(" ", properties);
  const condition = printer.optional(head === "" && map === "" ? "WHERE " : " WHERE ", where);
  const inside = head + map + condition;
  const brackets = inside === "" ? "" : `[${inside}]`;
  return `${direction === "left" ? "<-" : "-"}${brackets}${direction === "right" ? "->" : "-"}`;
}

function printRange({ from, to }: Range): string {
  if (from === null && to === null) return "*";
  return from === to ? `*${from}` : `*${from ?? ""}..${to ?? ""}`;
}

function withBlanks(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(" ");
}
