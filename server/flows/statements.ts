// Every Cypher text of this folder: cases with their ends and amounts, and the totals that may hold them.

/** What keeps a case out before it is read, so that a limit counts cases of the question only. */
export interface CaseConditions {
  isNamed: boolean;
  hasPeriods: boolean;
  hasGoods: boolean;
  hasModes: boolean;
}

const IN_PERIODS =
  "any(period IN $periods WHERE c.dateFrom <= period[1] AND coalesce(c.dateTo, c.dateFrom) >= period[0])";

const OF_GOODS = `(EXISTS { MATCH (c)-[:SEIZED]->(g:Commodity) WHERE g.id IN $goods }
  OR EXISTS { MATCH (c)-[m:FROM|VIA|TO|SEIZED_IN]->(:Place) WHERE any(each IN m.commodities WHERE each IN $goods) })`;

const BY_MODES = "EXISTS { MATCH (c)-[m:FROM|TO|SEIZED_IN]->(:Place) WHERE m.mode IN $modes }";

function chosen({ isNamed, hasPeriods, hasGoods, hasModes }: CaseConditions): string {
  const conditions = [
    ...(isNamed ? ["c.id IN $cases"] : []),
    ...(hasPeriods ? [IN_PERIODS] : []),
    ...(hasGoods ? [OF_GOODS] : []),
    ...(hasModes ? [BY_MODES] : []),
  ];
  return `MATCH (c:Entity:CaseFile)${conditions.length === 0 ? "" : `\nWHERE ${conditions.join("\n  AND ")}`}`;
}

/** The newest first: where there are too many, the oldest stay out. */
export function cases(conditions: CaseConditions): string {
  return `${chosen(conditions)}
RETURN c AS file, CASE WHEN c.dateFrom STARTS WITH '' THEN c.dateFrom ELSE '' END AS day
ORDER BY day DESC, c.id
LIMIT $limit`;
}

/** One row where a case is left, none where none is. */
export function anyCase(conditions: CaseConditions): string {
  return `${chosen(conditions)}
RETURN c.id AS id
LIMIT 1`;
}

export const NAMED_CASES = `MATCH (c:Entity:CaseFile) WHERE c.id IN $cases
RETURN c.id AS id`;

export const STOPS = `UNWIND $cases AS wanted
MATCH (c:Entity) WHERE c.id = wanted
MATCH (c)-[r:FROM|VIA|TO|SEIZED_IN]->(p:Place)
RETURN c.id AS file, p.id AS place, type(r) AS type, r.id AS relationship, r.order AS position, r.status AS status,
  r.mode AS mode, r.confidence AS confidence, r.claims AS claims, r.commodities AS goods
ORDER BY file, relationship, place
LIMIT $limit`;

export const AMOUNTS = `UNWIND $cases AS wanted
MATCH (c:Entity) WHERE c.id = wanted
MATCH (c)-[r:SEIZED]->(g:Commodity)
RETURN c.id AS file, r.id AS id, g.id AS commodity, g.name AS name, r.amount AS amount, r.amountTo AS amountTo,
  r.relation AS relation, r.unit AS unit, r.alternativeTo AS alternativeTo, r.claims AS claims, r.disputed AS disputed
ORDER BY file, id, commodity
LIMIT $limit`;

export const WHOLES = `UNWIND $cases AS wanted
MATCH (c:Entity) WHERE c.id = wanted
MATCH (c)-[:PART_OF*1..4]->(w:CaseFile)
RETURN DISTINCT c.id AS file, w.id AS whole
ORDER BY file, whole
LIMIT $limit`;

export const DISPUTES = `UNWIND $claims AS wanted
MATCH (c:Entity) WHERE c.id = wanted
MATCH (c)-[x:CONFLICTS_WITH]-(o:Claim)
WHERE x.conflictKind IN ['contradiction', 'window'] AND coalesce(o.state, '') <> 'retracted'
RETURN c.id AS one, o.id AS other, x.values AS rivals
ORDER BY one, other, rivals
LIMIT $limit`;

export const RETRACTED = `UNWIND $claims AS wanted
MATCH (c:Entity) WHERE c.id = wanted AND c.state = 'retracted'
RETURN c.id AS id`;

export const GOODS = `MATCH (g:Commodity)
RETURN g.id AS id, g.name AS name, g.commodityKind AS kind
ORDER BY id
LIMIT $limit`;

export const BROADER = `MATCH (a:Commodity)-[:BROADER]->(b:Commodity)
RETURN a.id AS inner, b.id AS outer
ORDER BY inner, outer
LIMIT $limit`;

const TOTAL_COLUMNS = `RETURN s.id AS id, s.commodity AS commodity, s.amount AS amount, s.amountTo AS amountTo,
  s.relation AS relation, s.unit AS unit, s.measure AS measure, s.scopeSelection AS selection,
  s.dateFrom AS dateFrom, s.dateTo AS dateTo, p.id AS place, p.name AS name
ORDER BY id, place
LIMIT $limit`;

/** Totals of some goods over some time; over which places, is compared in code. */
export const TOTALS = `MATCH (s:Statistic)-[:MEASURED_IN]->(p:Place)
WHERE s.commodity IN $goods AND s.dateFrom <= $until AND s.dateTo >= $since
${TOTAL_COLUMNS}`;

/** What these are said to be the same as, or to differ from, through any others. */
export const RIVAL_TOTALS = `UNWIND $totals AS wanted
MATCH (o:Entity) WHERE o.id = wanted
MATCH (o)-[:SAME_FIGURE_AS|DIFFERS_FROM*1..4]-(s:Statistic)
WITH DISTINCT s
MATCH (s)-[:MEASURED_IN]->(p:Place)
${TOTAL_COLUMNS}`;

export const TOTAL_LINKS = `UNWIND $totals AS wanted
MATCH (s:Entity) WHERE s.id = wanted
MATCH (s)-[r:PART_OF|SAME_FIGURE_AS|DIFFERS_FROM]->(t:Statistic) WHERE t.id IN $totals
RETURN s.id AS one, type(r) AS type, t.id AS other
ORDER BY one, other, type
LIMIT $limit`;

export const TOTAL_CONFLICTS = `UNWIND $totals AS wanted
MATCH (s:Entity) WHERE s.id = wanted
MATCH (s)-[:DERIVED_FROM]->(c:Claim)
MATCH (c)-[x:CONFLICTS_WITH]-(o:Claim)
MATCH (o)<-[:DERIVED_FROM]-(t:Statistic)
WHERE t.commodity = s.commodity
RETURN DISTINCT s.id AS one, t.id AS other, x.conflictKind AS kind, x.what AS what, x.values AS rivals,
  x.handling AS handling
ORDER BY one, other, kind, what, rivals, handling
LIMIT $limit`;
