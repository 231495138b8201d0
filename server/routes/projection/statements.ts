// Every Cypher text of this folder: what route search needs of a graph, read once for each of its revisions.

/** null where Filière did not make the graph; the number of legs tells a foreign graph that grew from one that did not. */
export const STATE = `CALL () { MATCH ()-[r:ROUTE]->() RETURN count(r) AS legs }
OPTIONAL MATCH (g:FiliereGraph)
RETURN legs, g.revision AS revision
LIMIT 1`;

export const LEGS = `MATCH (a:Place)-[r:ROUTE]->(b:Place)
RETURN r.id AS id, a.id AS from, b.id AS to, r.mode AS mode, r.status AS status, r.confidence AS confidence,
  r.dateFrom AS dateFrom, r.dateTo AS dateTo, r.commodities AS commodities, r.progress AS progress,
  r.cases AS cases, r.casesFrom AS casesFrom, r.casesTo AS casesTo, r.claims AS claims, r.rules AS rules,
  r.premises AS premises, r.acceptedAt AS acceptedAt`;

export const PLACES = `MATCH (p:Place)
RETURN p.id AS id, labels(p) AS labels, p.name AS name, p.nameFr AS nameFr, p.lat AS lat, p.lon AS lon`;

export const WITHIN = `MATCH (a:Place)-[:WITHIN]->(b:Place)
RETURN a.id AS inner, b.id AS outer`;

export const GOODS = `MATCH (c:Commodity)
RETURN c.id AS id, c.name AS name, c.nameFr AS nameFr`;

export const BROADER = `MATCH (a:Commodity)-[:BROADER]->(b:Commodity)
RETURN a.id AS inner, b.id AS outer`;

export const METHODS = `MATCH (k:CaseFile)-[:USED]->(m:Method)
RETURN k.id AS file, m.id AS method`;

/** A disputed claim that names one day; what gives a span names none. */
export const RIVAL_DAYS = `MATCH (k:CaseFile)<-[:SUPPORTS]-(c:Claim)
WHERE c.state = 'disputed' AND c.dateFrom = c.dateTo
RETURN DISTINCT k.id AS file, c.dateFrom AS day`;

export const CLAIMS = `MATCH (c:Claim)-[:STATED_IN]->(s:Source)
RETURN c.id AS id, c.credibility AS credibility, c.state AS state, s.id AS sourceId, s.reliability AS reliability,
  s.originSource AS originSource, s.publisher AS publisher`;

export const CONFLICTS = `MATCH (a:Claim)-[r:CONFLICTS_WITH]->(b:Claim)
RETURN a.id AS one, b.id AS other, r.conflictKind AS kind`;
