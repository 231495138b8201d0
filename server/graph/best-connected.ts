import type { LoadAnswer } from "../../contract/graph.ts";
import { isNodeValue, readTogether, toFound, type Database, type ReadLimits } from "../database/index.ts";
import { readAmong } from "./links.ts";
import { toSlice } from "./slice.ts";
import { BEST_CONNECTED } from "./statements.ts";

/** The nodes with the most relationships, and what is stated among them: a start into a graph nobody has described. */
export async function bestConnected(
  database: Database,
  limit: number,
  limits: ReadLimits,
): Promise<Pick<LoadAnswer, "slice" | "cypher">> {
  const cypher = { statement: BEST_CONNECTED, parameters: { limit } };
  return readTogether(database, limits, async (run) => {
    const { rows } = await run(cypher, limit);
    const found = rows.flatMap(({ node, degree }) => (isNodeValue(node) ? [toFound(node, degree)] : []));
    const links = await readAmong(run, found);
    return { slice: await toSlice(run, found, links.rows), cypher };
  });
}
