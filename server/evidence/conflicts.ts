import { z } from "zod";
import type { Conflict } from "../../contract/evidence.ts";
import type { Run } from "../database/index.ts";
import { readClaims } from "./claims.ts";
import { groupConflicts } from "./conflict-groups.ts";
import { CONFLICTS_AMONG } from "./statements.ts";

const ConflictRow = z.object({
  from: z.string(),
  to: z.string(),
  kind: z.string().catch("contradiction"),
  what: z.string().catch(""),
  handling: z.string().catch(""),
  values: z.string().catch(""),
});

/** More than there are pairs among the 200 claims that a node shows, so that no side of a question is cut off. */
const MOST_PAIRS = 20_000;

/** The questions on which these claims differ from one another, contradictions first. */
export async function readConflicts(run: Run, claimIds: readonly string[]): Promise<Conflict[]> {
  const ids = [...new Set(claimIds)];
  if (ids.length < 2) return [];
  const { rows } = await run({ statement: CONFLICTS_AMONG, parameters: { ids } }, MOST_PAIRS);
  const pairs = rows.map((row) => ConflictRow.parse(row));
  const claims = await readClaims(
    run,
    pairs.flatMap((pair) => [pair.from, pair.to]),
  );
  return groupConflicts(pairs, claims);
}
