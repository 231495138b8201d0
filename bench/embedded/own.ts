import { read, type Query } from "../../server/database/index.ts";
import { LIMITS } from "./own-statements.ts";
import type { Pair } from "./pair.ts";
import { inTurns, type Turns } from "./turns.ts";

const ROUNDS = 20;

/** Each of the program's statements by itself, through the program's own layer, and all of them as one figure. */
export async function ownFigures(pair: Pair, statements: readonly Query[]): Promise<{ all: Turns; each: Turns[] }> {
  const each: Turns[] = [];
  for (const query of statements) {
    const what = query.statement.replaceAll(/\s+/g, " ");
    each.push(await inTurns(pair, { what, rounds: ROUNDS, run: ({ database }) => read(database, query, LIMITS) }));
  }
  const sumOf = (side: "neo4j" | "embedded") =>
    Array.from({ length: ROUNDS }, (_, round) => each.reduce((sum, { ms }) => sum + (ms[side][round] ?? 0), 0));
  const what = `the program's own ${statements.length} statements, each once`;
  return { each, all: { what, goal: 0.8, ms: { neo4j: sumOf("neo4j"), embedded: sumOf("embedded") } } };
}
