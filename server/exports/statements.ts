import { KEPT_LABELS } from "../keeping/index.ts";

// What can be made again: an entity is found by its id, a relationship by the ids of its ends.

/** Everything of the domain, in an order that is the same on every database and for every export. */
export const ALL_NODES = `MATCH (n:Entity) WHERE n.id IS NOT NULL
RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties
ORDER BY id`;

export const ALL_RELATIONSHIPS = `MATCH (a:Entity)-[r]->(b:Entity) WHERE a.id IS NOT NULL AND b.id IS NOT NULL
RETURN type(r) AS type, a.id AS origin, b.id AS target, r.id AS id, properties(r) AS properties
ORDER BY type, origin, target, id`;

export const COUNT_NODES = "MATCH (n:Entity) WHERE n.id IS NOT NULL RETURN count(n) AS total";

export const COUNT_RELATIONSHIPS = `MATCH (a:Entity)-[r]->(b:Entity) WHERE a.id IS NOT NULL AND b.id IS NOT NULL
RETURN count(r) AS total`;

/** With what the program keeps for itself. */
export const COUNT_EVERY_NODE = "MATCH (n) RETURN count(n) AS total";

export const COUNT_EVERY_RELATIONSHIP = "MATCH ()-[r]->() RETURN count(r) AS total";

/** What the program keeps in the graph, each kind of it by itself: what it knows of its samples is made again by loading. */
export const COUNTS_OF_KEPT = KEPT_LABELS.map((label) => `MATCH (n:${label}) RETURN count(n) AS total`);

export const OWN_STATE = "MATCH (g:FiliereGraph) RETURN properties(g) AS properties LIMIT 1";
