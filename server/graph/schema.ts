import type { SchemaAnswer } from "../../contract/status.ts";
import { readTogether, type Database, type ReadLimits, type Row } from "../database/index.ts";
import {
  CONNECTIONS,
  FUNCTIONS,
  LABEL_COUNTS,
  NODE_PROPERTIES,
  RELATIONSHIP_PROPERTIES,
  TYPE_COUNTS,
} from "./statements.ts";

/** Labels, types and their properties in one graph: some hundreds in ours. */
const MOST_NAMES = 20_000;

/** What is in the graph and how much of each, what leads where, and what can be called. Looks at everything once: for a person who asks, not for every page. */
export async function schemaOf(database: Database, limits: ReadLimits): Promise<SchemaAnswer> {
  return readTogether(database, limits, async (run) => {
    const ask = async (statement: string) => (await run({ statement }, MOST_NAMES)).rows;
    const labels = await ask(LABEL_COUNTS);
    const types = await ask(TYPE_COUNTS);
    const properties = [...(await ask(NODE_PROPERTIES)), ...(await ask(RELATIONSHIP_PROPERTIES))];
    const connections = await ask(CONNECTIONS);
    const functions = await ask(FUNCTIONS);
    return {
      labels: labels.map(toCounted).sort(byName),
      relationshipTypes: types.map(toCounted).sort(byName),
      properties: properties.map((row) => ({ owner: String(row["owner"]), ...toCounted(row) })).sort(byOwner),
      connections: connections.map(toConnection).sort(byEnds),
      functions: functions.map(({ name }) => String(name)).sort(),
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

type Connection = SchemaAnswer["connections"][number];

function toConnection({ origin, type, target, total }: Row): Connection {
  return { from: String(origin), type: String(type), to: String(target), count: Number(total) };
}

function byEnds(one: Connection, other: Connection): number {
  const key = ({ from, type, to }: Connection) => [from, type, to].join("\n");
  return key(one) < key(other) ? -1 : 1;
}

function byName(one: Counted, other: Counted): number {
  return one.name < other.name ? -1 : 1;
}

function byOwner(one: Counted & { owner: string }, other: Counted & { owner: string }): number {
  if (one.owner !== other.owner) return one.owner < other.owner ? -1 : 1;
  return byName(one, other);
}
