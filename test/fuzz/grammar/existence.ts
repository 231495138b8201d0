import type { Maker } from "./maker.ts";
import { makeRelationship } from "./relationships.ts";
import { type Scope, withNames } from "./scope.ts";

/** `COUNT { … }` of a pattern at a node in scope. */
export function countPattern(maker: Maker, scope: Scope): string {
  const node = maker.name(scope, "node");
  return node === undefined ? "3" : `COUNT { (${node})${makeRelationship(maker)}() }`;
}

/** A condition that asks whether there is a pattern. */
export function existsPattern(maker: Maker, scope: Scope): string {
  const node = maker.name(scope, "node");
  if (node === undefined) return "true";
  const { draw } = maker;
  const other = maker.fresh("y");
  const within = () => maker.make("boolean", withNames(scope, [[other, "node"]]), 0);
  return draw.oneOf([
    () => `(${node})${makeRelationship(maker)}()`,
    () => `EXISTS { (${node})${makeRelationship(maker)}(${other}) }`,
    () => `EXISTS { MATCH (${node})${makeRelationship(maker)}(${other}) WHERE ${within()} }`,
    () => `EXISTS { (${node})${makeRelationship(maker)}(${other}) WHERE ${within()} }`,
    () => `COUNT { (${node})${makeRelationship(maker)}(${other}) } ${draw.pick([">", "=", "<"])} ${draw.below(3)}`,
    () => `NOT (${node})${makeRelationship(maker)}(:${draw.pick(["A", "B", "C"])})`,
  ]);
}
