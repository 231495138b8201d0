import { KEPT_LABELS } from "../keeping/index.ts";

/** What the program keeps in a graph: its mark, and what people keep beside the domain. */
const OWN_LABELS: ReadonlySet<string> = new Set(["FiliereGraph", ...KEPT_LABELS]);

export const OWN_GRAPH = `MATCH (g:FiliereGraph)
RETURN g.revision AS revision
LIMIT 1`;

// From the database's own books: no node is looked at.
export const SIZE = `CALL () { MATCH (n) RETURN count(n) AS nodes }
CALL () { MATCH ()-[r]->() RETURN count(r) AS relationships }
RETURN nodes, relationships`;

// Whole nodes and relationships: on the embedded graph their parts, each in a column, take four times as long.

export const DOMAIN_NODES = `MATCH (n)
WHERE NOT (${[...OWN_LABELS].map((label) => `n:${label}`).join(" OR ")})
RETURN n AS node`;

export const ALL_RELATIONSHIPS = `MATCH ()-[r]->()
RETURN r AS relationship`;

/** One label after the other: each has an index of its own. */
export const OWN_NODES = [...OWN_LABELS].map((label) => `MATCH (n:${label})\nRETURN n AS node`);

/** The same with no more of their properties than these, and the names of all: their texts may be megabytes long. */
export function ownNodesWith(names: readonly string[]): string[] {
  const values = names.map((name, index) => `, n.\`${name}\` AS value${index}`).join("");
  return [...OWN_LABELS].map(
    (label) => `MATCH (n:${label})\nRETURN elementId(n) AS at, labels(n) AS labels, keys(n) AS names${values}`,
  );
}

export const TIED_TO_OWN = [...OWN_LABELS].map(
  (label) => `MATCH (n:${label})\nMATCH (n)-[r]-()\nRETURN r AS relationship`,
);
