import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { build } from "vite";
import type { BenchPage, SubjectName } from "./bench-page.ts";

/** Never asked for by name: every request to it is answered from the built folder. */
const ADDRESS = "http://bench.invalid/";
const TYPES: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };

export interface BuiltPage {
  open(browser: Browser): Promise<Page>;
  close(): Promise<void>;
}

/** The page with the three ways to draw, built as the program's own page is. */
export async function buildPage(): Promise<BuiltPage> {
  const folder = await mkdtemp(join(tmpdir(), "filiere-bench-page-"));
  await build({
    root: join(import.meta.dirname, "page"),
    configFile: false,
    logLevel: "error",
    build: {
      outDir: folder,
      emptyOutDir: true,
      chunkSizeWarningLimit: 5000,
      modulePreload: false,
    },
  });
  return {
    open: async (browser) => {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      await page.route(`${ADDRESS}**`, async (route) => {
        const { pathname } = new URL(route.request().url());
        const file = pathname === "/" ? "index.html" : pathname.slice(1);
        const body = await readFile(join(folder, file)).catch(() => undefined);
        await route.fulfill(
          body === undefined ? { status: 404 } : { body, contentType: TYPES[extname(file)] ?? "font/woff2" },
        );
      });
      await page.goto(ADDRESS);
      return page;
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

export const PHASES = ["first picture", "selecting", "moving", "filtering"] as const;
type Phase = (typeof PHASES)[number];

/** Milliseconds by phase: what it took (a frame, while moving) and the longest task of the page in it. */
export type Run = Record<Phase, { ms: number; longestMs: number }>;

declare const bench: BenchPage;

/** One subject on a fresh page, through all phases. */
export async function runOnce(page: Page, name: SubjectName, count: number, frameCount: number): Promise<Run> {
  const longest = () => page.evaluate(() => bench.longestTask());
  const first = await page.evaluate(([subject, marks]) => bench.draw(subject, marks), [name, count] as const);
  await page.waitForTimeout(500);
  const firstLongest = await longest();
  const { x, y } = await page.evaluate(() => bench.freeSpot());
  await page.mouse.move(x - 3, y);
  await page.mouse.move(x, y);
  // Hovering is part of a click, but its work is not the selection's.
  await page.waitForTimeout(1000);
  await page.evaluate(() => bench.nextSelection());
  await page.mouse.down();
  await page.mouse.up();
  const selecting = await page.evaluate(() => bench.selection());
  const selectingLongest = await longest();
  // Away from everything: what is pointed at dims the rest.
  await page.mouse.move(1, 1);
  await page.waitForTimeout(500);
  await longest();
  const frames = await page.evaluate((wanted) => bench.move(wanted), frameCount);
  await page.waitForTimeout(500);
  const movedLongest = await longest();
  const filtering = await page.evaluate(() => bench.halve());
  return {
    "first picture": { ms: first, longestMs: firstLongest },
    moving: { ms: frames.reduce((sum, ms) => sum + ms, 0) / frames.length, longestMs: movedLongest },
    selecting: { ms: selecting, longestMs: selectingLongest },
    filtering: { ms: filtering, longestMs: await longest() },
  };
}
