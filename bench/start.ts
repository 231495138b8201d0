// How long `npm start` takes on a built checkout: to the first answer of /api/status, and to the first
// picture in a browser. Its peer is what a Neo4j alone takes to its first answer.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { drawn } from "../test/support/journey.ts";
import { launchChromium } from "../test/support/chromium.ts";
import { startNeo4j } from "../test/support/neo4j.ts";
import { startProgram } from "../test/support/program.ts";
import { figures } from "./figures.ts";

const RUNS = 5;
const coldMs: number[] = [];
const warmMs: number[] = [];
const pictureMs: number[] = [];
const neo4jMs: number[] = [];

const browser = await launchChromium();
for (let run = 0; run < RUNS; run++) {
  const folder = await mkdtemp(join(tmpdir(), "filiere-bench-"));
  coldMs.push(await startOnce(folder));
  warmMs.push(await startOnce(folder, true));
  await rm(folder, { recursive: true, force: true });
  await startPeer();
}
await browser.close();

figures("npm start (goal: status 2,000 ms, first picture 4,000 ms)", [
  { what: "Neo4j alone, empty, to its first answer", ms: neo4jMs },
  { what: "empty folder, to the first answer of /api/status", ms: coldMs },
  { what: "filled folder, to the first answer of /api/status", ms: warmMs },
  { what: "filled folder, to the first picture in the browser", ms: pictureMs },
]);

/** Without its jars there is no peer, and the table says so by its missing figures. */
async function startPeer(): Promise<void> {
  const started = performance.now();
  const neo4j = await startNeo4j();
  if (neo4j === undefined) return;
  neo4jMs.push(performance.now() - started);
  await neo4j.close();
}

async function startOnce(folder: string, look = false): Promise<number> {
  const started = performance.now();
  const program = await startProgram({ folder, launcher: true });
  const answer = await fetch(`${program.address}/api/status`);
  if (!answer.ok) throw new Error(`status answered ${answer.status}`);
  const tookMs = performance.now() - started;
  if (look) {
    const page = await browser.newPage();
    await page.goto(program.address);
    await drawn(page);
    pictureMs.push(performance.now() - started);
    await page.close();
  }
  await program.close();
  return tookMs;
}
