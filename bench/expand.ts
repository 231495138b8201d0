// Expand of 100 neighbours at 100,000 relationships, at the HTTP interface: the embedded graph
// against Neo4j, the same program in front of both, requests in turn (goal: at most Neo4j's time).
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "../server/database/index.ts";
import { startEmbedded } from "../server/embedded/index.ts";
import { startNeo4j } from "../test/support/neo4j.ts";
import { startProgram, type Program } from "../test/support/program.ts";
import { fillCrowd, HUBS, NEIGHBOURS } from "./crowd.ts";
import { figures } from "./figures.ts";

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
  await fillCrowd(database);
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
