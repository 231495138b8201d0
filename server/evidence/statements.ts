import { credibilityNumbers, reliabilityNumbers, stateFactors } from "./grades.ts";

// Every Cypher text of this folder. One form for both databases: an id is looked up in a MATCH of its
// own, and the next pattern begins at what was found, for the embedded engine walks as it is written.

const SOURCE_COLUMNS = `s.id AS sourceId, s.title AS title, s.publisher AS publisher, s.published AS published, s.url AS url,
  s.language AS language, s.reliability AS reliability, s.reliabilityReason AS reliabilityReason, s.originSource AS originSource`;

const CLAIM_COLUMNS = `c.id AS id, c.text AS text, c.quote AS quote, c.locator AS locator, c.dateFrom AS dateFrom, c.dateTo AS dateTo,
  c.credibility AS credibility, c.credibilityReason AS credibilityReason, c.state AS state,
  ${SOURCE_COLUMNS}`;

/** A CASE that looks a property up in a table of numbers; what the table lacks counts as nothing. */
function numberOf(property: string, table: Readonly<Record<string, number>>, literal: (key: string) => string): string {
  const branches = Object.entries(table).map(([key, value]) => `WHEN ${literal(key)} THEN ${value.toFixed(1)}`);
  return `CASE ${property} ${branches.join(" ")} ELSE 0.0 END`;
}

const quoted = (key: string) => `'${key}'`;

/** As `claimWeight`: it decides which claims come first where there are more than an answer holds. */
const WEIGHT = [
  numberOf("s.reliability", reliabilityNumbers, quoted),
  numberOf("c.credibility", credibilityNumbers, (key) => key),
  numberOf("c.state", stateFactors, quoted),
].join("\n  * ");

export const CLAIMS_BY_ID = `UNWIND $ids AS claimId
MATCH (c:Entity) WHERE c.id = claimId
MATCH (c)-[:STATED_IN]->(s:Entity)
RETURN ${CLAIM_COLUMNS}
ORDER BY id`;

export const SOURCES_OF_CLAIMS = `UNWIND $ids AS claimId
MATCH (c:Entity) WHERE c.id = claimId
MATCH (c)-[:STATED_IN]->(s:Entity)
RETURN DISTINCT ${SOURCE_COLUMNS}
ORDER BY reliability, publisher, sourceId`;

export const PUBLISHERS = `UNWIND $ids AS sourceId
MATCH (s:Entity) WHERE s.id = sourceId
RETURN s.id AS id, s.publisher AS publisher`;

export const CONFLICTS_AMONG = `UNWIND $ids AS claimId
MATCH (a:Entity) WHERE a.id = claimId
MATCH (a)-[r:CONFLICTS_WITH]->(b:Entity) WHERE b.id IN $ids
RETURN r.id AS id, a.id AS from, b.id AS to, r.conflictKind AS kind, r.what AS what, r.handling AS handling, r.values AS values
ORDER BY id`;

export const RELATIONSHIP = `MATCH (a:Entity) WHERE a.id = $from
MATCH (a)-[r]->(b:Entity) WHERE type(r) = $type AND r.id = $id
RETURN a AS start, r AS edge, b AS goal, r.rules AS rules, r.ruleText AS ruleText, r.note AS note,
  r.premises AS premises`;

/** The legs that a hypothesis was made from, as far as they are there and reported: one ends where it starts, one starts where it ends. */
export const PREMISES = `UNWIND $ends AS asked
MATCH (p:Entity) WHERE p.id = asked
MATCH (p)-[r:ROUTE]-(o:Entity) WHERE r.id IN $legs AND coalesce(r.status, 'reported') = 'reported'
RETURN DISTINCT r.id AS id, startNode(r) AS start, endNode(r) AS goal, r.claims AS claims, r.rules AS rules,
  r.confidence AS confidence
ORDER BY id`;

export const CLAIMS_OF_RELATIONSHIP = `MATCH (a:Entity) WHERE a.id = $from
MATCH (a)-[r]->(b:Entity) WHERE type(r) = $type AND r.id = $id
UNWIND r.claims AS claimId
MATCH (c:Entity) WHERE c.id = claimId
MATCH (c)-[:STATED_IN]->(s:Entity)
RETURN ${CLAIM_COLUMNS}
ORDER BY id`;

export const CASES = `UNWIND $ids AS caseId
MATCH (k:Entity) WHERE k.id = caseId
RETURN k AS node`;

export const CLAIMS_OF_CASES = `UNWIND $ids AS caseId
MATCH (k:Entity) WHERE k.id = caseId
MATCH (k)<-[:SUPPORTS]-(c:Claim)
RETURN DISTINCT c.id AS id
ORDER BY id
LIMIT $limit`;

/** What is said of the cases that ended at a place: their disputes are the place's too. */
export const CLAIMS_OF_CASES_TAKEN_AT = `MATCH (p:Entity) WHERE p.id = $id
MATCH (p)<-[:SEIZED_IN]-(k:CaseFile)
MATCH (k)<-[:SUPPORTS]-(c:Claim)
RETURN DISTINCT c.id AS id
ORDER BY id
LIMIT $limit`;

/** How the claims behind a node are found, and how many of them there are. */
export interface NodeClaims {
  claims: string;
  count: string;
}

function nodeClaims(pattern: string): NodeClaims {
  const found = `MATCH (n:Entity) WHERE n.id = $id
${pattern}
MATCH (c)-[:STATED_IN]->(s:Entity)`;
  return {
    claims: `${found}
WITH c, s, ${WEIGHT} AS weight
RETURN ${CLAIM_COLUMNS}, weight AS weight
ORDER BY weight DESC, id
LIMIT $limit`,
    count: `${found}
RETURN count(c) AS total,
  count(DISTINCT CASE WHEN c.state = 'retracted' THEN null ELSE coalesce(s.originSource, s.id) END) AS voices`,
  };
}

export const CLAIMS_ABOUT = nodeClaims("MATCH (n)<-[:ABOUT]-(c:Claim)");
export const CLAIMS_SUPPORTING = nodeClaims("MATCH (n)<-[:SUPPORTS]-(c:Claim)");
export const CLAIMS_FROM_SOURCE = nodeClaims("MATCH (n)<-[:STATED_IN]-(c:Claim)");
export const CLAIMS_OF_STATISTIC = nodeClaims("MATCH (n)-[:DERIVED_FROM]->(c:Claim)");
export const CLAIM_ITSELF = nodeClaims("WITH n AS c");
