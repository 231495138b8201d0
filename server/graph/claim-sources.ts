import { z } from "zod";
import type { Run } from "../database/index.ts";
import { CLAIM_SOURCES } from "./statements.ts";

const SourceRow = z.object({ claim: z.string(), source: z.string() });

/** Sources that a claim of somebody else's making may be stated in at most; one is the rule. */
const MOST = 8;

/** Where claims are stated, by claim, in one statement for all of them. */
export async function readClaimSources(run: Run, claims: readonly string[]): Promise<Map<string, string[]>> {
  const ids = [...new Set(claims)];
  const sources = new Map<string, string[]>();
  if (ids.length === 0) return sources;
  const { rows } = await run({ statement: CLAIM_SOURCES, parameters: { ids } }, ids.length * MOST);
  for (const row of rows) {
    const { claim, source } = SourceRow.safeParse(row).data ?? {};
    if (claim !== undefined && source !== undefined) sources.set(claim, [...(sources.get(claim) ?? []), source]);
  }
  return sources;
}
