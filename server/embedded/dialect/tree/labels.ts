import type { Expression } from "./expressions.ts";
import type { Node } from "./span.ts";

export interface Label extends Node<"Label"> {
  readonly name: string;
}

/** `$(expression)` in place of a label. */
export interface DynamicLabel extends Node<"DynamicLabel"> {
  readonly expression: Expression;
}

interface LabelPair extends Node<"LabelAnd" | "LabelOr"> {
  readonly left: LabelExpression;
  readonly right: LabelExpression;
}

interface LabelNot extends Node<"LabelNot"> {
  readonly operand: LabelExpression;
}

/** `%`: any label at all. */
type LabelAny = Node<"LabelAny">;

export type LabelExpression = Label | DynamicLabel | LabelPair | LabelNot | LabelAny;
