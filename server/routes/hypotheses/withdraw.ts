import type { Database, ReadLimits } from "../../database/index.ts";
import { firstRow, writeKept } from "../../keeping/index.ts";
import { foreignGraph } from "./failures.ts";
import { WITHDRAW } from "./statements.ts";

/**
 * Takes the leg of a hypothesis out of the graph, and nothing else. false: it was gone already.
 *
 * @throws AppError `database_foreign`, and as `write`.
 */
export async function withdraw(
  database: Database,
  { from, id }: { from: string; id: string },
  limits: ReadLimits,
): Promise<boolean> {
  const row = await writeKept(database, { limits, refusal: foreignGraph }, (run) =>
    firstRow(run, { statement: WITHDRAW, parameters: { from, id } }),
  );
  return Number(row?.["gone"] ?? 0) > 0;
}
