import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { seriousFindings } from "../support/axe.ts";
import { drawn, journey, open } from "../support/journey.ts";

const visit = journey({}, { refusals: [400] });

const panelOf = (page: Page) => page.getByRole("complementary", { name: "Routes" });
const inspectorOf = (page: Page) => page.getByRole("complementary", { name: "Inspector" });
const routesOf = (page: Page) =>
  panelOf(page)
    .getByRole("button", { pressed: false })
    .filter({ hasText: /claims?/ });

async function openPanel(page: Page): Promise<void> {
  await page.getByRole("navigation", { name: "Tools" }).getByRole("button", { name: "Routes" }).click();
  await panelOf(page).waitFor();
}

/** Types a name and takes the first of what bears it. */
async function add(
  page: Page,
  row: "From" | "To" | "Past" | "Around" | "What if",
  typed: string,
  name: RegExp,
): Promise<void> {
  const group = panelOf(page).getByRole("group", { name: row, exact: true });
  await group.getByRole("button", { name: `Add: ${row}` }).click();
  await group.getByRole("combobox", { name: `Add: ${row}` }).fill(typed);
  await group.getByRole("listbox").getByRole("option", { name }).first().click();
}

test("from the Antilles to Hyères leads one inferred, disputed way, and French Guiana is what others say instead", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  await openPanel(page);
  await add(page, "From", "antilles", /Antilles/);
  await add(page, "To", "hyères", /Hyères/);
  const way = routesOf(page).first();
  await way.filter({ hasText: /inferred.*others say French Guiana/ }).waitFor();
  expect(await way.textContent()).toMatch(/≤ 0\.06/);
  await way.click();
  const inspector = inspectorOf(page);
  await inspector.getByRole("heading", { name: "French Antilles to Hyères" }).waitFor();
  await inspector.getByText("the route breaks").waitFor();
  await inspector.getByRole("button", { name: /French Guiana → Hyères reported/ }).click();
  await inspector.getByText("Leg", { exact: true }).first().waitFor();
  await page.getByRole("button", { name: /^Undo/ }).click();
});

test("from Spain to Chambéry the tip's way shows both days; lit, kept in the address and taken back", async () => {
  const { page, program, another } = visit;
  await open(page, program.address);
  await openPanel(page);
  await add(page, "From", "spain", /Spain/);
  await add(page, "To", "chambéry", /Chambéry/);
  await panelOf(page).getByText("2 routes.").waitFor();
  await routesOf(page).nth(1).click();
  await inspectorOf(page)
    .getByText(/6 or 8 Feb 2024/)
    .first()
    .waitFor();
  await expect.poll(() => page.locator("[data-mode]").getAttribute("data-lit").then(Number)).toBeGreaterThan(3);
  await expect.poll(() => new URL(page.url()).hash).toMatch(/^#3\./);
  await page.waitForTimeout(500);
  const second = await another();
  await open(second, page.url());
  await inspectorOf(second).getByRole("heading", { name: "Spain to Chambéry" }).waitFor();
  expect(await second.locator("[data-mode]").getAttribute("data-lit")).toBe(
    await page.locator("[data-mode]").getAttribute("data-lit"),
  );
  for (let step = 0; step < 3; step += 1) await page.getByRole("button", { name: /^Undo/ }).click();
  await panelOf(page).getByText("Say where ways begin").waitFor();
  await drawn(page);
  expect(await page.locator("[data-mode]").getAttribute("data-lit")).toBe("0");
});

test("from Ecuador to France it goes over several legs with the weakest marked, and what does not agree is left out by name", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  await openPanel(page);
  await add(page, "From", "ecuador", /Ecuador/);
  await add(page, "To", "france", /France/);
  await panelOf(page)
    .getByText(/^3 routes\./)
    .waitFor();
  await panelOf(page)
    .getByText(/leg 2 the weakest/)
    .first()
    .waitFor();
  const left = panelOf(page).getByRole("region", { name: "Left out" });
  await left.getByRole("button", { name: "More" }).click();
  await left
    .getByText(/Its goods do not agree/)
    .first()
    .waitFor();
  // A route of places that are not on the picture brings them along, as one step.
  const marks = () => page.locator("[data-mode]").getAttribute("data-nodes").then(Number);
  const before = await marks();
  await routesOf(page).first().click();
  await expect.poll(marks).toBeGreaterThan(before);
  await page.getByRole("button", { name: /^Undo: Show a route/ }).click();
  await expect.poll(marks).toBe(before);
});

test("a question that no way answers says which condition is the cause, and one that cannot be asked says why", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  await openPanel(page);
  await add(page, "From", "spain", /Spain/);
  await add(page, "To", "algeciras", /Algeciras/);
  await panelOf(page).getByText("hold one another or are the same").waitFor();
  await panelOf(page).getByRole("button", { name: "Ask anew" }).click();
  await add(page, "From", "netherlands", /Netherlands/);
  await add(page, "To", "hyères", /Hyères/);
  await panelOf(page).getByText("No way leads there as asked.").waitFor();
});

test("the keyboard alone asks for ways to what is selected; axe finds nothing serious", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  await page.keyboard.press("/");
  await page.keyboard.type("chambéry");
  await page
    .getByRole("listbox")
    .getByRole("option", { name: /Chambéry/ })
    .first()
    .waitFor();
  await page.keyboard.press("Enter");
  await inspectorOf(page).getByRole("heading", { name: "Chambéry" }).waitFor();
  await page.locator("#picture").focus();
  await page.keyboard.press("Shift+F10");
  await page.getByRole("menuitem", { name: "Ways to here" }).click();
  await panelOf(page)
    .getByText(/^2 routes\./)
    .waitFor();
  await routesOf(page).first().press("Enter");
  await panelOf(page).getByRole("button", { pressed: true }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
});

test("closing Le Havre shows what is lost and what goes another way, as a model; opened again all is as it was", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  await openPanel(page);
  await add(page, "From", "antilles", /Antilles/);
  await add(page, "To", "metropolitan france", /Metropolitan France/);
  await panelOf(page).getByRole("button", { name: "More" }).first().click();
  await panelOf(page).getByLabel("Manner", { exact: true }).selectOption("sea");
  await routesOf(page)
    .first()
    .filter({ hasText: /Le Havre/ })
    .waitFor();
  const before = await panelOf(page).getByRole("listitem").allTextContents();
  await add(page, "What if", "le havre", /Le Havre/);
  const summary = panelOf(page).getByRole("status");
  await summary.filter({ hasText: /The best way gives way to another one\..*Model, not evidence/ }).waitFor();
  await panelOf(page)
    .getByText(/Another way: as many legs, .*\u00a0km, confidence 0\.64 → 0\.48/)
    .waitFor();
  await panelOf(page).getByRole("region", { name: "Ways that are lost, place by place" }).waitFor();
  await add(page, "To", "strasbourg", /Strasbourg/);
  await panelOf(page).getByLabel("Manner", { exact: true }).selectOption("");
  await summary.filter({ hasText: /1 is lost/ }).waitFor();
  await panelOf(page).getByText("No way is left.").waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  for (let step = 0; step < 3; step += 1) await page.getByRole("button", { name: /^Undo/ }).click();
  await panelOf(page).getByText("A seizure is not a flow").waitFor();
  expect(await panelOf(page).getByRole("listitem").allTextContents()).toEqual(before);
});

test("a stop of a route is closed from its ladder", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  await openPanel(page);
  await add(page, "From", "spain", /Spain/);
  await add(page, "To", "lyon", /^.*Lyon/);
  await routesOf(page).first().click();
  const stop = inspectorOf(page).getByRole("button", { name: /^What if Saint-Quentin-Fallavier closed\?/ });
  await stop.click();
  await panelOf(page)
    .getByText(/Another way: 1 leg more/)
    .waitFor();
  await inspectorOf(page).getByRole("button", { name: "Open Saint-Quentin-Fallavier again" }).click();
  await panelOf(page).getByText("A seizure is not a flow").waitFor();
});

test("a second route that a silenced source breaks is marked in the panel and in the inspector, though the best one stays", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  await openPanel(page);
  await add(page, "From", "spain", /Spain/);
  await add(page, "To", "chambéry", /Chambéry/);
  await panelOf(page).getByText("2 routes.").waitFor();
  await routesOf(page).nth(1).click();
  const without = inspectorOf(page).getByRole("region", { name: "Without a source" });
  const breaks = without.getByRole("listitem").filter({ hasText: "the route breaks" });
  await breaks
    .first()
    .getByRole("button", { name: /had said nothing/ })
    .click();
  const summary = panelOf(page).getByRole("status");
  await summary.filter({ hasText: /The best way is untouched\. Of the 2 routes of the search 1 breaks\./ }).waitFor();
  const changed = panelOf(page).getByRole("region", { name: "Routes of the search that change" });
  const lost = changed.getByRole("button", { pressed: true }).filter({ hasText: /lost, road/ });
  await lost.waitFor();
  await changed.getByText("It breaks: a leg of it is closed, or rests on what is.").waitFor();
  await inspectorOf(page).getByRole("status").filter({ hasText: "It breaks" }).waitFor();
  // What is told only as far as an area is told here as it is in the search.
  await panelOf(page)
    .getByRole("region", { name: "Told only as far as an area" })
    .getByText(/Untouched|It breaks|Less well known/)
    .first()
    .waitFor();
  expect(await seriousFindings(page)).toEqual([]);
});

test("what would part the ends is told with its proof, and can be closed to see what that does", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  await openPanel(page);
  await add(page, "From", "antilles", /Antilles/);
  await add(page, "To", "strasbourg", /Strasbourg/);
  const section = panelOf(page).getByRole("region", { name: "What would part them" });
  await section.getByRole("button", { name: "Look" }).click();
  await section.getByText("1 place without which no way is left").waitFor();
  await section
    .getByRole("listitem")
    .filter({ hasText: /^\s*Le Havre$/ })
    .waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await section.getByRole("button", { name: "What if they closed?" }).first().click();
  await panelOf(page)
    .getByRole("status")
    .filter({ hasText: /The best way is lost/ })
    .waitFor();
});
