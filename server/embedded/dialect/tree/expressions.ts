import type { Query } from "./clauses.ts";
import type { LabelExpression } from "./labels.ts";
import type { Pattern, PatternElement, ShortestPath } from "./patterns.ts";
import type { Node } from "./span.ts";

export interface Variable extends Node<"Variable"> {
  readonly name: string;
}

/** `$name`; the value comes with the statement. */
export interface Parameter extends Node<"Parameter"> {
  readonly name: string;
}

/** As written, without underscores; a minus sign directly before it belongs to it. */
export interface NumberLiteral extends Node<"Number"> {
  readonly text: string;
  readonly isFloat: boolean;
}

export interface TextLiteral extends Node<"Text"> {
  readonly value: string;
}

export interface BooleanLiteral extends Node<"Boolean"> {
  readonly value: boolean;
}

export type NullLiteral = Node<"Null">;

/** `NaN`, `Infinity`. */
interface FloatName extends Node<"FloatName"> {
  readonly name: "NAN" | "INF" | "INFINITY";
}

export type ComparisonOperator = "=" | "<>" | "<" | ">" | "<=" | ">=";
type ArithmeticOperator = "+" | "-" | "||" | "*" | "/" | "%" | "^";
type TextOperator = "=~" | "STARTS WITH" | "ENDS WITH" | "CONTAINS";
type LogicalOperator = "AND" | "OR" | "XOR";
export type BinaryOperator = ComparisonOperator | ArithmeticOperator | TextOperator | LogicalOperator | "IN";

export interface Binary extends Node<"Binary"> {
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
}

/** `a < b <= c`: one operand more than operators. */
export interface ComparisonChain extends Node<"Chain"> {
  readonly operators: readonly ComparisonOperator[];
  readonly operands: readonly Expression[];
}

export interface Not extends Node<"Not"> {
  readonly operand: Expression;
}

export interface Sign extends Node<"Sign"> {
  readonly operator: "+" | "-";
  readonly operand: Expression;
}

export interface IsNull extends Node<"IsNull"> {
  readonly operand: Expression;
  readonly negated: boolean;
}

/** `x IS :: STRING`. */
export interface IsType extends Node<"IsType"> {
  readonly operand: Expression;
  readonly negated: boolean;
  readonly typeName: string;
}

/** `n:A|B`, also of a relationship. */
export interface HasLabels extends Node<"HasLabels"> {
  readonly operand: Expression;
  readonly labels: LabelExpression;
}

export interface Property extends Node<"Property"> {
  readonly object: Expression;
  readonly key: string;
}

export interface Index extends Node<"Index"> {
  readonly object: Expression;
  readonly index: Expression;
}

/** `list[from..to]`; null is "not given". */
export interface Slice extends Node<"Slice"> {
  readonly object: Expression;
  readonly from: Expression | null;
  readonly to: Expression | null;
}

export interface ListLiteral extends Node<"List"> {
  readonly items: readonly Expression[];
}

export interface MapEntry {
  readonly key: string;
  readonly value: Expression;
}

export interface MapLiteral extends Node<"Map"> {
  readonly entries: readonly MapEntry[];
}

export type ProjectionItem =
  | { readonly kind: "all" }
  | { readonly kind: "property"; readonly key: string }
  | { readonly kind: "variable"; readonly key: string }
  | { readonly kind: "entry"; readonly key: string; readonly value: Expression };

/** `n {.*, .name, other, key: value}`. */
export interface MapProjection extends Node<"MapProjection"> {
  readonly name: string;
  readonly items: readonly ProjectionItem[];
}

/** Several conditions only with a subject: `CASE x WHEN 1, 2 THEN …`. */
export interface Branch {
  readonly conditions: readonly Expression[];
  readonly result: Expression;
}

/** With a subject, each WHEN is compared with it. */
export interface Case extends Node<"Case"> {
  readonly subject: Expression | null;
  readonly branches: readonly Branch[];
  readonly otherwise: Expression | null;
}

/** `[x IN list WHERE … | …]`. */
export interface ListComprehension extends Node<"ListComprehension"> {
  readonly variable: string;
  readonly list: Expression;
  readonly where: Expression | null;
  readonly result: Expression | null;
}

/** `any(x IN list WHERE …)`. */
export interface Quantifier extends Node<"Quantifier"> {
  readonly name: "all" | "any" | "none" | "single";
  readonly variable: string;
  readonly list: Expression;
  readonly where: Expression;
}

/** `reduce(accumulator = initial, variable IN list | result)`. */
export interface Reduce extends Node<"Reduce"> {
  readonly accumulator: string;
  readonly initial: Expression;
  readonly variable: string;
  readonly list: Expression;
  readonly result: Expression;
}

/** `[(a)-->(b) WHERE … | …]`. */
export interface PatternComprehension extends Node<"PatternComprehension"> {
  readonly path: string | null;
  readonly elements: readonly PatternElement[];
  readonly where: Expression | null;
  readonly result: Expression;
}

/** A pattern as a condition: `WHERE (a)-->(b)`. */
export interface PatternExpression extends Node<"PatternExpression"> {
  readonly elements: readonly PatternElement[];
}

/** Either a whole query in the braces, or patterns with a condition. */
export interface Subquery extends Node<"Subquery"> {
  readonly name: "EXISTS" | "COUNT" | "COLLECT";
  readonly query: Query | null;
  readonly patterns: readonly Pattern[];
  readonly where: Expression | null;
}

interface ShortestPathExpression extends Node<"ShortestPathExpression"> {
  readonly name: ShortestPath;
  readonly elements: readonly PatternElement[];
}

export interface Call extends Node<"Call"> {
  /** As written, with the name space. */
  readonly name: string;
  readonly distinct: boolean;
  readonly args: readonly Expression[];
}

export type CountStar = Node<"CountStar">;

/** Whatever has a value. Told apart by `kind`. */
export type Expression =
  | Variable
  | Parameter
  | NumberLiteral
  | TextLiteral
  | BooleanLiteral
  | NullLiteral
  | FloatName
  | Binary
  | ComparisonChain
  | Not
  | Sign
  | IsNull
  | IsType
  | HasLabels
  | Property
  | Index
  | Slice
  | ListLiteral
  | MapLiteral
  | MapProjection
  | Case
  | ListComprehension
  | Quantifier
  | Reduce
  | PatternComprehension
  | PatternExpression
  | Subquery
  | ShortestPathExpression
  | Call
  | CountStar;
