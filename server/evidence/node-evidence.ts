import { z } from "zod";
import type { NodeEvidence } from "../../contract/evidence.ts";
import type { Kind } from "../../contract/kinds.ts";
import { readTogether, toRef, type Database, type ReadLimits, type Run } from "../database/index.ts";
import { AppError } from "../errors.ts";
import { toClaimViews } from "./claims.ts";
import { weighClaims } from "./confidence.ts";
import { readConflicts } from "./conflicts.ts";
import {
  CLAIM_ITSELF,
  CLAIMS_ABOUT,
  CLAIMS_FROM_SOURCE,
  CLAIMS_OF_STATISTIC,
  CLAIMS_SUPPORTING,
  NODE,
  type NodeClaims,
} from "./statements.ts";

/** Most claims of one node in an answer: more than anybody reads in an inspector. */
const MOST_CLAIMS = 200;

/** Where the claims behind a node hang, where it is not ABOUT. */
const byKind: Partial<Record<Kind, NodeClaims>> = {
  case: CLAIMS_SUPPORTING,
  source: CLAIMS_FROM_SOURCE,
  statistic: CLAIMS_OF_STATISTIC,
  claim: CLAIM_ITSELF,
};

const CountRow = z.object({ total: z.int(), voices: z.int() });

/**
 * The claims behind a node, best first and at most `maxRows` or 200, with what they contradict one
 * another in: of a case those that support it, of a source those it makes, else those about it.
 *
 * @throws AppError `unknown_node`.
 */
export async function nodeEvidence(database: Database, id: string, limits: ReadLimits): Promise<NodeEvidence> {
  return readTogether(database, limits, async (run) => {
    const [found] = (await run({ statement: NODE, parameters: { id } })).rows;
    if (found === undefined) throw unknownNode(id);
    const node = toRef(found["node"]);
    const statements = byKind[node.kind] ?? CLAIMS_ABOUT;
    const parameters = { id, limit: Math.min(MOST_CLAIMS, limits.maxRows) };
    const { total, voices } = await countClaims(run, statements, id);
    const { rows } = await run({ statement: statements.claims, parameters });
    const claims = weighClaims(await toClaimViews(run, rows));
    const shown = claims.map((part) => part.claim.id);
    return {
      node,
      claims,
      voices,
      total,
      truncated: total > claims.length,
      conflicts: await readConflicts(run, shown),
      cypher: { statement: statements.claims, parameters },
    };
  });
}

async function countClaims(run: Run, { count }: NodeClaims, id: string): Promise<z.infer<typeof CountRow>> {
  const { rows } = await run({ statement: count, parameters: { id } });
  return CountRow.parse(rows[0]);
}

function unknownNode(id: string): AppError {
  return new AppError("unknown_node", `This graph holds nothing with the id ${id}.`, {
    hint: "Search for it by name: it may have another id here.",
    values: { id },
  });
}
