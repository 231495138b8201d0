// Every Cypher text that keeps and withdraws a hypothesis.

export const REVISION = `MATCH (g:FiliereGraph)
RETURN g.revision AS revision
LIMIT 1`;

/** What the two legs say, as the transaction sees them: others may write past the program. */
export const LEGS_NOW = `UNWIND $starts AS start
MATCH (a:Entity) WHERE a.id = start
MATCH (a)-[r:ROUTE]->(b:Entity) WHERE r.id IN $legs
RETURN r.id AS id, a.id AS from, b.id AS to, r.status AS status, r.claims AS claims, r.commodities AS commodities`;

export const KEEP = `MATCH (a:Entity) WHERE a.id = $from
MATCH (b:Entity) WHERE b.id = $to
CREATE (a)-[r:ROUTE]->(b)
SET r = $properties
RETURN r.id AS id`;

/** Nothing but what somebody kept: a leg that was derived from cases has no premises. */
export const WITHDRAW = `MATCH (a:Entity) WHERE a.id = $from
MATCH (a)-[r:ROUTE]->(b:Entity) WHERE r.id = $id AND r.premises IS NOT NULL
DELETE r
RETURN count(*) AS gone`;

/** The leg of one hypothesis, as anybody can ask for it. */
export const KEPT_LEG = `MATCH (a:Entity) WHERE a.id = $from
MATCH (a)-[r:ROUTE]->(b:Entity) WHERE r.id = $id
RETURN a AS start, r AS leg, b AS goal`;
