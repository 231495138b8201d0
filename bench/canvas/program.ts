import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { launchChromium } from "../../test/support/chromium.ts";
import { startProgram } from "../../test/support/program.ts";
import { show } from "../figures.ts";
import { addressOf, fill } from "./fill.ts";
import { synthetic } from "./synthetic.ts";

/** The whole program with so many marks on its picture: what each act takes, and the longest task of the page in it. */
export async function runProgram({ marks, steps }: { marks: number; steps: number }): Promise<void> {
  const graph = synthetic(marks);
  const folder = await mkdtemp(join(tmpdir(), "filiere-bench-"));
  await fill(folder, graph);
  const program = await startProgram({ folder, environment: { FILIERE_SAMPLE: "none" } });
  const browser = await launchChromium();
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript(WATCH_TASKS);
  process.stdout.write(`\nThe program with ${marks} marks${" ".repeat(42)}ms    longest\n`);
  const timed = async (what: string, act: () => Promise<void>, per = 1) => {
    const began = performance.now();
    await act();
    const ms = (performance.now() - began) / per;
    process.stdout.write(`  ${what.padEnd(56)} ${show(ms)} ${show(await longestTask(page))}\n`);
  };
  await timed("opened by an address", async () => {
    await page.goto(program.address + addressOf(graph));
    // Before the graph has answered the canvas is drawn as well, and empty.
    await page.locator(`[data-nodes="${marks}"][data-ready=true]`).waitFor();
  });
  await page.waitForTimeout(2000);
  await longestTask(page);
  await timed("a mark selected with an arrow", async () => {
    await page.locator("#picture").focus();
    await page.keyboard.press("ArrowRight");
    await page.locator("#picture:not([data-selected=''])").waitFor();
    await drawnTwice(page);
  });
  await timed("another, ten times, each", () => pressed(page, ["ArrowRight", "ArrowLeft"], 10), 10);
  await timed("table opened", async () => {
    await page.getByRole("tab", { name: /^Table/ }).click();
    await page.getByRole("grid").getByRole("row").nth(1).waitFor();
    await drawnTwice(page);
  });
  await timed(
    "another mark, ten times, the table open, each",
    () => pressed(page, ["ArrowRight", "ArrowLeft"], 10),
    10,
  );
  await timed(`half folded away, and back, ${steps} times, each`, () => folded(page, steps), steps);
  await timed(`${steps} steps undone, each`, () => pressed(page, ["z"], steps, true), steps);
  await browser.close();
  await program.close();
  await rm(folder, { recursive: true, force: true });
}

/** Runs before the page's own scripts: its content policy lets in nothing else. */
const WATCH_TASKS = `
window.longestMs = 0;
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) window.longestMs = Math.max(window.longestMs, duration);
}).observe({ type: "longtask" });`;

async function longestTask(page: Page): Promise<number> {
  await page.waitForTimeout(300);
  return page.evaluate(() => {
    const watched = globalThis as unknown as { longestMs: number };
    const longest = watched.longestMs;
    watched.longestMs = 0;
    return longest;
  });
}

/** The frame that shows what was done, and that it was shown. */
const DRAWN = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))";

async function drawnTwice(page: Page): Promise<void> {
  await page.evaluate(`(${DRAWN})()`);
}

/** Keys pressed in the page itself, each after the picture of the one before: no time is lost on the way to it. */
async function pressed(page: Page, keys: readonly string[], times: number, ctrlKey = false): Promise<void> {
  const presses = JSON.stringify(Array.from({ length: times }, (_, index) => keys[index % keys.length]));
  await page.evaluate(`(async () => {
    for (const key of ${presses}) {
      const target = document.querySelector("#picture");
      target.dispatchEvent(new KeyboardEvent("keydown", { key, ctrlKey: ${ctrlKey}, bubbles: true, cancelable: true }));
      await (${DRAWN})();
    }
  })()`);
}

async function folded(page: Page, times: number): Promise<void> {
  await page.evaluate(`(async () => {
    for (let time = 0; time < ${times}; time++) {
      document.querySelector(".explore .count-line .fold").click();
      await (${DRAWN})();
    }
  })()`);
}
