import type { SchemaAnswer } from "../../contract/status.ts";
import { readTogether, type Database, type ReadLimits, type Row } from "../database/index.ts";
import { LABEL_COUNTS, NODE_PROPERTIES, RELATIONSHIP_PROPERTIES, TYPE_COUNTS } from "./statements.ts";

/** Labels, types and their properties in one graph: some hundreds in ours. */
const MOST_NAMES = 20_000;

/** What is in the graph and how much of each. Looks at everything once: for a person who asks, not for every page. */
export async function schemaOf(database: Database, limits: ReadLimits): Promise<SchemaAnswer> {
  return readTogether(database, limits, async (run) => {
    const ask = async (statement: string) => (await run({ statement }, MOST_NAMES)).rows;
    const labels = await ask(LABEL_COUNTS);
    const types = await ask(TYPE_COUNTS);
    const properties = [...(await ask(NODE_PROPERTIES)), ...(await ask(RELATIONSHIP_PROPERTIES))];
    return {
      labels: labels.map(toCounted).sort(byName),
      relationshipTypes: types.map(toCounted).sort(byName),
      properties: properties.map((row) => ({ owner: String(row["owner"]), ...toCounted(row) })).sort(byOwner),
      cypher: { statement: LABEL_COUNTS, parameters: {} },
    };
  });
}

interface Counted {
  name: string;
  count: number;
}

function toCounted({ name, total }: Row): Counted {
  return { name: String(name), count: Number(total) };
}

function byName(one: Counted, other: Counted): number {
  return one.name < other.name ? -1 : 1;
}

function byOwner(one: Counted & { owner: string }, other: Counted & { owner: string }): number {
  if (one.owner !== other.owner) return one.owner < other.owner ? -1 : 1;
  return byName(one, other);
}
