import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { packageRoot } from "../../server/paths.ts";
import { allVariants, fileName, viewport } from "./variants.ts";

/** Pixels of a sheet that a window of the desk gets; a phone gets what its width is worth beside it. */
const DESK_WIDTH = 400;
const PHONE_WIDTH = 190;
const QUALITY = 62;

const sheetsFolder = join(packageRoot, "docs", "states");

/** One panel or state in every window, theme and language on one sheet, from the pictures in `from`. */
export async function makeSheet(browser: Browser, shot: string, from: string): Promise<void> {
  await mkdir(sheetsFolder, { recursive: true });
  const cells = await Promise.all(
    allVariants().map(async (variant) => {
      const bytes = await readFile(join(from, fileName(shot, variant)));
      const width = viewport(variant).width < 500 ? PHONE_WIDTH : DESK_WIDTH;
      const words = `${variant.size.replace("x", " × ")} ${variant.theme} ${variant.language}`;
      return `<figure><img width="${width}" src="data:image/png;base64,${bytes.toString("base64")}"><figcaption>${words}</figcaption></figure>`;
    }),
  );
  const context = await browser.newContext({ viewport: { width: 4 * DESK_WIDTH + 60, height: 800 } });
  try {
    const page = await context.newPage();
    await page.setContent(`<style>${STYLE}</style><main>${cells.join("")}</main>`);
    const sheet = await page.screenshot({ type: "jpeg", quality: QUALITY, fullPage: true });
    await writeFile(join(sheetsFolder, `${shot}.jpg`), sheet);
  } finally {
    await context.close();
  }
}

/** The page that shows all sheets. */
export async function writeSheetsPage(shots: readonly string[]): Promise<void> {
  const parts = shots.map((name) => {
    const words = name.replaceAll("-", " ");
    return `## ${words}\n\n![${words}, in three windows, two themes and two languages](${name}.jpg)\n`;
  });
  const text = `# Every panel and state

Each in three windows, light and dark, in English and French: \`npm run pictures -- --all\` takes them anew.

${parts.join("\n")}`;
  await writeFile(join(sheetsFolder, "README.md"), text);
}

const STYLE = `
  body { margin: 0; padding: 10px; background: #fff; font: 11px system-ui, sans-serif; color: #333; }
  main { display: flex; flex-wrap: wrap; gap: 12px; align-items: flex-start; }
  figure { margin: 0; }
  img { display: block; border: 1px solid #bbb; }
  figcaption { padding-top: 3px; }
`;
