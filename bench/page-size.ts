// What the browser must fetch before the first picture: JavaScript of the first load, gzipped as the
// server sends it (goal 450 KB), everything else beside it, and what there is in all.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { packageRoot } from "../server/paths.ts";
import { launchChromium } from "../test/support/chromium.ts";
import { drawn } from "../test/support/journey.ts";
import { startProgram } from "../test/support/program.ts";

const program = await startProgram();
const browser = await launchChromium();
const page = await browser.newPage();
const sizes = new Map<string, number>();
page.on("response", (response) => {
  void response.body().then((body) => {
    const kind = response.request().resourceType();
    sizes.set(kind, (sizes.get(kind) ?? 0) + gzipSync(body).length);
  });
});
await page.goto(program.address);
await drawn(page);
// The parts that the first picture does without come later.
await page.waitForTimeout(500);
await browser.close();
await program.close();

/** What a browser takes of it where it has the choice: fonts as woff2. */
async function allOf(ending: string): Promise<number> {
  const folder = join(packageRoot, "dist", "client", "assets");
  const names = (await readdir(folder)).filter((name) => name.endsWith(ending));
  const files = await Promise.all(names.map((name) => readFile(join(folder, name))));
  return files.reduce((sum, file) => sum + gzipSync(file).length, 0);
}

const ENDINGS: Readonly<Record<string, string>> = { script: ".js", stylesheet: ".css", font: ".woff2" };

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(0).padStart(6)} KB`;

process.stdout.write("\ngzipped: first load (goal: script 450 KB), and all there is\n");
for (const [kind, bytes] of sizes) {
  const ending = ENDINGS[kind];
  const all = ending === undefined ? "" : kilobytes(await allOf(ending));
  process.stdout.write(`  ${kind.padEnd(12)} ${kilobytes(bytes)} ${all}\n`);
}
