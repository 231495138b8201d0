import type {
  BinaryOperator,
  BooleanLiteral,
  Expression,
  Index,
  ListComprehension,
  ListLiteral,
  NullLiteral,
  NumberLiteral,
  Property,
  TextLiteral,
  Variable,
} from "../tree/index.ts";

/** Parts of the tree that the translator adds; they have no place in the source. */
export const NOWHERE = { start: 0, end: 0 };

export const NULL_LITERAL: NullLiteral = { kind: "Null", ...NOWHERE };
export const TRUE: BooleanLiteral = { kind: "Boolean", value: true, ...NOWHERE };
export const FALSE: BooleanLiteral = { kind: "Boolean", value: false, ...NOWHERE };

export function variable(name: string): Variable {
  return { kind: "Variable", name, ...NOWHERE };
}

export function integer(value: number | bigint): NumberLiteral {
  return { kind: "Number", text: String(value), isFloat: false, ...NOWHERE };
}

export function float(digits: string): NumberLiteral {
  return { kind: "Number", text: digits, isFloat: true, ...NOWHERE };
}

export function text(value: string): TextLiteral {
  return { kind: "Text", value, ...NOWHERE };
}

export function list(...items: readonly Expression[]): ListLiteral {
  return { kind: "List", items, ...NOWHERE };
}

export function property(object: Expression, key: string): Property {
  return { kind: "Property", object, key, ...NOWHERE };
}

export function itemAt(object: Expression, index: Expression): Index {
  return { kind: "Index", object, index, ...NOWHERE };
}

export function binary(operator: BinaryOperator, left: Expression, right: Expression): Expression {
  return { kind: "Binary", operator, left, right, ...NOWHERE };
}

export function not(operand: Expression): Expression {
  return { kind: "Not", operand, ...NOWHERE };
}

export function isNull(operand: Expression): Expression {
  return { kind: "IsNull", operand, negated: false, ...NOWHERE };
}

export function isNotNull(operand: Expression): Expression {
  return { kind: "IsNull", operand, negated: true, ...NOWHERE };
}

export function call(name: string, ...args: readonly Expression[]): Expression {
  return { kind: "Call", name, distinct: false, args, ...NOWHERE };
}

/** `CASE WHEN … THEN … ELSE … END`. The engine evaluates only the branch it takes. */
export function when(
  branches: readonly (readonly [condition: Expression, result: Expression])[],
  otherwise: Expression | null,
): Expression {
  const cases = branches.map(([condition, result]) => ({ conditions: [condition], result }));
  return { kind: "Case", subject: null, branches: cases, otherwise, ...NOWHERE };
}

export function comprehension(
  name: string,
  of: Expression,
  { where = null, result = null }: { where?: Expression | null; result?: Expression | null },
): ListComprehension {
  return { kind: "ListComprehension", variable: name, list: of, where, result, ...NOWHERE };
}

/** Joined with AND; one part stays as it is. */
export function and(first: Expression, ...others: readonly Expression[]): Expression {
  return others.reduce((left, right) => binary("AND", left, right), first);
}

export function or(first: Expression, ...others: readonly Expression[]): Expression {
  return others.reduce((left, right) => binary("OR", left, right), first);
}

/** null when there is nothing to join. */
export function allOf(conditions: readonly Expression[]): Expression | null {
  const [first, ...others] = conditions;
  return first === undefined ? null : and(first, ...others);
}
