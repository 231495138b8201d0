import type { Expression, Projection } from "../../tree/index.ts";
import { makeProjection } from "../build-clauses.ts";
import { allOf } from "../build.ts";
import type { Context, Scope } from "../context.ts";
import { someNode } from "../walk.ts";
import { everything } from "./keys-first.ts";

interface Conditions {
  /** What stays where it stands; null for nothing. */
  readonly together: Expression | null;
  /** To be pushed behind it. */
  readonly alone: readonly Projection[];
}

/**
 * `WHERE a AND EXISTS { … WHERE … }` as `WHERE a WITH * WHERE EXISTS { … WHERE … }`.
 *
 * Where both stand in one AND, an OPTIONAL MATCH behind them finds nothing on the engine.
 */
export function standAlone(context: Context, conditions: readonly Expression[], scope: Scope): Conditions {
  const parts = conditions.flatMap(conjuncts);
  const alone = context.hasOptionalMatch && parts.length > 1 ? parts.filter(isFragile) : [];
  if (alone.length === 0) return { together: allOf(conditions), alone: [] };
  context.mark("exists-alone");
  return {
    together: allOf(parts.filter((part) => !isFragile(part))),
    alone: alone.map((where) => ({ ...makeProjection("With", everything(scope)), where })),
  };
}

function conjuncts(condition: Expression): Expression[] {
  if (condition.kind !== "Binary" || condition.operator !== "AND") return [condition];
  return [...conjuncts(condition.left), ...conjuncts(condition.right)];
}

function isFragile(condition: Expression): boolean {
  return someNode(condition, (node) => node.kind === "Subquery" && node.where !== null);
}
