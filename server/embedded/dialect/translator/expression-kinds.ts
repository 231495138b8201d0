import type { Expression } from "../tree/index.ts";

/** A record and no set, so that the type checker finds what is missing. */
const KINDS: Readonly<Record<Expression["kind"], true>> = {
  Variable: true,
  Parameter: true,
  Number: true,
  Text: true,
  Boolean: true,
  Null: true,
  FloatName: true,
  Binary: true,
  Chain: true,
  Not: true,
  Sign: true,
  IsNull: true,
  IsType: true,
  HasLabels: true,
  Property: true,
  Index: true,
  Slice: true,
  List: true,
  Map: true,
  MapProjection: true,
  Case: true,
  ListComprehension: true,
  Quantifier: true,
  Reduce: true,
  PatternComprehension: true,
  PatternExpression: true,
  Subquery: true,
  ShortestPathExpression: true,
  Call: true,
  CountStar: true,
};

/** Patterns, clauses and items are parts of the tree too, but have no value. */
export function isExpression(node: { readonly kind: string }): node is Expression {
  return Object.hasOwn(KINDS, node.kind);
}
