import type { Binary, Branch, Expression, HasLabels, ProjectionItem, Sign, Subquery } from "../tree/index.ts";
import { printText } from "./names.ts";
import { printAlternatives, printLabels } from "./labels.ts";
import { printElements, printPattern } from "./patterns.ts";
import type { Printer } from "./printer.ts";

/** What needs no parentheses as the operand of something else. */
const ATOMS: ReadonlySet<Expression["kind"]> = new Set<Expression["kind"]>([
  "Variable",
  "Parameter",
  "Number",
  "Text",
  "Boolean",
  "Null",
  "Call",
  "CountStar",
  "List",
  "Map",
  "Property",
  "Index",
  "Slice",
  "Case",
  "Quantifier",
  "Reduce",
  "ListComprehension",
  "PatternComprehension",
  "Subquery",
  "MapProjection",
  "FloatName",
]);

/** `a + b + c` says the same with and without parentheses around `a + b`. */
const ASSOCIATIVE: ReadonlySet<string> = new Set(["AND", "OR", "XOR", "+", "*"]);

/** Every compound operand in parentheses: the engine's precedences differ from Neo4j's, `2 ^ 3 ^ 2` for one. */
function printOperand(printer: Printer, expression: Expression): string {
  const text = printer.expression(expression);
  return ATOMS.has(expression.kind) && !text.startsWith("-") ? text : `(${text})`;
}

export function printExpression(printer: Printer, expression: Expression): string {
  switch (expression.kind) {
    case "Variable":
      return printer.name(expression.name);
    case "Parameter":
      return printer.inline?.get(expression.name) ?? printParameter(expression.name);
    case "Number":
      return expression.text;
    case "Text":
      return printText(expression.value);
    case "Boolean":
      return String(expression.value);
    case "Null":
      return "null";
    case "FloatName":
      return printer.forEngine ? printFloatName(expression.name) : expression.name;
    case "CountStar":
      return "count(*)";
    case "Call":
      return `${printFunctionName(expression.name)}(${expression.distinct ? "DISTINCT " : ""}${printer.expressions(expression.args)})`;
    case "List":
      return `[${printer.expressions(expression.items)}]`;
    case "Map":
      return `{${expression.entries.map(({ key, value }) => printEntry(printer, key, value)).join(", ")}}`;
    case "MapProjection":
      return `${printer.name(expression.name)} {${expression.items.map((item) => printItem(printer, item)).join(", ")}}`;
    default:
      return printCompound(printer, expression);
  }
}

/** Words that would not be read as the name of a function. */
const NO_FUNCTIONS = new Set(["NOT", "CASE", "NULL"]);

function printFunctionName(name: string): string {
  const isPlain = /^[\p{L}\p{N}_.]+$/u.test(name) && !NO_FUNCTIONS.has(name.toUpperCase());
  return isPlain ? name : `\`${name.replaceAll("`", "``")}\``;
}

function printParameter(name: string): string {
  return /^[A-Za-z0-9_]+$/.test(name) ? `$${name}` : `$\`${name.replaceAll("`", "``")}\``;
}

/** The engine knows these values, not these names. */
function printFloatName(name: string): string {
  return name === "NAN" ? "(0.0/0.0)" : "(1.0/0.0)";
}

type Simple =
  | "Variable"
  | "Parameter"
  | "Number"
  | "Text"
  | "Boolean"
  | "Null"
  | "FloatName"
  | "CountStar"
  | "Call"
  | "List"
  | "Map"
  | "MapProjection";
type Compound = Exclude<Expression, { kind: Simple }>;

function printCompound(printer: Printer, expression: Compound): string {
  const operand = (part: Expression) => printOperand(printer, part);
  switch (expression.kind) {
    case "Binary":
      return printBinary(printer, expression);
    case "Chain":
      return expression.operands
        .map((part, at) => (at === 0 ? "" : ` ${expression.operators[at - 1]} `) + operand(part))
        .join("");
    case "Not":
      return `NOT ${operand(expression.operand)}`;
    case "Sign":
      return printSign(printer, expression);
    case "IsNull":
      return `${operand(expression.operand)} IS ${expression.negated ? "NOT " : ""}NULL`;
    case "IsType":
      return `${operand(expression.operand)} IS ${expression.negated ? "NOT " : ""}:: ${expression.typeName}`;
    case "HasLabels":
      return printHasLabels(printer, expression);
    case "Property":
      return `${operand(expression.object)}.${printer.name(expression.key)}`;
    case "Index":
      return `${operand(expression.object)}[${printer.expression(expression.index)}]`;
    case "Slice":
      return `${operand(expression.object)}[${printer.optional("", expression.from)}..${printer.optional("", expression.to)}]`;
    default:
      return printBracketed(printer, expression);
  }
}

type Bracketed = Exclude<
  Compound,
  { kind: "Binary" | "Chain" | "Not" | "Sign" | "IsNull" | "IsType" | "HasLabels" | "Property" | "Index" | "Slice" }
>;

function printBracketed(printer: Printer, expression: Bracketed): string {
  const print = (part: Expression) => printer.expression(part);
  const name = (text: string) => printer.name(text);
  switch (expression.kind) {
    case "Case": {
      const branches = expression.branches.map((branch) => ` ${printBranch(printer, branch)}`).join("");
      return `CASE${printer.optional(" ", expression.subject)}${branches}${printer.optional(" ELSE ", expression.otherwise)} END`;
    }
    case "Quantifier":
      return `${expression.name}(${name(expression.variable)} IN ${print(expression.list)} WHERE ${print(expression.where)})`;
    case "Reduce": {
      const start = `${name(expression.accumulator)} = ${print(expression.initial)}`;
      const list = beforeBar(printer, expression.list);
      return `reduce(${start}, ${name(expression.variable)} IN ${list} | ${print(expression.result)})`;
    }
    case "ListComprehension": {
      const { variable, list, where, result } = expression;
      const filtered = beforeBar(printer, list) + (where === null ? "" : ` WHERE ${beforeBar(printer, where)}`);
      return `[${name(variable)} IN ${filtered}${printer.optional(" | ", result)}]`;
    }
    case "PatternComprehension": {
      const { path, elements, where, result } = expression;
      const pattern = (path === null ? "" : `${name(path)} = `) + printElements(printer, elements);
      return `[${pattern}${where === null ? "" : ` WHERE ${beforeBar(printer, where)}`} | ${print(result)}]`;
    }
    case "PatternExpression":
      return printElements(printer, expression.elements);
    case "ShortestPathExpression":
      return `${expression.name}(${printElements(printer, expression.elements)})`;
    default:
      return printSubquery(printer, expression);
  }
}

/** A bar behind a label would read as another label; the engine knows only one label there. */
function beforeBar(printer: Printer, expression: Expression): string {
  return printer.forEngine ? printer.expression(expression) : printOperand(printer, expression);
}

function printBinary(printer: Printer, { operator, left, right }: Binary): string {
  const isSame = ASSOCIATIVE.has(operator) && left.kind === "Binary" && left.operator === operator;
  const first = isSame ? printer.expression(left) : printOperand(printer, left);
  return `${first} ${operator} ${printOperand(printer, right)}`;
}

function printSign(printer: Printer, { operator, operand }: Sign): string {
  const text = printOperand(printer, operand);
  // Without the parentheses the sign would become part of the number.
  return operator === "-" && operand.kind === "Number" ? `-(${printer.expression(operand)})` : operator + text;
}

function printHasLabels(printer: Printer, { operand, labels }: HasLabels): string {
  const tested = printOperand(printer, operand);
  if (labels.kind === "LabelOr" && !printer.forEngine) return `${tested}:(${printAlternatives(printer, labels)})`;
  return tested + printLabels(printer, labels);
}

function printBranch(printer: Printer, { conditions, result }: Branch): string {
  return `WHEN ${printer.expressions(conditions)} THEN ${printer.expression(result)}`;
}

function printEntry(printer: Printer, key: string, value: Expression): string {
  return `${printer.name(key)}: ${printer.expression(value)}`;
}

function printItem(printer: Printer, item: ProjectionItem): string {
  if (item.kind === "all") return ".*";
  if (item.kind === "property") return `.${printer.name(item.key)}`;
  return item.kind === "variable" ? printer.name(item.key) : printEntry(printer, item.key, item.value);
}

function printSubquery(printer: Printer, { name, query, patterns, where }: Subquery): string {
  if (query !== null) return `${name} { ${printer.query(query)} }`;
  // The engine wants the MATCH. Without it the two forms stay apart in the tree.
  const keyword = printer.forEngine ? "MATCH " : "";
  const joined = patterns.map((pattern) => printPattern(printer, pattern)).join(", ");
  return `${name} { ${keyword}${joined}${printer.optional(" WHERE ", where)} }`;
}
