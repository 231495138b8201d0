import type { Change } from "../database/index.ts";
import { MOVED } from "./history-statements.ts";
import type { End, Recorded } from "./recorded.ts";

/**
 * What an edit recorded, by what the database calls it now: what was deleted and brought back since has another name,
 * which is all there is to find what has no id of the domain.
 */
export async function followMoves(change: Change, recorded: Recorded, revision: number): Promise<Recorded> {
  const rows = await change.run({ statement: MOVED, parameters: { revision } });
  if (rows.length === 0) return recorded;
  const moves = rows.map(({ moved }) => new Map(JSON.parse(String(moved)) as [string, string][]));
  const now = (at: string) => moves.reduce((name, move) => move.get(name) ?? name, at);
  const end = (each: End): End => ({ ...each, at: now(each.at) });
  return {
    nodes: recorded.nodes.map((each) => ({ ...each, at: now(each.at) })),
    relationships: recorded.relationships.map((each) => ({
      ...each,
      at: now(each.at),
      from: end(each.from),
      to: end(each.to),
    })),
  };
}
