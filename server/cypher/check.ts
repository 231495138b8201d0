import type { CheckAnswer } from "../../contract/cypher.ts";
import type { Database, OnceLimits, Query } from "../database/index.ts";
import { examine } from "./guard/index.ts";

/**
 * What will be refused of a statement, where it stands and what to write instead; nothing runs.
 *
 * @throws AppError as `examine`.
 */
export async function checkCypher(
  database: Database,
  { statement, parameters = {}, edit = false }: Query & { edit?: boolean },
  limits: OnceLimits,
): Promise<CheckAnswer> {
  const {
    objections,
    parameters: names,
    writes,
    plan,
  } = await examine(database, statement, parameters, limits, edit ? "edit" : "read");
  return { objections, parameters: names, writes, plan };
}
