import type { Expression, MapLiteral, Parameter } from "./expressions.ts";
import type { LabelExpression } from "./labels.ts";
import type { Node } from "./span.ts";

export interface NodePattern extends Node<"NodePattern"> {
  readonly variable: string | null;
  readonly labels: LabelExpression | null;
  readonly properties: MapLiteral | Parameter | null;
  readonly where: Expression | null;
}

/** `*2..4`; null is "not given". */
export interface Range {
  readonly from: number | null;
  readonly to: number | null;
}

export interface RelationshipPattern extends Node<"RelationshipPattern"> {
  readonly variable: string | null;
  readonly types: LabelExpression | null;
  readonly range: Range | null;
  readonly properties: MapLiteral | Parameter | null;
  readonly where: Expression | null;
  readonly direction: "left" | "right" | "none";
}

export type PatternElement = NodePattern | RelationshipPattern;
export type ShortestPath = "shortestPath" | "allShortestPaths";

/** Nodes and relationships take turns in `elements`, a node first and last. */
export interface Pattern extends Node<"Pattern"> {
  readonly path: string | null;
  readonly shortest: ShortestPath | null;
  readonly elements: readonly PatternElement[];
}
