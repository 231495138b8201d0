import type { BetweenAnswer, BetweenBody } from "../../contract/graph.ts";
import { findNodes, readTogether, type Database, type ReadLimits } from "../database/index.ts";
import { readAmong } from "./links.ts";
import { pictureOf } from "./load.ts";
import { toSlice } from "./slice.ts";

/** Everything that is stated between any two of these nodes. Ids that the graph does not hold are passed over. */
export async function between(database: Database, { ids }: BetweenBody, limits: ReadLimits): Promise<BetweenAnswer> {
  return readTogether(database, limits, async (run) => {
    const found = await findNodes(run, ids);
    const { rows, truncated } = await readAmong(run, found);
    return { slice: await toSlice(run, found, rows), truncated, cypher: pictureOf(found) };
  });
}
