// Expand of 100 neighbours at 100,000 relationships, at the HTTP interface: the embedded graph
// against Neo4j, the same program in front of both, requests in turn (goal: at most Neo4j's time).
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureSchema, Float, openDatabase, write, type Database } from "../server/database/index.ts";
import { startEmbedded } from "../server/embedded/index.ts";
import { startNeo4j } from "../test/support/neo4j.ts";
import { startProgram, type Program } from "../test/support/program.ts";
import { figures } from "./figures.ts";

const HUBS = 1000;
const NEIGHBOURS = 100;
const BATCH = 5000;
const ROUNDS = 40;
const WARM_UP = 10;

const folder = await mkdtemp(join(tmpdir(), "filiere-bench-"));
const neo4j = await startNeo4j();
if (neo4j === undefined)
  throw new Error("This figure needs a Neo4j: run npm run neo4j once, or set FILIERE_TEST_NEO4J=required.");

const embedded = await startEmbedded({ folder, boltPort: 0, boltWrite: false });
for (const settings of [
  { ...neo4j, kind: "neo4j" as const },
  { uri: embedded.uri, user: embedded.user, password: embedded.password, kind: "embedded" as const },
]) {
  const database = await openDatabase(settings);
  await fill(database);
  await database.close();
}
await embedded.close();

const programs = {
  neo4j: await startProgram({
    environment: { NEO4J_URI: neo4j.uri, NEO4J_USER: neo4j.user, NEO4J_PASSWORD: neo4j.password },
  }),
  embedded: await startProgram({ folder }),
};
const ms: Record<keyof typeof programs, number[]> = { neo4j: [], embedded: [] };
for (let round = 0; round < ROUNDS + WARM_UP; round++) {
  for (const name of ["neo4j", "embedded"] as const) {
    const tookMs = await expandOnce(programs[name], (round * 37) % HUBS);
    if (round >= WARM_UP) ms[name].push(tookMs);
  }
}
await Promise.all([programs.neo4j.close(), programs.embedded.close()]);
await neo4j.close();
await rm(folder, { recursive: true, force: true });

figures(`expand of ${NEIGHBOURS} neighbours at ${HUBS * NEIGHBOURS} relationships (goal: ratio 1 or less)`, [
  { what: "Neo4j", ms: ms.neo4j },
  { what: "embedded graph", ms: ms.embedded },
]);

async function expandOnce({ address }: Program, hub: number): Promise<number> {
  const started = performance.now();
  const response = await fetch(`${address}/api/nodes/place:hub-${hub}/expand`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ limit: NEIGHBOURS }),
  });
  const answer = (await response.json()) as { slice: { nodes: unknown[] } };
  const tookMs = performance.now() - started;
  if (answer.slice.nodes.length < NEIGHBOURS) throw new Error(`expand brought ${answer.slice.nodes.length} nodes`);
  return tookMs;
}

/** Hubs of 100 legs each to towns they share: about 21,000 places, 100,000 relationships. */
async function fill(database: Database): Promise<void> {
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

function* batches<T>(rows: readonly T[]): Generator<T[]> {
  for (let start = 0; start < rows.length; start += BATCH) yield rows.slice(start, start + BATCH);
}
