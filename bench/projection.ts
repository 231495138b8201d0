// What the first question on routes waits for after a change of the graph: reading places, legs and claims into the
// projection, and what it then holds of memory, at 10,000 places and 50,000 legs, on the embedded graph and on Neo4j.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { openDatabase, readTogether, type Database, type DatabaseSettings } from "../server/database/index.ts";
import type * as Embedded from "../server/embedded/index.ts";
import { packageRoot } from "../server/paths.ts";
import type { Projection } from "../server/routes/projection/projection.ts";
import { readProjection } from "../server/routes/projection/read-projection.ts";
import { startNeo4j } from "../test/support/neo4j.ts";
import { figures, show } from "./figures.ts";
import { fillHubs } from "./projection/fill.ts";

const quick = process.env["FILIERE_BENCH_QUICK"] === "1";
const PLACES = quick ? 1000 : 10_000;
const RUNS = quick ? 3 : 5;
const LIMITS = { maxRows: 1000, timeoutMs: 120_000 };

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

const folder = await mkdtemp(join(tmpdir(), "filiere-bench-"));
// As people run it: the engine's process from the sources is slower by the tools that translate them.
const { startEmbedded } = (await import(
  join(packageRoot, "dist", "server", "embedded", "index.js")
)) as typeof Embedded;
const embedded = await startEmbedded({ folder, boltPort: 0, boltWrite: false });
const neo4j = await startNeo4j();
const { uri, user, password } = embedded;
const own = await measure("embedded graph", { uri, user, password, kind: "embedded" });
const theirs = neo4j === undefined ? undefined : await measure("Neo4j", { ...neo4j, kind: "neo4j" });
if (theirs === undefined) process.stdout.write("No Neo4j here: the embedded graph only.\n");
figures(
  `the projection of ${PLACES} places and ${5 * PLACES} legs, read and built`,
  theirs === undefined ? [own] : [theirs, own],
);
await embedded.close();
await neo4j?.close();
await rm(folder, { recursive: true, force: true });

async function measure(what: string, settings: DatabaseSettings): Promise<{ what: string; ms: number[] }> {
  const database = await openDatabase(settings);
  const started = performance.now();
  const { legs } = await fillHubs(database, PLACES);
  const fillSeconds = (performance.now() - started) / 1000;
  const before = heapMb();
  const projection = await read(database);
  const held = heapMb() - before;
  if (projection.legs.length < legs * 0.99) throw new Error(`${what} gave ${projection.legs.length} legs.`);
  const ms: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const begun = performance.now();
    await read(database);
    ms.push(performance.now() - begun);
  }
  process.stdout.write(
    `${what}: filled in ${show(fillSeconds).trim()} s, the projection holds ${show(held).trim()} MB\n`,
  );
  await database.close();
  return { what, ms };
}

function read(database: Database): Promise<Projection> {
  return readTogether(database, LIMITS, (run) => readProjection(run));
}

function heapMb(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
}
