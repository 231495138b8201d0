import type { QueryResult } from "../binding.ts";

/** The counters of a summary under Neo4j's names, or undefined when nothing changed. */
export function countersOf({ counters }: QueryResult): Record<string, unknown> | undefined {
  const named: [string, number][] = [
    ["nodes-created", counters.nodesCreated],
    ["nodes-deleted", counters.nodesDeleted],
    ["relationships-created", counters.edgesCreated],
    ["relationships-deleted", counters.edgesDeleted],
    ["properties-set", counters.propertiesSet],
    ["labels-added", counters.labelsAdded],
    ["labels-removed", counters.labelsRemoved],
  ];
  const changed = named.filter(([, count]) => count > 0);
  return changed.length === 0 ? undefined : { ...Object.fromEntries(changed), "contains-updates": true };
}
