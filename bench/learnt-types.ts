// What is learnt of the stored kinds of each property saves: the same statements on the embedded
// engine, in this process, with the learning switched off and on. `npm run bench -- learnt-types`.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { Engine } from "../server/embedded/engine/engine.ts";
import { figures } from "./figures.ts";

const SMALL = 20_000;
const LARGE = 100_000;
const BATCH = 2_000;
const ROUNDS = 9;
const WARM_UP = 2;
const FACTS = { version: "5.13.0", database: "neo4j", address: () => "127.0.0.1:0" };

const QUESTIONS = [
  ["n.v > 50", "MATCH (n:Small) WHERE n.v > 50 RETURN count(*) AS n"],
  ["sum(n.v)", "MATCH (n:Small) RETURN sum(n.v) AS s"],
  ["n.v IN [8 numbers]", "MATCH (n:Small) WHERE n.v IN [1, 2, 3, 5, 8, 13, 21, 34] RETURN count(*) AS n"],
  ["n.name + '-' + n.v", "MATCH (n:Small) RETURN max(size(n.name + '-' + n.v)) AS s"],
  ["a.v = c.v over two hops", "MATCH (a:Small)-->(b)-->(c) WHERE a.v = c.v RETURN count(*) AS n"],
  ["n.v * 2 + n.w over all", "MATCH (n:Small) RETURN sum(n.v * 2 + n.w) AS s"],
  ["20,000 paths of one hop", "MATCH p = (:Small)-->() RETURN p AS p LIMIT 20000"],
  ["100,000 rows of n.name, n.v, n.w", "MATCH (n:Large) RETURN n.name AS name, n.v AS v, n.w AS w"],
  ["100,000 nodes", "MATCH (n:Large) RETURN n AS n"],
] as const;

const folder = await mkdtemp(join(tmpdir(), "filiere-bench-"));
const file = join(folder, "graph.grafeo");
let engine = await openEngine(true);
await fill();
await engine.close();

const ms = new Map<string, { off: number[]; on: number[] }>(QUESTIONS.map(([what]) => [what, { off: [], on: [] }]));
for (const learns of [false, true]) {
  engine = await openEngine(learns);
  const looked = performance.now();
  await engine.learnt.scanned;
  if (learns) process.stdout.write(`looking at all that is stored: ${Math.round(performance.now() - looked)} ms\n`);
  for (const [what, text] of QUESTIONS) {
    for (let round = 0; round < ROUNDS + WARM_UP; round++) {
      const tookMs = await timed(() => readAll(text));
      if (round >= WARM_UP) ms.get(what)?.[learns ? "on" : "off"].push(tookMs);
    }
  }
  await engine.close();
}
await rm(folder, { recursive: true, force: true });

for (const [what, { off, on }] of ms) {
  figures(what, [
    { what: "nothing learnt", ms: off },
    { what: "learnt", ms: on },
  ]);
}

function openEngine(learns: boolean): Promise<Engine> {
  return Engine.open({ file, facts: FACTS, learns });
}

async function fill(): Promise<void> {
  await write("UNWIND $rows AS row CREATE (n:Small) SET n = row", SMALL);
  await write("UNWIND $rows AS row CREATE (n:Large) SET n = row", LARGE);
  await run("CREATE INDEX small_id IF NOT EXISTS FOR (n:Small) ON (n.id)", {});
  const hops = "UNWIND $rows AS row MATCH (a:Small) WHERE a.id = row.id MATCH (b:Small) WHERE b.id = row.to";
  await write(`${hops} CREATE (a)-[:R {w: row.w, since: row.since}]->(b)`, SMALL);
  await write(`${hops.replace("row.to", "row.back")} CREATE (a)-[:R {w: row.w, since: row.since}]->(b)`, SMALL);
}

async function write(text: string, count: number): Promise<void> {
  for (let start = 0; start < count; start += BATCH) {
    const rows = Array.from({ length: BATCH }, (_, index) => rowOf(start + index, count));
    await run(text, { rows });
  }
}

function rowOf(index: number, count: number): Record<string, unknown> {
  const name = `Port ${index}`;
  const since = `20${10 + (index % 15)}-01-01`;
  const ends = { to: `p${(index * 7) % count}`, back: `p${(index * 13) % count}` };
  return { id: `p${index}`, name, v: index % 100, w: index + 0.5, since, ...ends };
}

async function run(text: string, parameters: Record<string, unknown>): Promise<void> {
  const transaction = engine.begin({ readOnly: false });
  await transaction.run(text, parameters, true);
  await transaction.commit();
}

async function readAll(text: string): Promise<void> {
  const transaction = engine.begin({ readOnly: true });
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
