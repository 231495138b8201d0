import { ensureSchema, Float, openDatabase, write } from "../../server/database/index.ts";
import { startEmbedded } from "../../server/embedded/index.ts";

interface Filling {
  /** Properties of each place: `id` and `name` at least. */
  places: readonly { id: string; name: string; placeKind?: string; [key: string]: string | number | undefined }[];
  /** Reported legs of one claimless voice between them. */
  legs: readonly { id: string; from: string; to: string; mode: string }[];
}

/** Makes an embedded graph of places and legs, and nothing else, in a data folder. */
export async function fillGraph(folder: string, { places, legs }: Filling): Promise<void> {
  const embedded = await startEmbedded({ folder, boltPort: 0, boltWrite: false });
  const { uri, user, password } = embedded;
  const database = await openDatabase({ uri, user, password, kind: "embedded" });
  await ensureSchema(database);
  const rows = places.map((place) => ({ placeKind: "commune", search: place.name.toLowerCase(), ...place }));
  await write(database, (run) =>
    run({ statement: "UNWIND $rows AS row CREATE (n:Entity:Place:District) SET n = row", parameters: { rows } }),
  );
  const links = legs.map(({ id, from, to, mode }) => ({
    from,
    to,
    properties: { id, status: "reported", mode, voices: 1, claims: [], confidence: new Float(0.5) },
  }));
  await write(database, (run) =>
    run({
      statement: `UNWIND $rows AS row MATCH (a:Entity) WHERE a.id = row.from MATCH (b:Entity) WHERE b.id = row.to
CREATE (a)-[r:ROUTE]->(b) SET r = row.properties`,
      parameters: { rows: links },
    }),
  );
  await database.close();
  await embedded.close();
}
