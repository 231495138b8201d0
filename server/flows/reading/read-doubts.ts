import { z } from "zod";
import type { Run } from "../../database/index.ts";
import { DISPUTES, RETRACTED } from "../statements.ts";
import type { Doubts, ToldCase } from "../told.ts";
import { allRows } from "./rows.ts";

const MOST_DISPUTES = 50_000;

const DisputeRow = z.object({ one: z.string(), other: z.string(), rivals: z.string().catch("") });
const IdRow = z.object({ id: z.string() });

/** What is known against the claims behind the amounts of these cases. @throws AppError as `allRows`. */
export async function readDoubts(run: Run, told: readonly ToldCase[]): Promise<Doubts> {
  const claims = [...new Set(told.flatMap(({ seized }) => seized.flatMap((amount) => amount.claims)))].sort();
  if (claims.length === 0) return { disputes: [], retracted: new Set() };
  const asked = { statement: DISPUTES, parameters: { claims }, shape: DisputeRow, most: MOST_DISPUTES };
  const disputes = await allRows(run, { ...asked, what: "contradictions among the claims behind these amounts" });
  const { rows } = await run({ statement: RETRACTED, parameters: { claims } }, claims.length);
  return { disputes, retracted: new Set(rows.flatMap((row) => IdRow.safeParse(row).data?.id ?? [])) };
}
