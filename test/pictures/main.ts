import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { createWords } from "../../client/text/words.ts";
import { packageRoot } from "../../server/paths.ts";
import { launchChromium } from "../support/chromium.ts";
import { startProgram, type Program } from "../support/program.ts";
import { makeSheet, writeSheetsPage } from "./sheets.ts";
import { SHOTS, type Shot } from "./shots.ts";
import { allVariants, fileName, viewport, type Variant } from "./variants.ts";

/*
 * npm run pictures [-- --all] [-- name…]: takes the pictures that docs/ keeps, or with --all every shot in every
 * window, theme and language, whole, into pictures/, and a sheet of each into docs/states. Names choose shots.
 */

const words = process.argv.slice(2);
const isAll = words.includes("--all");
const names = words.filter((word) => !word.startsWith("--"));
const folder = isAll ? join(packageRoot, "pictures") : join(packageRoot, "docs", "pictures");

const chosen = SHOTS.filter(({ name }) => names.length === 0 || names.includes(name));
if (chosen.length === 0 || names.some((name) => SHOTS.every((shot) => shot.name !== name))) {
  console.error(`The pictures are: ${SHOTS.map(({ name }) => name).join(", ")}.`);
  process.exit(2);
}

await mkdir(folder, { recursive: true });
const browser = await launchChromium();
const programs = new Map<Shot["graph"], Program>();
try {
  for (const shot of chosen) {
    for (const variant of isAll ? allVariants() : shot.kept) {
      await takeOn(shot, variant);
      console.log(fileName(shot.name, variant));
    }
    if (isAll) await makeSheet(browser, shot.name, folder);
  }
  if (isAll) await writeSheetsPage(SHOTS.map(({ name }) => name));
} finally {
  await browser.close();
  for (const program of programs.values()) await program.close();
}

async function takeOn(shot: Shot, variant: Variant): Promise<void> {
  const environment = { FILIERE_SAMPLE: shot.graph };
  if (shot.changesGraph === true) {
    const own = await startProgram({ environment });
    try {
      await take(shot, variant, own.address);
    } finally {
      await own.close();
    }
    return;
  }
  const program = programs.get(shot.graph) ?? (await startProgram({ environment }));
  programs.set(shot.graph, program);
  await take(shot, variant, program.address);
}

async function take(shot: Shot, variant: Variant, address: string): Promise<void> {
  const contexts: BrowserContext[] = [];
  const visit = async (hash: string): Promise<Page> => {
    const context = await contextOf(browser, variant);
    contexts.push(context);
    const page = await context.newPage();
    await page.goto(`${address}${hash}`);
    await page.locator("[data-mode][data-ready=true], .centre .card").first().waitFor();
    return page;
  };
  try {
    const page = await visit(shot.view === undefined ? "" : hashOf(shot.view));
    const { t } = createWords(variant.language);
    await settled(page);
    await shot.doing?.({ page, t, language: variant.language, another: () => visit("") });
    await settled(page);
    const whole = isAll || shot.part === undefined;
    const subject = whole ? page : page.locator(shot.part ?? "body").first();
    await subject.screenshot({ path: join(folder, fileName(shot.name, variant)) });
  } finally {
    await Promise.all(contexts.map((context) => context.close()));
  }
}

function contextOf(from: Browser, variant: Variant): Promise<BrowserContext> {
  return from.newContext({
    viewport: viewport(variant),
    colorScheme: variant.theme,
    locale: variant.language === "fr" ? "fr-FR" : "en-GB",
    timezoneId: "Europe/Paris",
    reducedMotion: "reduce",
  });
}

/** As the program writes it into the bar. */
function hashOf(view: NonNullable<Shot["view"]>): string {
  return `#4.${deflateRawSync(JSON.stringify(view)).toString("base64url")}`;
}

/** Answers are in, fonts are there, and the picture is drawn with them. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.evaluate("document.fonts.ready.then(() => undefined)");
  await page.waitForTimeout(600);
}
