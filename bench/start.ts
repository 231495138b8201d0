// How long a start takes on a built checkout: to the first answer of /api/status, and to the first
// picture in a browser. Cold: an empty data folder, filled on the way. Warm: the folder is there.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { drawn } from "../test/support/journey.ts";
import { launchChromium } from "../test/support/chromium.ts";
import { startProgram } from "../test/support/program.ts";
import { figures } from "./figures.ts";

const RUNS = 5;
const coldMs: number[] = [];
const warmMs: number[] = [];
const pictureMs: number[] = [];

const browser = await launchChromium();
for (let run = 0; run < RUNS; run++) {
  const folder = await mkdtemp(join(tmpdir(), "filiere-bench-"));
  coldMs.push(await startOnce(folder));
  warmMs.push(await startOnce(folder, true));
  await rm(folder, { recursive: true, force: true });
}
await browser.close();

figures("start (goal: status 2,000 ms, first picture 4,000 ms)", [
  { what: "empty folder, to the first answer of /api/status", ms: coldMs },
  { what: "filled folder, to the first answer of /api/status", ms: warmMs },
  { what: "filled folder, to the first picture in the browser", ms: pictureMs },
]);

async function startOnce(folder: string, look = false): Promise<number> {
  const started = performance.now();
  const program = await startProgram({ folder });
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
