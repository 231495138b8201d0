import { anyKinds, BOOLEAN, DURATION, FLOAT, INTEGER, LIST, TEMPORAL, TEXT, type Kinds } from "../../dialect/index.ts";
import type { QueryResult } from "../binding.ts";
import { LearntState, type KeyKinds } from "./state.ts";

/** Runs the engine's own Cypher, always in the same snapshot of the graph. */
export type Look = (text: string) => Promise<QueryResult>;

const CODES: ReadonlyMap<unknown, number> = new Map([
  ["t", TEXT],
  ["i", INTEGER],
  ["f", FLOAT],
  ["b", BOOLEAN],
  ["l", LIST],
  ["o", TEMPORAL | DURATION],
]);

/**
 * The kinds of all that is stored, by looking at all of it.
 *
 * Cost: some 0.1 to 0.3 s for each key at 100,000 relationships, on a thread of the engine.
 */
export async function scanKinds(look: Look): Promise<LearntState> {
  const listed = (await look("CALL db.propertyKeys()")).toArray() as unknown as { propertyKey: string }[];
  const keys = listed.map(({ propertyKey }) => propertyKey);
  const nodes = await scanKeys("MATCH (x)", keys, look);
  return new LearntState(nodes, await scanKeys("MATCH ()-[x]->()", keys, look));
}

async function scanKeys(match: string, keys: readonly string[], look: Look): Promise<KeyKinds> {
  const found = new Map<string, Kinds>();
  for (const key of keys) {
    const kinds = await kindsUnder(key, match, look);
    if (kinds.mask !== 0) found.set(key, kinds);
  }
  return found;
}

async function kindsUnder(key: string, match: string, look: Look): Promise<Kinds> {
  // The engine cannot read such a name.
  if (key.includes("`")) return anyKinds;
  const values = `${match} WITH x.\`${key}\` AS v WHERE v IS NOT NULL`;
  const mask = maskOf(await look(`${values} RETURN DISTINCT ${codeOf("v")} AS kind`));
  if ((mask & LIST) === 0) return { mask, items: 0 };
  const isList = "size(v) IS NOT NULL AND (v STARTS WITH '') IS NULL";
  const items = await look(`${values} AND ${isList} UNWIND v AS item RETURN DISTINCT ${codeOf("item")} AS kind`);
  return { mask, items: maskOf(items) };
}

/** `(v * 0 + 1) / 2` is 0 for an integer, 0.5 for a float and null for anything else. */
function codeOf(value: string): string {
  const half = `(${value} * 0 + 1) / 2`;
  return (
    `CASE WHEN ${value} STARTS WITH '' THEN 't' WHEN ${half} = 0 THEN 'i' WHEN ${half} = 0.5 THEN 'f' ` +
    `WHEN (NOT ${value}) IS NOT NULL THEN 'b' WHEN size(${value}) IS NOT NULL THEN 'l' ELSE 'o' END`
  );
}

function maskOf(result: QueryResult): number {
  return result.toArray().reduce((mask, row) => mask | (CODES.get(row["kind"]) ?? anyKinds.mask), 0);
}
