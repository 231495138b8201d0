import type { Page } from "playwright-core";

export interface PictureSeen {
  mode: string | null;
  nodes: number;
  edges: number;
  selected: string | null;
  /** Every row of the table as it reads, in order of the text. */
  rows: string[];
}

/** What a person sees, as far as words can tell: the canvas' own counts and the whole table. */
export async function pictureOf(page: Page): Promise<PictureSeen> {
  const canvas = page.locator("[data-mode]");
  const attribute = (name: string): Promise<string | null> => canvas.getAttribute(`data-${name}`);
  const rows = await page.getByRole("grid").getByRole("row").allTextContents();
  return {
    mode: await attribute("mode"),
    nodes: Number(await attribute("nodes")),
    edges: Number(await attribute("edges")),
    selected: await attribute("selected"),
    rows: rows.toSorted(),
  };
}
