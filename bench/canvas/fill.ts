import { deflateRawSync } from "node:zlib";
import { ensureSchema, Float, openDatabase, write } from "../../server/database/index.ts";
import { startEmbedded } from "../../server/embedded/index.ts";
import { batches } from "../crowd.ts";
import { sliceOf } from "./slice.ts";
import type { Synthetic } from "./synthetic.ts";

/** Puts the synthetic graph into an embedded graph of its own. */
export async function fill(folder: string, graph: Synthetic): Promise<void> {
  const embedded = await startEmbedded({ folder, boltPort: 0, boltWrite: false });
  const { uri, user, password } = embedded;
  const database = await openDatabase({ uri, user, password, kind: "embedded" });
  await ensureSchema(database);
  const { nodes, edges } = sliceOf(graph);
  for (const kind of ["transit", "district"] as const) {
    const places = nodes.filter((node) => node.kind === kind);
    for (const some of batches(places)) {
      const rows = some.map(({ id, name }) => ({ id, name, search: name.toLowerCase(), placeKind: "commune" }));
      const label = kind === "transit" ? "TransitPoint" : "District";
      const statement = `UNWIND $rows AS row CREATE (n:Entity:Place:${label}) SET n = row`;
      await write(database, (run) => run({ statement, parameters: { rows } }));
    }
  }
  for (const some of batches(edges)) {
    const rows = some.map(({ id, from, to, status, mode, voices }) => ({
      from,
      to,
      properties: { id, status, mode, voices, claims: [], confidence: new Float(0.64) },
    }));
    const statement = `UNWIND $rows AS row MATCH (a:Entity) WHERE a.id = row.from MATCH (b:Entity) WHERE b.id = row.to
CREATE (a)-[r:ROUTE]->(b) SET r = row.properties`;
    await write(database, (run) => run({ statement, parameters: { rows } }));
  }
  await database.close();
  await embedded.close();
}

/** The address of a view that holds all of it, each mark at its place. */
export function addressOf(graph: Synthetic): string {
  const { edges } = sliceOf(graph);
  const delta = {
    nodes: graph.marks.map(({ id }) => id),
    edges: edges.map(({ from, type, id }) => [from, type, id]),
    positions: Object.fromEntries(graph.marks.map(({ id, x, y }) => [id, { column: 3 * x, row: y }])),
    arrangement: { how: "force" },
  };
  return `#3.${deflateRawSync(JSON.stringify(delta)).toString("base64url")}`;
}
