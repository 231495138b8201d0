import { z } from "zod";
import type { NodeEvidence } from "../../contract/evidence.ts";
import type { Kind } from "../../contract/kinds.ts";
import type { EntityRef } from "../../contract/slice.ts";
import {
  ELEMENTS,
  findNode,
  readTogether,
  toRef,
  type Database,
  type ReadLimits,
  type Run,
} from "../database/index.ts";
import { toClaimViews } from "./claims.ts";
import { weighClaims } from "./confidence.ts";
import { readConflicts } from "./conflicts.ts";
import {
  CLAIM_ITSELF,
  CLAIMS_ABOUT,
  CLAIMS_FROM_SOURCE,
  CLAIMS_OF_CASES_TAKEN_AT,
  CLAIMS_OF_STATISTIC,
  CLAIMS_SUPPORTING,
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
 * another in: of a case those that support it, of a source those it makes, else those about it. Of a
 * place where goods were taken, what its cases' claims disagree in comes too. A foreign graph's node has none.
 *
 * @throws AppError `unknown_node`.
 */
export async function nodeEvidence(database: Database, id: string, limits: ReadLimits): Promise<NodeEvidence> {
  return readTogether(database, limits, async (run) => {
    const found = await findNode(run, id);
    const node = { ...toRef(found.value), id: found.id };
    if (found.anchor === "element") return withoutClaims(node);
    const statements = byKind[node.kind] ?? CLAIMS_ABOUT;
    const parameters = { id: node.id, limit: Math.min(MOST_CLAIMS, limits.maxRows) };
    const { total, voices } = await countClaims(run, statements, node.id);
    const { rows } = await run({ statement: statements.claims, parameters });
    const claims = weighClaims(await toClaimViews(run, rows));
    const shown = claims.map((part) => part.claim.id);
    return {
      node,
      claims,
      voices,
      total,
      truncated: total > claims.length,
      conflicts: await readConflicts(run, [...shown, ...(await claimsOfCasesAt(run, node, parameters))]),
      cypher: { statement: statements.claims, parameters },
    };
  });
}

/** Only of a narrow place: over a country or an area, every case of the year would meet. */
async function claimsOfCasesAt(run: Run, { kind }: EntityRef, parameters: Record<string, unknown>): Promise<string[]> {
  if (kind !== "district" && kind !== "transit") return [];
  const { rows } = await run({ statement: CLAIMS_OF_CASES_TAKEN_AT, parameters });
  return rows.map(({ id }) => String(id));
}

async function countClaims(run: Run, { count }: NodeClaims, id: string): Promise<z.infer<typeof CountRow>> {
  const { rows } = await run({ statement: count, parameters: { id } });
  return CountRow.parse(rows[0]);
}

/** Claims hang on entities: of a node that only its database has an id for, none can speak. */
function withoutClaims(node: EntityRef): NodeEvidence {
  const cypher = { statement: ELEMENTS, parameters: { ids: [node.id] } };
  return { node, claims: [], voices: 0, total: 0, truncated: false, conflicts: [], cypher };
}
