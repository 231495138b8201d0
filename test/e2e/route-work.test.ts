import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { seriousFindings } from "../support/axe.ts";
import { written } from "../support/address-in-bar.ts";
import { journey, open } from "../support/journey.ts";

const visit = journey({}, { refusals: [400] });

const panelOf = (page: Page) => page.getByRole("complementary", { name: "Routes" });
const inspectorOf = (page: Page) => page.getByRole("complementary", { name: "Inspector" });
const pinnedOf = (page: Page) => panelOf(page).getByRole("region", { name: "Pinned" });
const canvas = (page: Page, what: "lit" | "beside") =>
  page.locator("[data-mode]").getAttribute(`data-${what}`).then(Number);

/** Types a name and takes the first of what bears it. */
async function add(page: Page, row: "From" | "To", typed: string, name: RegExp): Promise<void> {
  const group = panelOf(page).getByRole("group", { name: row, exact: true });
  await group.getByRole("button", { name: `Add: ${row}` }).click();
  await group.getByRole("combobox").fill(typed);
  await group.getByRole("listbox").getByRole("option", { name }).first().click();
}

async function askFrom(page: Page, [from, to]: readonly [string, string]): Promise<void> {
  await add(page, "From", from, new RegExp(from, "i"));
  await add(page, "To", to, new RegExp(to, "i"));
  await panelOf(page)
    .getByText(/^\d+ routes?\./)
    .waitFor();
}

async function openRoutes(page: Page): Promise<void> {
  await page.getByRole("navigation", { name: "Tools" }).getByRole("button", { name: "Routes" }).click();
  await panelOf(page).waitFor();
}

const routeAt = (page: Page, index: number) =>
  panelOf(page)
    .getByRole("button")
    .filter({ hasText: /claims?/ })
    .nth(index);

test("a pinned route stays lit while another is asked for, with its question in words, on a second screen too", async () => {
  const { page, program, another } = visit;
  await open(page, program.address);
  await openRoutes(page);
  await askFrom(page, ["Spain", "Chambéry"]);
  await panelOf(page)
    .getByRole("button", { name: /^Pin the route Spain → Valence-Sud toll, A7 → Chambéry/ })
    .click();
  await pinnedOf(page).getByText("Spain → Chambéry", { exact: true }).waitFor();
  await expect.poll(() => canvas(page, "beside")).toBeGreaterThan(3);
  await panelOf(page).getByRole("button", { name: "Ask anew" }).click();
  await askFrom(page, ["Ecuador", "France"]);
  await routeAt(page, 0).click();
  await expect.poll(() => canvas(page, "lit")).toBeGreaterThan(2);
  await expect.poll(() => canvas(page, "beside")).toBeGreaterThan(3);
  await written(page, { lit: { by: "route", value: expect.any(Array) as string[] } });
  const second = await another();
  await open(second, page.url());
  await pinnedOf(second).getByText("Spain → Chambéry", { exact: true }).waitFor();
  expect(await canvas(second, "beside")).toBe(await canvas(page, "beside"));
  // Looked at again, it is told with its own answer.
  await pinnedOf(second).getByRole("button", { pressed: false }).first().click();
  await inspectorOf(second).getByRole("heading", { name: "Spain to Chambéry" }).waitFor();
  await page
    .getByRole("button", { name: /^Let the route/ })
    .first()
    .click();
  await expect.poll(() => canvas(page, "beside")).toBe(0);
  await page.getByRole("button", { name: /^Undo: Let a pinned route go/ }).click();
  await pinnedOf(page).waitFor();
});

test("two routes are compared: where they part and meet, figure by figure, and what only one rests on", async () => {
  const { page, program, another } = visit;
  await open(page, program.address);
  await openRoutes(page);
  await askFrom(page, ["Spain", "Chambéry"]);
  await routeAt(page, 0).click();
  const inspector = inspectorOf(page);
  await inspector.getByRole("combobox", { name: "Compare with …" }).selectOption({ index: 1 });
  await inspector.getByRole("heading", { name: "Two routes side by side" }).waitFor();
  await inspector
    .getByText("They share no leg and part at Spain, to meet again at Chambéry. The first is better known")
    .waitFor();
  await expect.poll(() => canvas(page, "beside")).toBeGreaterThan(3);
  const figures = inspector.getByRole("region", { name: "In figures" });
  expect(await figures.getByRole("row", { name: /^Confidence/ }).textContent()).toMatch(/0\.64.*≤ 0\.13/);
  expect(await figures.getByRole("row", { name: /^Distance/ }).textContent()).toMatch(/978 km.*994 km/);
  expect(await figures.getByRole("row", { name: /^Weakest leg/ }).textContent()).toMatch(
    /equally well known.*Saint-Quentin-Fallavier → Chambéry/,
  );
  await inspector.getByRole("region", { name: "Sources that only the first rests on" }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await written(page, { against: expect.any(Array) as string[] });
  const second = await another();
  await open(second, page.url());
  await inspectorOf(second).getByRole("heading", { name: "Two routes side by side" }).waitFor();
  // A leg of the strands opens its own evidence; closed, the two routes are there again.
  await inspector.getByRole("button", { name: /^Saint-Quentin-Fallavier → Chambéry, inferred, road/ }).press("Enter");
  await inspector.getByRole("region", { name: "Evidence" }).waitFor();
  await inspector.getByRole("button", { name: "Close" }).click();
  await inspector.getByRole("heading", { name: "Two routes side by side" }).waitFor();
  await inspector.getByRole("button", { name: "Back to the one route" }).click();
  await inspector.getByRole("heading", { name: "Spain to Chambéry" }).waitFor();
  await page.getByRole("button", { name: /^Undo: Compare no longer/ }).click();
  await inspector.getByRole("heading", { name: "Two routes side by side" }).waitFor();
});
