import { read, type Database } from "../../../server/database/index.ts";

const GRAPH = [
  "MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties",
  "MATCH (a)-[r]->(b) RETURN a.id AS start, type(r) AS type, properties(r) AS properties, b.id AS end",
  "SHOW INDEXES YIELD name, type, entityType, labelsOrTypes, properties",
  "SHOW CONSTRAINTS YIELD name, type, entityType, labelsOrTypes, properties",
];
/** What a Neo4j has besides a graph. */
const SERVER = [
  "SHOW USERS",
  "SHOW DATABASES YIELD name, access, requestedStatus, currentStatus",
  "SHOW SETTINGS YIELD name, value",
  "CALL db.labels()",
  "CALL db.relationshipTypes()",
  "CALL db.propertyKeys()",
];

/** All that could be changed in a database, as texts that can be compared. */
export async function everythingIn(database: Database): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const statement of database.kind === "neo4j" ? [...GRAPH, ...SERVER] : GRAPH) {
    const { rows } = await read(database, { statement }, { maxRows: 10_000, timeoutMs: 30_000 });
    found[statement] = rows.map((row) => JSON.stringify(row)).sort();
  }
  return found;
}
