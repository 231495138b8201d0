import { read, type Database, type ReadLimits } from "./database/index.ts";
import { KEPT_LABELS } from "./keeping/index.ts";

/** What Filière keeps about the graph it lives in. */
export interface GraphState {
  /** Without what the program keeps for itself: its mark, its prints of samples, the saved views, and people's notes and questions. */
  nodes: number;
  relationships: number;
  /** null: Filière has not made this graph. */
  own: { revision: number; bundled: string | null } | null;
}

// All counts come from the database's own books: no node is looked at, however large the graph.
const COUNTS = `CALL () { MATCH (n) RETURN count(n) AS nodes }
CALL () { MATCH ()-[r]->() RETURN count(r) AS relationships }
${KEPT_LABELS.map((label) => `CALL () { MATCH (n:${label}) RETURN count(n) AS ${label} }`).join("\n")}
RETURN nodes, relationships, ${KEPT_LABELS.join(", ")}`;

const OWN = `MATCH (g:FiliereGraph) RETURN g.revision AS revision, g.bundled AS bundled LIMIT 1`;

export async function graphState(database: Database, limits: ReadLimits): Promise<GraphState> {
  const [counts] = (await read(database, { statement: COUNTS }, limits)).rows;
  const [own] = (await read(database, { statement: OWN }, limits)).rows;
  // In a graph that others made, what is called so is theirs.
  const total = (of: string) => Number(counts?.[of] ?? 0);
  const kept = own === undefined ? 0 : KEPT_LABELS.reduce((sum, label) => sum + total(label), 1);
  return {
    nodes: total("nodes") - kept,
    relationships: total("relationships"),
    own: own === undefined ? null : { revision: Number(own["revision"]), bundled: textOrNull(own["bundled"]) },
  };
}

function textOrNull(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
