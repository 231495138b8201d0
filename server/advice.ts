import type { StatusAnswer } from "../contract/status.ts";

/** What is said of an embedded graph that has outgrown its home; undefined for any other. */
export function adviceOn({ database, counts, limits }: StatusAnswer): string | undefined {
  if (!database.outgrown || counts === null) return undefined;
  const [links, most] = [counts.relationships, limits.embeddedLinks].map((count) => count.toLocaleString("en"));
  return `This graph has ${links} relationships. Above ${most} a Neo4j is advised: filiere move --to neo4j://localhost:7687 copies it there as it is (docs/neo4j.md).`;
}
