// Every Cypher text of filling and emptying: one statement for all rows of a kind, in a form right on both databases.

export const OWN_GRAPH = `MATCH (g:FiliereGraph)
RETURN g.bundled AS bundled
LIMIT 1`;

export const ANY_NODE = `MATCH (n)
RETURN 1 AS found
LIMIT 1`;

export const MARK = `CREATE (g:FiliereGraph)
SET g.schema = $schema, g.revision = 1`;

export const SET_BUNDLED = `MATCH (g:FiliereGraph)
SET g.bundled = $bundled`;

export const RECORDS = `MATCH (s:FiliereSample)
RETURN s.id AS id, s.state AS state, s.edition AS edition, s.manifest AS manifest, s.removed AS removed,
  s.removedNodes AS removedNodes, s.removedRelationships AS removedRelationships
ORDER BY id`;

export const SET_RECORD = `MERGE (s:FiliereSample {id: $id})
SET s.state = $state, s.edition = $edition, s.manifest = $manifest, s.removed = $removed,
  s.removedNodes = $removedNodes, s.removedRelationships = $removedRelationships`;

export const HELD_NODES = `UNWIND $ids AS wanted
MATCH (n:Entity) WHERE n.id = wanted
RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties`;

export const LEAVING = `UNWIND $ids AS start
MATCH (a:Entity) WHERE a.id = start
MATCH (a)-[r]->(b)
RETURN type(r) AS type, a.id AS origin, b.id AS target, r.id AS id, properties(r) AS properties`;

export const ARRIVING = `UNWIND $ids AS goal
MATCH (b:Entity) WHERE b.id = goal
MATCH (b)<-[r]-(a)
RETURN type(r) AS type, a.id AS origin, b.id AS target, r.id AS id, r.claims AS claims`;

/** What rests on claims, wherever it is: a person's own link may name a sample's claim. */
export const RESTING = `MATCH (a)-[r]->(b)
WHERE r.claims IS NOT NULL
RETURN type(r) AS type, a.id AS origin, r.id AS id, r.claims AS claims`;

export const REMOVE_RELATIONSHIPS = `UNWIND $rows AS row
MATCH (a:Entity) WHERE a.id = row.from
MATCH (a)-[r]->(b:Entity) WHERE type(r) = row.type AND r.id = row.id
DELETE r
RETURN count(*) AS gone`;

/** Without DETACH: what somebody tied to one of them meanwhile makes it fail, and all stays. */
export const REMOVE_NODES = `UNWIND $ids AS wanted
MATCH (n:Entity) WHERE n.id = wanted
DELETE n
RETURN count(*) AS gone`;

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
