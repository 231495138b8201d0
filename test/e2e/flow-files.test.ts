import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { written } from "../support/address-in-bar.ts";
import { seriousFindings } from "../support/axe.ts";
import { journey, open } from "../support/journey.ts";

const visit = journey();

async function save(page: Page, format: "SVG" | "PNG", scale = 2): Promise<{ name: string; file: Buffer }> {
  await page.keyboard.press("x");
  const dialog = page.getByRole("dialog", { name: "Save the picture" });
  await dialog.getByRole("radio", { name: `${scale}\u00A0×` }).check();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: `Save as ${format}` }).click(),
  ]);
  await dialog.waitFor({ state: "hidden" });
  return { name: download.suggestedFilename(), file: await readFile(await download.path()) };
}

interface Read {
  texts: string;
  description: string;
  /** Names of groups, and what those of flows and of places say. */
  names: string[];
  flows: string[];
  places: string[];
  dashed: number;
  addresses: number;
}

/** In the page: the browser's own XML parser, which answers with an element of its own where a file is broken. */
const READ = `(text) => {
  const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
  const fault = parsed.querySelector("parsererror");
  if (fault !== null) throw new Error(fault.textContent);
  const all = (select) => [...parsed.querySelectorAll(select)];
  const said = (select) => all(select).map((element) => element.textContent);
  return {
    texts: said("text:not([aria-hidden])").join(" "),
    description: said("svg > desc").join(""),
    names: all("g[id]").map((group) => group.id),
    flows: said('g[id^="flow-"] > title'),
    places: said('g[id^="place-"] > title'),
    dashed: all("[stroke-dasharray]").length,
    addresses: all("a[href]").length,
  };
}`;

const read = (page: Page, { file }: { file: Buffer }): Promise<Read> =>
  page.evaluate(`(${READ})(${JSON.stringify(file.toString("utf8"))})`);

/** Width and height as the file's head gives them. */
const sizeOf = (png: Buffer) => ({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) });

async function openFlows(page: Page, address: string): Promise<void> {
  await open(page, address);
  await page.keyboard.press("f");
  await page.locator("[data-mode=flows][data-ready=true]").waitFor();
}

async function openSankey(page: Page, address: string): Promise<void> {
  await openFlows(page, address);
  await page.getByRole("radio", { name: "Sankey" }).check({ force: true });
  await page.locator(".sankey svg").waitFor();
}

/** How many cases the bar of the flows counts. */
async function counted(page: Page): Promise<number> {
  const text = await page.locator(".flow-count").textContent();
  return Number(/^(\d+) case/.exec(text ?? "")?.[1]);
}

const casesIn = (said: readonly string[]) =>
  said.map((each) => Number(/: (\d+) case/.exec(each)?.[1])).reduce((sum, count) => sum + count, 0);

test("the Sankey shows as many cases as the picture has, each from its origin on, and what is not told is hatched", async () => {
  const { page, program } = visit;
  await openSankey(page, program.address);
  const cases = await counted(page);
  expect(cases).toBeGreaterThan(10);
  await page.locator(".sankey svg").getByText(`${cases} cases.`).waitFor();
  const rows = page.getByRole("group", { name: "Places, column by column" }).getByRole("button");
  const told = await rows.evaluateAll((buttons) => buttons.map((button) => button.getAttribute("aria-label") ?? ""));
  expect(told.some((each) => each.startsWith("Spain: "))).toBe(true);
  expect(told.some((each) => each.startsWith("origin not told: 1 case"))).toBe(true);
  await page.locator(".sankey svg").getByText("A seizure is not a flow").waitFor();
  expect(await seriousFindings(page)).toEqual([]);
});

test("a band opens its cases and lies on the highlighter, a row its place, by pointer and keyboard, and undo takes it back", async () => {
  const { page, program } = visit;
  await openSankey(page, program.address);
  const bands = page.getByRole("group", { name: "Bands, those of most cases first" });
  await bands.getByRole("button", { name: /^Spain → Biriatou toll/ }).focus();
  await page.locator(".flow-card").getByText("4 cases").waitFor();
  await page.keyboard.press("Enter");
  await page.getByText("4 selected").first().waitFor();
  expect(await bands.locator("[aria-pressed=true]").count()).toBeGreaterThan(0);
  await page.getByRole("button", { name: /^Spain: \d+ cases/ }).press("Enter");
  await page.getByRole("heading", { name: "Spain" }).waitFor();
  expect(await bands.locator("[aria-pressed=true]").count()).toBe(0);
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await page.locator(".sankey").waitFor({ state: "detached" });
});

test("the address keeps the Sankey and how places are drawn as one", async () => {
  const { page, program } = visit;
  await openSankey(page, program.address);
  await page.getByRole("radio", { name: "countries" }).check({ force: true });
  const france = page.getByRole("button", { name: /^France: \d+ cases/ }).first();
  await france.waitFor();
  await written(page, { mode: "flows", flows: { form: "sankey", level: "country" } });
  await page.reload();
  await france.waitFor();
  await page.locator(".sankey svg").waitFor();
});

test("the map of flows is saved with a named group for each flow and place, its legend, sources, period and caveat", async () => {
  const { page, program } = visit;
  await openFlows(page, program.address);
  const arrows = await page.getByRole("group", { name: "Flows, most cases first" }).getByRole("button").count();
  const saved = await save(page, "SVG");
  expect(saved.name).toMatch(/^february-2024-flows-\d{4}-\d\d-\d\d\.svg$/);
  const svg = await read(page, saved);
  expect(svg.flows.length).toBeGreaterThanOrEqual(arrows);
  expect(new Set(svg.names).size).toBe(svg.names.length);
  expect(svg.flows.some((each) => /^Spain → .*: \d+ case/.test(each))).toBe(true);
  expect(svg.places.some((each) => /^Spain: \d+ cases/.test(each))).toBe(true);
  for (const part of ["1 case", "reported", "A seizure is not a flow", "Made with Filière", "Picture of"]) {
    expect(svg.texts).toContain(part);
  }
  expect(svg.texts).toContain("France 3 Nouvelle-Aquitaine");
  expect(svg.addresses).toBeGreaterThan(5);
  expect(svg.description).toMatch(/Spain → /);
});

test("small maps are saved as one file, a named group for each", async () => {
  const { page, program } = visit;
  await openFlows(page, program.address);
  await page.getByRole("radio", { name: "year" }).check({ force: true });
  await page.locator(".flow-cell").first().waitFor();
  const cells = await page.locator(".flow-cell").count();
  const saved = await save(page, "SVG");
  expect(saved.name).toMatch(/^february-2024-flows-by-year-/);
  const svg = await read(page, saved);
  expect(svg.names.filter((name) => name.startsWith("part-"))).toHaveLength(cells);
  expect(svg.names).toContain("part-2024");
  expect(new Set(svg.names).size).toBe(svg.names.length);
  expect(svg.texts).toContain("A case stands in the year in which it begins.");
});

test("the Sankey is saved with a named group for each band and row; filters and period are told in words", async () => {
  const { page, program } = visit;
  await openSankey(page, program.address);
  const cases = await counted(page);
  const saved = await save(page, "SVG");
  expect(saved.name).toMatch(/^february-2024-sankey-/);
  const svg = await read(page, saved);
  expect(svg.texts).toContain(`${cases} cases.`);
  expect(svg.names).toContain("flow-origin.place.spain__to__taken.place.toll-biriatou");
  expect(svg.names).toContain("place-origin.place.spain");
  expect(new Set(svg.names).size).toBe(svg.names.length);
  // Each case begins in the first column, told or not.
  expect(casesIn(svg.places)).toBeGreaterThanOrEqual(cases);
  expect(svg.dashed).toBeGreaterThan(0);
  expect(svg.texts).toContain("A seizure is not a flow");
  expect(svg.texts).toContain("Dashed lines are a model");
  expect(svg.addresses).toBeGreaterThan(5);

  await page.getByRole("button", { name: "Fold away: inferred, rule named" }).click();
  await expect.poll(async () => (await read(page, await save(page, "SVG"))).texts).toContain("Shown: folded: inferred");
  expect((await read(page, await save(page, "SVG"))).texts).not.toContain("Dashed lines are a model");
});

test("a PNG of the Sankey has twice the pixels of the screen at 2×, and four times at 4×", async () => {
  const { page, program } = visit;
  await openSankey(page, program.address);
  const once = sizeOf((await save(page, "PNG", 1)).file);
  expect(once.width).toBe(1440 + 48);
  for (const scale of [2, 4]) {
    const larger = sizeOf((await save(page, "PNG", scale)).file);
    expect(larger).toEqual({ width: scale * once.width, height: scale * once.height });
  }
});
