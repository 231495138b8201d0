/** Everything of the domain, in an order that is the same on every database and for every export. */
export const ALL_NODES = `MATCH (n:Entity)
RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties
ORDER BY id`;

export const ALL_RELATIONSHIPS = `MATCH (a:Entity)-[r]->(b:Entity)
RETURN type(r) AS type, a.id AS origin, b.id AS target, r.id AS id, properties(r) AS properties
ORDER BY type, origin, target, id`;

export const COUNT_NODES = "MATCH (n:Entity) RETURN count(n) AS total";

export const COUNT_RELATIONSHIPS = "MATCH (:Entity)-[r]->(:Entity) RETURN count(r) AS total";

export const OWN_STATE = "MATCH (g:FiliereGraph) RETURN properties(g) AS properties LIMIT 1";
