import { Kind } from "../../contract/kinds.ts";
import { labelOfKind, type Anchor } from "../database/index.ts";
import { relationship, type Types } from "./relationship-types.ts";

/*
 * A statement first finds the node it starts from, then walks in a further MATCH: in one pattern the
 * embedded graph would walk from every node there is.
 */

const idOf = (name: string, anchor: Anchor): string => (anchor === "entity" ? `${name}.id` : `elementId(${name})`);
const node = (name: string, anchor: Anchor): string => (anchor === "entity" ? `(${name}:Entity)` : `(${name})`);

/** Through the node each starts at: no database finds a relationship fast by its own id. */
export function relationshipsOf(anchor: Anchor): string {
  const id = anchor === "entity" ? "r.id" : "elementId(r)";
  return `UNWIND $starts AS start
MATCH ${node("a", anchor)} WHERE ${idOf("a", anchor)} = start
MATCH (a)-[r]->${node("b", anchor)} WHERE ${id} IN $links
RETURN r AS link, type(r) AS type, ${id} AS id, ${idOf("a", anchor)} AS origin, ${idOf("b", anchor)} AS target
LIMIT $limit`;
}

/** Relationships from one of `ids` to another of them. */
export function among(anchor: Anchor, types: Types): string {
  return `UNWIND $ids AS one
MATCH ${node("a", anchor)} WHERE ${idOf("a", anchor)} = one
MATCH (a)-${relationship("r", types)}->${node("b", anchor)} WHERE ${idOf("b", anchor)} IN $ids
RETURN r AS link
LIMIT $limit`;
}

/** Relationships, in either direction, between one of `newcomers` and one of `shown`. */
export function joining(anchor: Anchor, types: Types): string {
  return `UNWIND $newcomers AS one
MATCH ${node("a", anchor)} WHERE ${idOf("a", anchor)} = one
MATCH (a)-${relationship("r", types)}-${node("b", anchor)} WHERE ${idOf("b", anchor)} IN $shown
RETURN r AS link, ${idOf("b", anchor)} AS other
LIMIT $limit`;
}

/** Nodes with the links among them, in a form to paste and change. */
export function picture(anchor: Anchor, types: Types): string {
  return `MATCH ${node("n", anchor)} WHERE ${idOf("n", anchor)} IN $ids
OPTIONAL MATCH (n)-${relationship("r", types)}->${node("m", anchor)} WHERE ${idOf("m", anchor)} IN $ids
RETURN n AS node, r AS link, m AS other`;
}

/** What Expand would bring. Databases give labels in different orders, so the kinds are told in code. */
export function neighbourGroups(anchor: Anchor): string {
  const start = `MATCH ${node("n", anchor)} WHERE ${idOf("n", anchor)} = $id`;
  const counted = "type(r) AS type, labels(m) AS labels, count(*) AS total";
  return `${start}
MATCH (n)-[r]->(m)
RETURN 'out' AS direction, ${counted}
UNION ALL
${start}
MATCH (n)<-[r]-(m)
RETURN 'in' AS direction, ${counted}`;
}

/** Which relationships of a node an expansion is about. */
export interface Choice {
  types: Types;
  direction: "out" | "in" | undefined;
  /** Of the neighbours. */
  kind: Kind | undefined;
  /** Only what is dated and overlaps `$dateFrom` to `$dateTo`. */
  dated: boolean;
}

/** A database's own dates and numbers have no order among texts, and a cursor carries texts. */
const DAY = "CASE WHEN r.dateFrom STARTS WITH '' THEN r.dateFrom ELSE '' END AS day";

/** No two relationships have one key: an `id` alone may stand at many, or be no text. */
const KEYS: Record<Anchor, string> = {
  entity: "CASE WHEN r.id STARTS WITH '' THEN r.id + ' ' ELSE '' END + elementId(r) AS key",
  element: "elementId(r) AS key",
};

const LATER = "(day < $day OR (day = $day AND key > $key))";

/** One page, newest first. `after`: only what comes after the relationship at `$day`, `$key`. */
export function page(anchor: Anchor, choice: Choice, after: boolean): string {
  return `${chosen(anchor, choice)}
WITH r, m, ${DAY}, ${KEYS[anchor]}
${after ? `WHERE ${LATER}\n` : ""}WITH r, m, day, key ORDER BY day DESC, key LIMIT $limit
RETURN r AS link, m AS neighbour, COUNT { (m)--() } AS degree, day, key
ORDER BY day DESC, key`;
}

export function pageCounts(anchor: Anchor, choice: Choice, after: boolean): string {
  if (!after) return `${chosen(anchor, choice)}\nRETURN count(*) AS total, count(*) AS later`;
  return `${chosen(anchor, choice)}
WITH ${DAY}, ${KEYS[anchor]}
RETURN count(*) AS total, coalesce(sum(CASE WHEN ${LATER} THEN 1 ELSE 0 END), 0) AS later`;
}

/** Of all that Expand would bring, how much leads to a node with these labels too. */
export function alikeCounts(anchor: Anchor, choice: Choice, labels: readonly string[]): string {
  const has = labels.map((label) => `m:\`${label.replaceAll("`", "``")}\``).join(" AND ");
  return `${chosen(anchor, choice)}
RETURN count(*) AS total, coalesce(sum(CASE WHEN ${has} THEN 1 ELSE 0 END), 0) AS alike`;
}

/** A kind is a label, and `other` the lack of all of them. */
const OTHER = Kind.options.flatMap((kind) => {
  const label = labelOfKind(kind);
  return label === undefined ? [] : [`NOT m:${label}`];
});

function chosen(anchor: Anchor, { types, direction, kind, dated }: Choice): string {
  const label = kind === undefined ? undefined : labelOfKind(kind);
  const neighbour = label === undefined ? "(m)" : `(m:${label})`;
  const conditions = [
    ...(kind === "other" ? OTHER : []),
    ...(dated ? ["r.dateFrom <= $dateTo", "r.dateTo >= $dateFrom"] : []),
  ];
  const [left, right] = direction === "out" ? ["-", "->"] : direction === "in" ? ["<-", "-"] : ["-", "-"];
  return `MATCH ${node("n", anchor)} WHERE ${idOf("n", anchor)} = $id
MATCH (n)${left}${relationship("r", types)}${right}${neighbour}${
    conditions.length === 0 ? "" : `\nWHERE ${conditions.join(" AND ")}`
  }`;
}

/**
 * All shortest connections. The search may carry no WHERE: one database filters before, the other
 * after it. Ends must be two nodes.
 */
export function shortest(anchor: Anchor, types: Types, maxLinks: number): string {
  const links = relationship("", types).slice(0, -1);
  return `MATCH ${node("a", anchor)} WHERE ${idOf("a", anchor)} = $from
MATCH ${node("b", anchor)} WHERE ${idOf("b", anchor)} = $to
MATCH p = allShortestPaths((a)-${links}*1..${maxLinks}]-(b))
RETURN p AS path
LIMIT $limit`;
}

export const CASE_FACTS = `UNWIND $ids AS wanted
MATCH (c:Entity) WHERE c.id = wanted
CALL (c) {
  MATCH (c)-[r:SEIZED]->(g:Entity)
  RETURN collect({id: r.id, commodity: g.id, name: g.name, amount: r.amount, amountTo: r.amountTo,
    relation: r.relation, unit: r.unit, alternativeTo: r.alternativeTo}) AS seized
}
CALL (c) {
  MATCH (c)-[r:FROM|VIA|TO]->(p:Entity) WHERE r.commodities IS NOT NULL
  UNWIND r.commodities AS each
  MATCH (g:Entity) WHERE g.id = each
  RETURN collect(DISTINCT {id: g.id, name: g.name}) AS moved
}
CALL (c) {
  MATCH (c)<-[:SUPPORTS]-(k:Entity) WHERE k.state = 'disputed'
  RETURN collect({dateFrom: k.dateFrom, dateTo: k.dateTo}) AS disputed
}
CALL (c) {
  MATCH (c)<-[:SUPPORTS]-(k:Entity)
  MATCH (k)-[x:CONFLICTS_WITH]->(o:Entity)
  MATCH (o)-[:SUPPORTS]->(c)
  WHERE x.conflictKind IN ['contradiction', 'window']
  RETURN collect(DISTINCT {id: x.id, what: x.what, rivals: x.values}) AS conflicts
}
RETURN c.id AS file, seized, moved, disputed, conflicts`;

export const CLAIM_SOURCES = `UNWIND $ids AS claimId
MATCH (c:Entity) WHERE c.id = claimId
MATCH (c)-[:STATED_IN]->(s:Entity)
RETURN c.id AS claim, s.id AS source`;

/** Each step up the hierarchy above some places; the chain is chosen in code. */
export const HIERARCHY = `UNWIND $ids AS wanted
MATCH (p:Entity) WHERE p.id = wanted
MATCH (p)-[:WITHIN*0..7]->(a:Entity)
MATCH (a)-[:WITHIN]->(b:Entity)
RETURN DISTINCT a.id AS inner, b.id AS outer, b.name AS name`;

export const KIND_COUNTS = "MATCH (n) RETURN labels(n) AS labels, count(*) AS total";

export const LABEL_COUNTS = "MATCH (n) UNWIND labels(n) AS name RETURN name, count(*) AS total";

export const TYPE_COUNTS = "MATCH ()-[r]->() RETURN type(r) AS name, count(*) AS total";

/** Those that have the same names are counted first: many times fewer rows than one for each name of each. */
export const NODE_PROPERTIES = `MATCH (n)
WITH labels(n) AS owners, keys(n) AS names, count(*) AS alike
UNWIND owners AS owner
UNWIND names AS name
RETURN owner, name, sum(alike) AS total`;

export const RELATIONSHIP_PROPERTIES = `MATCH ()-[r]->()
WITH type(r) AS owner, keys(r) AS names, count(*) AS alike
UNWIND names AS name
RETURN owner, name, sum(alike) AS total`;

/** Nodes that have the same labels are counted first; where there are too many rows, the rarest are left out. */
export const CONNECTIONS = `MATCH (a)-[r]->(b)
WITH labels(a) AS origins, type(r) AS type, labels(b) AS targets, count(*) AS alike
UNWIND origins AS origin
UNWIND targets AS target
RETURN origin, type, target, sum(alike) AS total
ORDER BY total DESC, origin, type, target`;

/** What was added to a database can do anything, and is not offered. */
export const FUNCTIONS = "SHOW FUNCTIONS YIELD name, isBuiltIn WHERE isBuiltIn RETURN name AS name";

/** Where a graph has no story to show: its best connected nodes. */
export const BEST_CONNECTED = `MATCH (n)
WITH n, COUNT { (n)--() } AS degree
WHERE degree > 0
RETURN n AS node, degree
ORDER BY degree DESC, coalesce(n.id, elementId(n))
LIMIT $limit`;
