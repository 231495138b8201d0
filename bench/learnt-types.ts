// What is learnt of the stored kinds of each property saves: the same statements on the embedded
// engine, in this process, on two copies of a graph, with the learning switched off and on in turn.
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { Engine } from "../server/embedded/engine/engine.ts";
import { figures } from "./figures.ts";

const SMALL = 20_000;
const LARGE = 100_000;
const BATCH = 2_000;
const ROUNDS = 7;
const WARM_UP = 1;
const FACTS = { version: "5.13.0", database: "neo4j", address: () => "127.0.0.1:0", connections: () => [] };
const USER = { name: "neo4j", isProgram: true };

const QUESTIONS = [
  ["n.v > 50", "MATCH (n:Small) WHERE n.v > 50 RETURN count(*) AS n"],
  ["sum(n.v)", "MATCH (n:Small) RETURN sum(n.v) AS s"],
  ["n.v IN [8 numbers]", "MATCH (n:Small) WHERE n.v IN [1, 2, 3, 5, 8, 13, 21, 34] RETURN count(*) AS n"],
  ["n.name + '-' + n.v", "MATCH (n:Small) RETURN max(size(n.name + '-' + n.v)) AS s"],
  ["a.v = c.v over two hops", "MATCH (a:Small)-->(b)-->(c) WHERE a.v = c.v RETURN count(*) AS n"],
  ["n.v * 2 + n.w over all", "MATCH (n:Small) RETURN sum(n.v * 2 + n.w) AS s"],
  ["5,000 paths of one hop", "MATCH p = (:Small)-->() RETURN p AS p LIMIT 5000"],
  ["100,000 rows of a text and two numbers", "MATCH (n:Large) RETURN n.title AS title, n.lat AS lat, n.lon AS lon"],
  ["100,000 nodes", "MATCH (n:Large) RETURN n AS n"],
] as const;

const folder = await mkdtemp(join(tmpdir(), "filiere-bench-"));
const filled = await openEngine("off", false);
await fill(filled);
await filled.close();
await copyFile(fileOf("off"), fileOf("on"));
const engines = { off: await openEngine("off", false), on: await openEngine("on", true) };
const looked = performance.now();
await engines.on.learnt.scanned;
const lookedMs = Math.round(performance.now() - looked);
process.stdout.write(`a look at all that is stored, without a note: ${lookedMs} ms\n`);

for (const [what, text] of QUESTIONS) {
  const ms = { off: [] as number[], on: [] as number[] };
  for (let round = 0; round < ROUNDS + WARM_UP; round++) {
    for (const which of ["off", "on"] as const) {
      const tookMs = await timed(() => readAll(engines[which], text));
      if (round >= WARM_UP) ms[which].push(tookMs);
    }
  }
  figures(what, [
    { what: "nothing learnt", ms: ms.off },
    { what: "learnt", ms: ms.on },
  ]);
}
await engines.off.close();
await engines.on.close();
await rm(folder, { recursive: true, force: true });

function fileOf(name: string): string {
  return join(folder, `${name}.grafeo`);
}

function openEngine(name: string, learns: boolean): Promise<Engine> {
  return Engine.open({ file: fileOf(name), facts: FACTS, learns, onBroken: () => undefined });
}

async function fill(engine: Engine): Promise<void> {
  const write = (text: string, count: number) => writeRows(engine, text, count);
  await write("UNWIND $rows AS row CREATE (n:Small) SET n = row", SMALL);
  // Other keys: the engine looks through all that is stored under a key, whatever its label.
  const large = "{code: row.id, title: row.name, lat: row.v, lon: row.w, opened: row.since}";
  await write(`UNWIND $rows AS row CREATE (n:Large ${large})`, LARGE);
  await run(engine, "CREATE INDEX small_id IF NOT EXISTS FOR (n:Small) ON (n.id)", {});
  const hops = "UNWIND $rows AS row MATCH (a:Small) WHERE a.id = row.id MATCH (b:Small) WHERE b.id = row.to";
  await write(`${hops} CREATE (a)-[:R {w: row.w, since: row.since}]->(b)`, SMALL);
  await write(`${hops.replace("row.to", "row.back")} CREATE (a)-[:R {w: row.w, since: row.since}]->(b)`, SMALL);
}

async function writeRows(engine: Engine, text: string, count: number): Promise<void> {
  for (let start = 0; start < count; start += BATCH) {
    const rows = Array.from({ length: BATCH }, (_, index) => rowOf(start + index, count));
    await run(engine, text, { rows });
  }
}

function rowOf(index: number, count: number): Record<string, unknown> {
  const name = `Port ${index}`;
  const since = `20${10 + (index % 15)}-01-01`;
  const ends = { to: `p${(index * 7) % count}`, back: `p${(index * 13) % count}` };
  return { id: `p${index}`, name, v: index % 100, w: index + 0.5, since, ...ends };
}

async function run(engine: Engine, text: string, parameters: Record<string, unknown>): Promise<void> {
  const transaction = engine.begin({ readOnly: false, user: USER });
  await transaction.run(text, parameters, true);
  await transaction.commit();
}

async function readAll(engine: Engine, text: string): Promise<void> {
  const transaction = engine.begin({ readOnly: true, user: USER });
  const rows = await transaction.run(text, {}, false);
  for (let index = 0; index < rows.length; index++) {
    if (index % BATCH === BATCH - 1) await nextTurn();
    rows.row(index);
  }
  await transaction.rollback();
}

async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
