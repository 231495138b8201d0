// How long the embedded graph is away after its process was killed, at 100,000 relationships: from the
// kill to the answer of the next click at the HTTP interface, beside the same click in peace
// (goal: within a second).
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "../server/database/index.ts";
import { startEmbedded } from "../server/embedded/index.ts";
import { enginePid, startProgram } from "../test/support/program.ts";
import { fillCrowd, HUBS } from "./crowd.ts";
import { figures } from "./figures.ts";

const KILLS = 10;

const folder = await mkdtemp(join(tmpdir(), "filiere-bench-"));
const embedded = await startEmbedded({ folder, boltPort: 0, boltWrite: false });
const { uri, user, password } = embedded;
const database = await openDatabase({ uri, user, password, kind: "embedded" });
await fillCrowd(database);
await database.close();
await embedded.close();

const program = await startProgram({ folder });
const peaceMs: number[] = [];
const killedMs: number[] = [];
for (let kill = 0; kill < KILLS; kill++) {
  peaceMs.push(await clickOnce(kill * 3));
  process.kill(enginePid(program), "SIGKILL");
  killedMs.push(await clickOnce(kill * 3 + 1));
  await new Promise((done) => setTimeout(done, 1000)); // a person's pace, not a broken engine's
}
await program.close();
await rm(folder, { recursive: true, force: true });

figures("a click after the engine was killed, at 100,000 relationships (goal: 1,000 ms)", [
  { what: "in peace", ms: peaceMs },
  { what: "right after SIGKILL", ms: killedMs },
]);

async function clickOnce(hub: number): Promise<number> {
  const started = performance.now();
  const response = await fetch(`${program.address}/api/nodes/place:hub-${hub % HUBS}`);
  if (!response.ok) throw new Error(`the click was answered ${response.status}`);
  await response.arrayBuffer();
  return performance.now() - started;
}
