// What the browser must fetch before the first picture: JavaScript of the first load, gzipped as the
// server sends it (goal 450 KB), and everything else beside it.
import { gzipSync } from "node:zlib";
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
await page.waitForTimeout(500);
await browser.close();
await program.close();

process.stdout.write("\nfirst load, gzipped (goal: script 450 KB)\n");
for (const [kind, bytes] of sizes) {
  process.stdout.write(`  ${kind.padEnd(12)} ${(bytes / 1000).toFixed(0).padStart(6)} KB\n`);
}
