import type { Objection } from "../../../contract/cypher.ts";
import type { Statement } from "../../embedded/dialect/index.ts";
import { objection } from "./objection.ts";

/**
 * Levels of a statement's tree. A Neo4j plans deeper ones for minutes, and nothing ends it meanwhile: 500 OR in a row
 * take it longer than 5 s, 3000 CASE in each other 7 min.
 */
const MOST_LEVELS = 250;
/** The same of subqueries: each level multiplies the work of planning, and twelve COUNT { } take 5 s. */
const MOST_SUBQUERIES = 8;

/** Whether a statement is too deep for the planner of a database. Walks without recursion: it is given any depth. */
export function lookAtDepth(tree: Statement): Objection | undefined {
  const waiting: { part: unknown; levels: number; subqueries: number }[] = [{ part: tree, levels: 0, subqueries: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { part } = next;
    if (typeof part !== "object" || part === null) continue;
    const kind = "kind" in part ? part.kind : undefined;
    const levels = next.levels + (kind === undefined ? 0 : 1);
    const subqueries = next.subqueries + (kind === "Subquery" || kind === "CallSubquery" ? 1 : 0);
    if (levels > MOST_LEVELS) return tooDeep(tree, `The statement has more than ${MOST_LEVELS} levels.`, MOST_LEVELS);
    if (subqueries > MOST_SUBQUERIES) {
      return tooDeep(tree, `The statement has more than ${MOST_SUBQUERIES} subqueries in each other.`, MOST_SUBQUERIES);
    }
    for (const inner of Object.values(part)) waiting.push({ part: inner, levels, subqueries });
  }
  return undefined;
}

/** How deep its brackets are at most, those in texts and comments too. */
export function bracketsOf(statement: string): number {
  let depth = 0;
  let deepest = 0;
  for (const letter of statement) {
    if ("([{".includes(letter)) deepest = Math.max(deepest, (depth += 1));
    else if (")]}".includes(letter)) depth = Math.max(0, depth - 1);
  }
  return deepest;
}

/** The objection to a statement of too many levels or too many parts. */
export function tooDeep(at: { start: number; end: number }, sentence: string, limit: number): Objection {
  return objection("nested-too-deep", at, sentence, {
    hint: "Write it in several steps, with WITH between them; many values to compare with fit into one list: x IN $list.",
    values: { limit },
  });
}
