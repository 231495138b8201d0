// Every Cypher text of filling: one statement for all rows of a kind, in a form right on both databases.

export const OWN_GRAPH = `MATCH (g:FiliereGraph)
RETURN g.bundled AS bundled
LIMIT 1`;

export const ANY_NODE = `MATCH (n)
RETURN 1 AS found
LIMIT 1`;

export const MARK = `CREATE (g:FiliereGraph)
SET g.schema = $schema, g.revision = 1, g.bundled = $bundled`;

/** The labels are the program's own, never a user's text. */
export function createNodes(labels: readonly string[]): string {
  return `UNWIND $rows AS row
CREATE (n:${["Entity", ...labels].join(":")})
SET n = row
RETURN count(n) AS made`;
}

/** A type is one of the program's own, never a user's text. */
export function createRelationships(type: string): string {
  return `UNWIND $rows AS row
MATCH (a:Entity) WHERE a.id = row.from
MATCH (b:Entity) WHERE b.id = row.to
CREATE (a)-[r:${type}]->(b)
SET r = row.properties
RETURN count(r) AS made`;
}
