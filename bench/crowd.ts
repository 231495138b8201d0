import { ensureSchema, Float, write, type Database } from "../server/database/index.ts";

export const HUBS = 1000;
export const NEIGHBOURS = 100;
const BATCH = 5000;

/** Hubs of 100 legs each to towns they share: about 21,000 places, 100,000 relationships. */
export async function fillCrowd(database: Database): Promise<void> {
  await ensureSchema(database);
  const towns = 20_000;
  const places = [
    ...Array.from({ length: HUBS }, (_, index) => placeRow(`place:hub-${index}`, "Port", index)),
    ...Array.from({ length: towns }, (_, index) => placeRow(`place:town-${index}`, "Town", index)),
  ];
  for (const rows of batches(places)) {
    await write(database, (run) =>
      run({ statement: "UNWIND $rows AS row CREATE (n:Entity:Place:District) SET n = row", parameters: { rows } }),
    );
  }
  const legs = Array.from({ length: HUBS * NEIGHBOURS }, (_, index) => legRow(index, towns));
  for (const rows of batches(legs)) {
    await write(database, (run) =>
      run({
        statement: `UNWIND $rows AS row MATCH (a:Entity) WHERE a.id = row.from MATCH (b:Entity) WHERE b.id = row.to
CREATE (a)-[r:ROUTE]->(b) SET r = row.properties`,
        parameters: { rows },
      }),
    );
  }
}

function placeRow(id: string, word: string, index: number): Record<string, unknown> {
  const name = `${word} ${index}`;
  return {
    id,
    name,
    search: name.toLowerCase(),
    placeKind: "commune",
    lat: new Float(40 + (index % 100) / 10),
    lon: new Float((index % 200) / 10),
  };
}

function legRow(index: number, towns: number): Record<string, unknown> {
  const hub = Math.floor(index / NEIGHBOURS);
  return {
    from: `place:hub-${hub}`,
    to: `place:town-${(index * 7) % towns}`,
    properties: {
      id: `leg:${index}`,
      status: "reported",
      claims: [`claim:${index}`],
      confidence: new Float(0.64),
      voices: 1,
      grade: "B2",
      mode: "road",
      dateFrom: `20${10 + (index % 15)}-01-01`,
      dateTo: `20${10 + (index % 15)}-01-31`,
    },
  };
}

export function* batches<T>(rows: readonly T[]): Generator<T[]> {
  for (let start = 0; start < rows.length; start += BATCH) yield rows.slice(start, start + BATCH);
}
