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
  await expect.poll(() => canvas(second, "lit")).toBeGreaterThan(2);
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
  // The light out, the second one is out too.
  await page.locator("[data-mode]").focus();
  await page.keyboard.press("Escape");
  await inspector.getByRole("heading", { name: "Two routes side by side" }).waitFor({ state: "detached" });
  await expect.poll(() => canvas(page, "beside")).toBe(0);
});

test("six legs stand from left to right, the rest is hidden; the address gives it back, and one undo takes it away", async () => {
  const { page, program, another } = visit;
  await open(page, program.address);
  await openRoutes(page);
  await add(page, "From", "chile", /Chile/);
  await add(page, "To", "lyon", /Lyon/);
  await panelOf(page).getByRole("button", { name: "More" }).first().click();
  await panelOf(page).getByLabel("Legs of different cases").selectOption("any");
  await panelOf(page)
    .getByRole("button")
    .filter({ hasText: /6 legs/ })
    .first()
    .click();
  const inspector = inspectorOf(page);
  await inspector.getByRole("heading", { name: "Chile to Lyon" }).waitFor();
  const marks = (of: Page) => of.locator("[data-mode]").getAttribute("data-nodes").then(Number);
  const before = await marks(page);
  await inspector.getByRole("button", { name: "Left to right", exact: true }).click();
  // Seven stops, and the country that holds the port where the third leg ends.
  await expect.poll(() => marks(page)).toBe(8);
  await written(page, { arrangement: { how: "route", legs: expect.any(Array) as string[] } });
  expect(await seriousFindings(page)).toEqual([]);
  const second = await another();
  await open(second, page.url());
  expect(await marks(second)).toBe(8);
  await inspectorOf(second).getByRole("heading", { name: "Chile to Lyon" }).waitFor();
  await page.getByRole("button", { name: /^Undo: Lay out from left to right/ }).click();
  await expect.poll(() => marks(page)).toBe(before);
});

test("all routes of an answer stand from left to right together", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  await openRoutes(page);
  await askFrom(page, ["Spain", "Chambéry"]);
  await panelOf(page).getByRole("button", { name: "All from left to right" }).click();
  await expect.poll(() => page.locator("[data-mode]").getAttribute("data-nodes")).toBe("4");
  await expect.poll(() => canvas(page, "lit")).toBe(8);
  await written(page, { lit: { by: "routes", value: expect.any(Array) as string[] } });
});

test("a route is asked for in Cypher: the statement is run, is in the log, and what it finds can be added", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  await openRoutes(page);
  await add(page, "From", "ecuador", /Ecuador/);
  await add(page, "To", "france", /France/);
  await panelOf(page).getByText("3 routes.").waitFor();
  await routeAt(page, 1).click();
  const section = inspectorOf(page).getByRole("region", { name: "As Cypher" });
  await section.getByRole("button", { name: "Show" }).press("Enter");
  await section.getByText(/MATCH step1 = \(place1\)-\[:WITHIN\*1\.\.8\]->\(area1:Entity\)/).waitFor();
  await section.getByRole("cell", { name: "'place:ecuador'" }).waitFor();
  await section.getByText(/^Found: \d+ places/).waitFor();
  await section.getByRole("button", { name: "Add what it finds" }).click();
  await section.getByText("on the picture").waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole("button", { name: /^Undo: Add what the statement of a route finds/ }).click();
  await section.getByRole("button", { name: "Add what it finds" }).waitFor();
  await page.getByRole("tab", { name: /Cypher log/ }).click();
  const entry = page.getByRole("listitem").filter({ hasText: "Legs of the route Ecuador → Algeciras" });
  await entry.getByRole("button", { name: "Run again" }).click();
  await entry
    .getByText(/run again|again/)
    .first()
    .waitFor();
});

test("what a route says, leg by leg: claims, sources and grades unfold in place by keyboard, a disagreement is marked", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  await openRoutes(page);
  await askFrom(page, ["Antilles", "Hyères"]);
  await routeAt(page, 0).click();
  const inspector = inspectorOf(page);
  await inspector
    .getByRole("region", { name: "In one sentence" })
    .getByText(/inferred from 1 source/)
    .waitFor();
  const legs = inspector.getByRole("region", { name: "Leg by leg" });
  const claims = legs.getByRole("button", { name: /^1 claim, 1 independent ≠ sources disagree/ });
  await claims.press("Enter");
  await legs.getByRole("region", { name: "Sources disagree" }).getByText("French Guiana").waitFor();
  await legs.getByRole("region", { name: "Claims" }).getByText("copies Le Monde").waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await claims.press("Enter");
  await expect.poll(() => legs.getByRole("region", { name: "Claims" }).count()).toBe(0);
  await legs.getByRole("button", { name: /^manner not stated/ }).press("Enter");
  await inspector.getByRole("region", { name: "Evidence" }).waitFor();
});

test("the weakest leg of a route is named with its figure", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  await openRoutes(page);
  await askFrom(page, ["Spain", "Chambéry"]);
  await routeAt(page, 1).click();
  await inspectorOf(page)
    .getByText(/^Weakest: leg 2, Saint-Quentin-Fallavier → Chambéry, ≤\s0\.13\.$/)
    .waitFor();
});
