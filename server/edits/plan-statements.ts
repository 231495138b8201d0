import { nameInCypher } from "../exports/index.ts";

// An end with an id of the domain is found by its index; any other by what the database calls it, which on the embedded
// graph is a scan. A node is found in a MATCH of its own. Names stand in backticks where they need them.

/** How a node is found: by the id of the domain, or by what the database calls it. */
export type Anchor = "entity" | "element";

function find(anchor: Anchor, variable: string, column: string): string {
  return anchor === "entity"
    ? `MATCH (${variable}:Entity) WHERE ${variable}.id = row.${column}`
    : `MATCH (${variable}) WHERE elementId(${variable}) = row.${column}`;
}

export function deleteRelationships(from: Anchor): string {
  return `UNWIND $rows AS row
${find(from, "a", "from")}
MATCH (a)-[r]->() WHERE elementId(r) = row.at
DELETE r
RETURN count(*) AS done`;
}

export function setRelationships(from: Anchor): string {
  return `UNWIND $rows AS row
${find(from, "a", "from")}
MATCH (a)-[r]->() WHERE elementId(r) = row.at
SET r = row.properties
RETURN count(*) AS done`;
}

/** Without DETACH: what another program tied to one of them meanwhile makes it fail, and nothing is changed. */
export function deleteNodes(node: Anchor): string {
  return `UNWIND $rows AS row
${find(node, "n", "node")}
DELETE n
RETURN count(*) AS done`;
}

export function setNodes(node: Anchor, added: readonly string[], removed: readonly string[]): string {
  const labels = [
    ...(added.length > 0 ? [`SET n${labelText(added)}`] : []),
    ...(removed.length > 0 ? [`REMOVE n${labelText(removed)}`] : []),
  ];
  return [
    "UNWIND $rows AS row",
    find(node, "n", "node"),
    "SET n = row.properties",
    ...labels,
    "RETURN count(*) AS done",
  ].join("\n");
}

/** Gives nodes ids that nobody has, so that they can take each other's. */
export const FREE_IDS = `UNWIND $rows AS row
${find("entity", "n", "node")}
SET n.id = row.free
RETURN count(*) AS done`;

export function createNodes(labels: readonly string[]): string {
  return `UNWIND $rows AS row
CREATE (n${labelText(labels)})
SET n = row.properties
RETURN row.was AS was, elementId(n) AS at`;
}

export function createRelationships(type: string, from: Anchor, to: Anchor): string {
  return `UNWIND $rows AS row
${find(from, "a", "from")}
${find(to, "b", "to")}
CREATE (a)-[r:${nameInCypher(type)}]->(b)
SET r = row.properties
RETURN row.was AS was, elementId(r) AS at`;
}

function labelText(labels: readonly string[]): string {
  return labels.map((label) => `:${nameInCypher(label)}`).join("");
}
