import type { Binary, ComparisonOperator, Expression, LabelExpression } from "../../embedded/dialect/index.ts";

/** One thing that a statement asks of a node or a link, by the name it has there. */
export type Condition =
  | { of: string; what: "labels"; labels: LabelExpression }
  | { of: string; what: "element-id"; value: unknown }
  | { of: string; what: "property"; key: string; test: Test; value: unknown };

type Test = ComparisonOperator | "IN";

type Parameters = Readonly<Record<string, unknown>>;

/** All that must hold together; null: something in it is more than we can say exactly. */
export function conditionsIn(where: Expression | null, parameters: Parameters): Condition[] | null {
  if (where === null) return [];
  if (where.kind === "Binary" && where.operator === "AND") {
    return joined([conditionsIn(where.left, parameters), conditionsIn(where.right, parameters)]);
  }
  if (where.kind === "Chain") {
    const { operators, operands } = where;
    const pairs = operators.map((operator, at) => {
      const [left, right] = [operands[at], operands[at + 1]];
      return left && right ? comparison(operator, left, right, parameters) : null;
    });
    return joined(pairs.map((pair) => pair && [pair]));
  }
  const labels = labelsAsked(where);
  if (labels !== null) return [{ ...labels, what: "labels" }];
  if (where.kind !== "Binary" || !isTest(where.operator)) return null;
  const one = comparison(where.operator, where.left, where.right, parameters);
  return one && [one];
}

/** One list of several; null as soon as one of them is. */
export function joined<T>(lists: readonly (readonly T[] | null)[]): T[] | null {
  return lists.some((list) => list === null) ? null : lists.flatMap((list) => list ?? []);
}

const TURNED: Readonly<Record<Test, Test | null>> = {
  "=": "=",
  "<>": "<>",
  "<": ">",
  ">": "<",
  "<=": ">=",
  ">=": "<=",
  IN: null,
};

const isTest = (operator: Binary["operator"]): operator is Test => Object.hasOwn(TURNED, operator);

function comparison(test: Test, left: Expression, right: Expression, parameters: Parameters): Condition | null {
  const value = valueOf(right, parameters);
  if (value !== undefined) return asked(left, test, value);
  const turned = TURNED[test];
  const other = valueOf(left, parameters);
  return turned === null || other === undefined ? null : asked(right, turned, other);
}

function asked(of: Expression, test: Test, value: unknown): Condition | null {
  if (of.kind === "Property" && of.object.kind === "Variable") {
    return { of: of.object.name, what: "property", key: of.key, test, value };
  }
  const [only, more] = of.kind === "Call" ? of.args : [];
  const isElementId = of.kind === "Call" && of.name.toLowerCase() === "elementid" && !of.distinct && test === "=";
  if (!isElementId || only?.kind !== "Variable" || more !== undefined) return null;
  return { of: only.name, what: "element-id", value };
}

/** A value that is written down or comes with the statement; undefined: it is worked out, or was not given. */
export function valueOf(expression: Expression, parameters: Parameters): unknown {
  if (expression.kind === "Text" || expression.kind === "Boolean") return expression.value;
  if (expression.kind === "Number") return numberOf(expression.text);
  if (expression.kind === "Parameter") {
    return Object.hasOwn(parameters, expression.name) ? parameters[expression.name] : undefined;
  }
  if (expression.kind !== "List") return undefined;
  const items = expression.items.map((item) => valueOf(item, parameters));
  return items.includes(undefined) ? undefined : items;
}

/** What JavaScript reads in another way, or not exactly, is no value here. */
function numberOf(text: string): number | undefined {
  if (!/^-?\d+(\.\d+)?$/.test(text) || /^-?0\d/.test(text)) return undefined;
  const value = Number(text);
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? undefined : value;
}

/** `n:A OR NOT n:B` asks of one node what `n:A|!B` does. */
function labelsAsked(where: Expression): { of: string; labels: LabelExpression } | null {
  if (where.kind === "HasLabels") {
    return where.operand.kind === "Variable" ? { of: where.operand.name, labels: where.labels } : null;
  }
  const span = { start: where.start, end: where.end };
  if (where.kind === "Not") {
    const inner = labelsAsked(where.operand);
    return inner && { of: inner.of, labels: { kind: "LabelNot", operand: inner.labels, ...span } };
  }
  if (where.kind !== "Binary" || (where.operator !== "OR" && where.operator !== "AND")) return null;
  const [left, right] = [labelsAsked(where.left), labelsAsked(where.right)];
  if (left === null || right === null || left.of !== right.of) return null;
  const kind = where.operator === "OR" ? "LabelOr" : "LabelAnd";
  return { of: left.of, labels: { kind, left: left.labels, right: right.labels, ...span } };
}
