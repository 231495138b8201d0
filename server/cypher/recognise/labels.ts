import type { LabelExpression } from "../../embedded/dialect/index.ts";

/** Labels that a node must have, and those that it may not have. */
export interface PlainLabels {
  has: string[];
  lacks: string[];
}

/** null where it is not a plain list of labels, each asked for or ruled out. */
export function plainLabels(asked: readonly LabelExpression[]): PlainLabels | null {
  const plain: PlainLabels = { has: [], lacks: [] };
  const waiting = [...asked];
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    if (one.kind === "LabelAnd") waiting.push(one.left, one.right);
    else if (one.kind === "Label") plain.has.push(one.name);
    else if (one.kind === "LabelNot" && one.operand.kind === "Label") plain.lacks.push(one.operand.name);
    else return null;
  }
  return { has: [...new Set(plain.has)].sort(), lacks: [...new Set(plain.lacks)].sort() };
}

/** The types of `[:A|B]`; null where it asks for more than one of several. */
export function plainTypes(asked: LabelExpression): string[] | null {
  if (asked.kind === "Label") return [asked.name];
  if (asked.kind !== "LabelOr") return null;
  const [left, right] = [plainTypes(asked.left), plainTypes(asked.right)];
  return left === null || right === null ? null : [...new Set([...left, ...right])];
}

/** Whether a node with these labels is asked for; null where a label is worked out. */
export function hasLabels(asked: LabelExpression, labels: ReadonlySet<string>): boolean | null {
  switch (asked.kind) {
    case "Label":
      return labels.has(asked.name);
    case "LabelAny":
      return labels.size > 0;
    case "LabelNot": {
      const inner = hasLabels(asked.operand, labels);
      return inner === null ? null : !inner;
    }
    case "DynamicLabel":
      return null;
    default: {
      const [left, right] = [hasLabels(asked.left, labels), hasLabels(asked.right, labels)];
      if (left === null || right === null) return null;
      return asked.kind === "LabelAnd" ? left && right : left || right;
    }
  }
}
