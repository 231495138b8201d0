import { refuse } from "../rules/index.ts";
import type { BinaryOperator, ComparisonOperator, Expression } from "../tree/index.ts";
import type { Cursor } from "./cursor.ts";
import { labelExpression } from "./labels.ts";
import { postfix } from "./postfix.ts";
import { typeName } from "./type-names.ts";

type Reader = (cursor: Cursor) => Expression;

/*
 * From the loosest operator to the tightest: OR, XOR, AND, NOT, comparisons, predicates, sums,
 * products, powers, signs. Each function reads its own operators and leaves the rest to the next.
 */
export function expression(cursor: Cursor): Expression {
  return cursor.nested(() => or(cursor), "The expression is nested too deeply.");
}

function joined(cursor: Cursor, next: Reader, operator: "OR" | "XOR" | "AND"): Expression {
  const { start } = cursor.token;
  let left = next(cursor);
  while (cursor.takeKeyword(operator)) {
    const right = next(cursor);
    left = { kind: "Binary", ...cursor.spanFrom(start), operator, left, right };
  }
  return left;
}

const or: Reader = (cursor) => joined(cursor, xor, "OR");
const xor: Reader = (cursor) => joined(cursor, and, "XOR");
const and: Reader = (cursor) => joined(cursor, not, "AND");

function not(cursor: Cursor): Expression {
  const { start } = cursor.token;
  if (!cursor.takeKeyword("NOT")) return comparison(cursor);
  const operand = cursor.nested(() => not(cursor));
  return { kind: "Not", ...cursor.spanFrom(start), operand };
}

const COMPARISONS: readonly string[] = ["=", "<>", "<", ">", "<=", ">="] satisfies ComparisonOperator[];

function isComparison(operator: string): operator is ComparisonOperator {
  return COMPARISONS.includes(operator);
}

function comparison(cursor: Cursor): Expression {
  const { start } = cursor.token;
  const first = predicate(cursor);
  const operands = [first];
  const operators: ComparisonOperator[] = [];
  while (cursor.token.kind === "sign") {
    const { value } = cursor.token;
    if (value === "!=") cursor.fail("Write <> instead of !=.");
    if (!isComparison(value)) break;
    cursor.index += 1;
    operators.push(value);
    operands.push(predicate(cursor));
  }
  const [operator] = operators;
  const [, second] = operands;
  if (operator === undefined || second === undefined) return first;
  const span = cursor.spanFrom(start);
  if (operators.length > 1) return { kind: "Chain", ...span, operators, operands };
  return { kind: "Binary", ...span, operator, left: first, right: second };
}

/** `=~`, STARTS WITH, IN, IS NULL and their like, from left to right. */
function predicate(cursor: Cursor): Expression {
  const { start } = cursor.token;
  let left = sum(cursor);
  for (;;) {
    const operator = predicateOperator(cursor);
    if (operator !== null) {
      const right = sum(cursor);
      left = { kind: "Binary", ...cursor.spanFrom(start), operator, left, right };
    } else if (cursor.takeKeyword("IS")) {
      left = is(cursor, left, start);
    } else if (cursor.takeSign("::")) {
      const name = typeName(cursor);
      left = { kind: "IsType", ...cursor.spanFrom(start), operand: left, negated: false, typeName: name };
    } else return left;
  }
}

function predicateOperator(cursor: Cursor): BinaryOperator | null {
  if (cursor.takeSign("=~")) return "=~";
  if (cursor.takeKeyword("CONTAINS")) return "CONTAINS";
  if (cursor.takeKeyword("IN")) return "IN";
  if (!cursor.isKeyword("WITH", 1)) return null;
  if (!cursor.isKeyword("STARTS") && !cursor.isKeyword("ENDS")) return null;
  const operator = cursor.isKeyword("STARTS") ? "STARTS WITH" : "ENDS WITH";
  cursor.index += 2;
  return operator;
}

/** Behind IS: NULL, a type or a label. */
function is(cursor: Cursor, operand: Expression, start: number): Expression {
  const negated = cursor.takeKeyword("NOT");
  if (cursor.takeKeyword("NULL")) return { kind: "IsNull", ...cursor.spanFrom(start), operand, negated };
  if (cursor.isSign("::") || cursor.isKeyword("TYPED")) {
    cursor.index += 1;
    const name = typeName(cursor);
    return { kind: "IsType", ...cursor.spanFrom(start), operand, negated, typeName: name };
  }
  if (/^(NFC|NFD|NFKC|NFKD|NORMALIZED)$/.test(cursor.token.keyword)) {
    refuse("normalized", { start, end: cursor.token.end });
  }
  if (negated) cursor.fail();
  const labels = labelExpression(cursor);
  return { kind: "HasLabels", ...cursor.spanFrom(start), operand, labels };
}

function arithmetic(cursor: Cursor, next: Reader, operators: readonly BinaryOperator[]): Expression {
  const { start } = cursor.token;
  let left = next(cursor);
  for (;;) {
    const operator = operators.find((candidate) => cursor.takeSign(candidate));
    if (operator === undefined) return left;
    const right = next(cursor);
    left = { kind: "Binary", ...cursor.spanFrom(start), operator, left, right };
  }
}

const SUM: readonly BinaryOperator[] = ["+", "-", "||"];
const PRODUCT: readonly BinaryOperator[] = ["*", "/", "%"];
const POWER: readonly BinaryOperator[] = ["^"];

const sum: Reader = (cursor) => arithmetic(cursor, product, SUM);
const product: Reader = (cursor) => arithmetic(cursor, power, PRODUCT);
const power: Reader = (cursor) => arithmetic(cursor, signed, POWER);

/** A minus directly before a number belongs to it: the smallest integer has no positive twin. */
function signed(cursor: Cursor): Expression {
  const { start } = cursor.token;
  const operator = cursor.takeSign("+") ? "+" : cursor.takeSign("-") ? "-" : null;
  if (operator === null) return postfix(cursor, true);
  const { kind, value, isFloat } = cursor.token;
  if (operator === "-" && kind === "number" && !cursor.isSign(".", 1) && !cursor.isSign("[", 1)) {
    cursor.index += 1;
    return { kind: "Number", ...cursor.spanFrom(start), text: `-${value}`, isFloat };
  }
  const operand = cursor.nested(() => signed(cursor));
  return { kind: "Sign", ...cursor.spanFrom(start), operator, operand };
}
