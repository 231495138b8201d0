import type { Clause } from "../../tree/index.ts";
import { NOWHERE, integer, variable } from "../build.ts";
import { makeProjection } from "../build-clauses.ts";
import { containsPattern } from "../walk.ts";
import type { Place } from "./clause.ts";

/** What adds or takes away nodes and relationships, which a MATCH that still runs would see. */
const CHANGES: ReadonlySet<Clause["kind"]> = new Set<Clause["kind"]>(["Create", "Merge", "Delete", "Foreach"]);

export function changesTheGraph({ kind }: Clause): boolean {
  return CHANGES.has(kind);
}

/** Does it go along relationships? Nodes alone the engine has all read before it goes on. */
export function walks(clause: Clause): boolean {
  if (clause.kind === "CallSubquery") return true;
  if (clause.kind !== "Match") return false;
  return clause.patterns.some(({ elements }) => elements.length > 1) || containsPattern(clause.where);
}

/**
 * `WITH *, 1 AS one ORDER BY one`: all rows are there before the first is written.
 *
 * The engine hands on 2,048 rows at a time, and what they write is seen by the MATCH that finds the
 * next ones: it misses what was deleted, and `NOT EXISTS { … }` finds what was created.
 */
export function readFirst({ context, scope, out }: Place): void {
  context.mark("read-first");
  const name = context.fresh("_b");
  const order = [{ kind: "Sort", expression: variable(name), descending: false, ...NOWHERE }] as const;
  out.push({ ...makeProjection("With", [{ expression: integer(1), as: name }]), star: scope.size > 0, order });
}
