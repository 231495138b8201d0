import { streamExact, type Database } from "../../../server/database/index.ts";
import { sorted, toJson } from "../../../server/exports/index.ts";

const NODES = `MATCH (n) WHERE NOT n:FiliereGraph AND NOT n:FiliereEdit
RETURN elementId(n) AS at, labels(n) AS labels, properties(n) AS properties`;
const RELATIONSHIPS = `MATCH (a)-[r]->(b)
RETURN elementId(a) AS start, elementId(b) AS goal, type(r) AS type, properties(r) AS properties`;

/**
 * All that a graph holds but the history, value for value and kind for kind, as texts that can be compared. Nodes are
 * told by what they hold, not by what the database calls them.
 */
export function wholeGraph(database: Database): Promise<string[]> {
  return streamExact(database, { timeoutMs: 60_000 }, async (stream) => {
    const nodes = new Map<string, string>();
    for await (const { at, labels, properties } of stream({ statement: NODES })) {
      nodes.set(String(at), toJson([[...(labels as string[])].sort(), sorted("a node", properties)]));
    }
    const relationships: string[] = [];
    for await (const { start, goal, type, properties } of stream({ statement: RELATIONSHIPS })) {
      const ends = [nodes.get(String(start)), nodes.get(String(goal))];
      relationships.push(toJson([ends, type, sorted("a relationship", properties)]));
    }
    return [...nodes.values(), ...relationships].sort();
  });
}
