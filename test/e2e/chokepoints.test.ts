import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { seriousFindings } from "../support/axe.ts";
import { drawn, journey, open } from "../support/journey.ts";

const visit = journey();

const panelOf = (page: Page) => page.getByRole("complementary", { name: "Routes" });
const networkOf = (page: Page) => panelOf(page).getByRole("region", { name: "Chokepoints of the network" });

async function look(page: Page): Promise<void> {
  await page.getByRole("navigation", { name: "Tools" }).getByRole("button", { name: "Routes" }).click();
  await networkOf(page).getByRole("button", { name: "Look" }).first().click();
  await networkOf(page).getByText("97 pairs of places are joined by a way.").waitFor();
}

test("places and legs that most ways pass are listed with what they cut off; one opens, all of them are lit", async () => {
  const { page, program, another } = visit;
  await open(page, program.address);
  await look(page);
  const places = networkOf(page).getByRole("table", { name: "Places" });
  const first = places.getByRole("row").nth(1);
  await first.filter({ hasText: /Algeciras.*30\.9\u00a0%/ }).waitFor();
  await first.getByRole("img", { name: "Without it 1 place is cut off: Guayaquil." }).waitFor();
  await first.getByRole("button", { name: /Algeciras/ }).press("Enter");
  await page
    .getByRole("complementary", { name: "Inspector" })
    .getByRole("heading", { name: "Port of Algeciras" })
    .waitFor();
  await networkOf(page).getByRole("button", { name: "Light on the picture" }).first().click();
  await page.getByText("lit: 7 chokepoints").waitFor();
  await expect.poll(() => page.locator("[data-mode]").getAttribute("data-lit").then(Number)).toBe(7);
  await expect.poll(() => new URL(page.url()).hash).toMatch(/^#3\./);
  await page.waitForTimeout(500);
  const second = await another();
  await open(second, page.url());
  await second.getByText("lit: 7 chokepoints").waitFor();
  await page.getByRole("button", { name: /^Undo: Light chokepoints/ }).click();
  await drawn(page);
  expect(await page.locator("[data-mode]").getAttribute("data-lit")).toBe("0");
});

test("what the network says of a place stands in its inspector, too, as long as the network is shown", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  await look(page);
  await networkOf(page)
    .getByRole("table", { name: "Places" })
    .getByRole("button", { name: /Algeciras/ })
    .click();
  const part = page
    .getByRole("complementary", { name: "Inspector" })
    .getByRole("region", { name: "Chokepoints of the network" });
  await part.getByText("30.9 % of the shortest ways that join 97 pairs of places pass it.").waitFor();
  await part.getByText("Without it 1 place is cut off: Guayaquil.").waitFor();
  await part.getByText(/^Model, not evidence\./).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  // Of other ways it would be another figure: it goes with the conditions that it was measured for.
  await panelOf(page).getByRole("button", { name: "More" }).first().click();
  await panelOf(page).getByLabel("Manner").selectOption("rail");
  await part.waitFor({ state: "detached" });
});

test("the best known ways, and those between any two places, are other ways", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  await look(page);
  await networkOf(page).getByLabel("Between which places").selectOption("Any two places");
  await networkOf(page)
    .getByRole("status")
    .filter({ hasNotText: /^97 pairs/ })
    .filter({ hasText: "pairs of places are joined by a way." })
    .waitFor();
  // Another manner is another network: it is measured when somebody asks again.
  await panelOf(page).getByRole("button", { name: "More" }).first().click();
  await panelOf(page).getByLabel("Manner").selectOption("rail");
  await networkOf(page).getByRole("button", { name: "Look" }).first().click();
  await networkOf(page).getByText("No leg counts: ask for less above.").waitFor();
});

test("a chokepoint is closed in the model of the ways that are asked for", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  await page.getByRole("navigation", { name: "Tools" }).getByRole("button", { name: "Routes" }).click();
  const row = panelOf(page).getByRole("group", { name: "From", exact: true });
  await row.getByRole("button", { name: "Add: From" }).click();
  await row.getByRole("combobox").fill("antilles");
  await row
    .getByRole("listbox")
    .getByRole("option", { name: /Antilles/ })
    .first()
    .click();
  await networkOf(page).getByRole("button", { name: "Look" }).first().click();
  await networkOf(page).getByRole("button", { name: "What if Le Havre closed?" }).click();
  await panelOf(page)
    .getByRole("status")
    .filter({ hasText: /lost.*Model, not evidence/ })
    .waitFor();
  await page.getByRole("button", { name: /^Undo: Close in a model/ }).click();
  await panelOf(page).getByText("A seizure is not a flow").waitFor();
});

test("what is left when places go is read by keyboard, as a table and as CSV; axe finds nothing serious", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  await look(page);
  const group = networkOf(page).getByRole("group", { name: "If places went" });
  await group.getByRole("button", { name: "Look" }).click();
  const slider = group.getByRole("slider", { name: "Removals" });
  await slider.focus();
  await page.keyboard.press("ArrowRight");
  expect(await slider.getAttribute("aria-valuetext")).toMatch(
    /^After 2 removals: by chance .*\u00a0%, .*\u00a0%; by legs 75\.3\u00a0%/,
  );
  await group.getByRole("row", { name: /by ways without Marseille-Fos 38\.1 %/ }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await group.getByLabel("Where cases begin and end stays").check();
  await group.getByRole("row", { name: /^by legs .* %/ }).waitFor();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await group.getByRole("button", { name: "Copy as CSV" }).click();
  await group.getByRole("button", { name: "Copied" }).waitFor();
  const copied = await page.evaluate<string>("navigator.clipboard.readText()");
  expect(copied).toContain("removed,by chance: ways left");
  expect(copied).toContain("Model, not evidence. Places are taken out");
  await group.getByRole("button", { name: "As a table" }).click();
  expect(await group.getByRole("table").getByRole("row").count()).toBe(12);
  expect(await seriousFindings(page)).toEqual([]);
});

/** Stops that a model closes. */
const struck = (page: Page) => panelOf(page).locator(".metro-names s");

async function add(page: Page, row: "From" | "To" | "What if", typed: string, name: RegExp): Promise<void> {
  const group = panelOf(page).getByRole("group", { name: row, exact: true });
  await group.getByRole("button", { name: `Add: ${row}` }).click();
  await group.getByRole("combobox").fill(typed);
  await group.getByRole("listbox").getByRole("option", { name }).first().click();
}

test("a year, a manner, a leg and a source are closed and opened again, and the address keeps them", async () => {
  const { page, program, another } = visit;
  await open(page, program.address);
  await page.getByRole("navigation", { name: "Tools" }).getByRole("button", { name: "Routes" }).click();
  await add(page, "From", "spain", /Spain/);
  await add(page, "To", "chambéry", /Chambéry/);
  await panelOf(page).getByText("2 routes.").waitFor();
  const whatIf = panelOf(page).getByRole("group", { name: "What if", exact: true });
  const summary = panelOf(page).getByRole("status");
  await panelOf(page).getByLabel("No more in …").selectOption("2022");
  await summary.filter({ hasText: /^The best way gives way to another one/ }).waitFor();
  expect(await struck(page).count()).toBe(0);
  await panelOf(page).getByLabel("No more by …").selectOption("road");
  await summary.filter({ hasText: /^The best way is lost/ }).waitFor();
  expect(await struck(page).count()).toBe(0);
  await expect.poll(() => new URL(page.url()).hash).toMatch(/^#3\./);
  await page.waitForTimeout(500);
  const second = await another();
  await open(second, page.url());
  await panelOf(second).getByRole("button", { name: "Take out the year 2022" }).waitFor();
  await panelOf(second)
    .getByRole("status")
    .filter({ hasText: /^The best way is lost/ })
    .waitFor();
  await whatIf.getByRole("button", { name: "Take out all roads" }).click();
  await whatIf.getByRole("button", { name: "Take out the year 2022" }).click();
  await panelOf(page).getByText("A seizure is not a flow").waitFor();
  await panelOf(page)
    .getByRole("button", { pressed: false })
    .filter({ hasText: /claims?/ })
    .first()
    .click();
  const inspector = page.getByRole("complementary", { name: "Inspector" });
  await inspector.getByRole("button", { name: /^What if L’Essor Savoyard had said nothing\?/ }).click();
  await summary.filter({ hasText: /^The best way gives way to another one/ }).waitFor();
  await whatIf.getByRole("button", { name: "Take out L’Essor Savoyard" }).click();
  await panelOf(page).getByText("A seizure is not a flow").waitFor();
  await inspector.getByRole("button", { name: /^What if Spain → Valence-Sud toll.* closed\?/ }).click();
  await summary.filter({ hasText: /^The best way gives way to another one/ }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
});

test("before and after stand one above the other; both are lit with a cross on what is lost, and every copy is a model", async () => {
  const { page, program, another } = visit;
  await open(page, program.address);
  await page.getByRole("navigation", { name: "Tools" }).getByRole("button", { name: "Routes" }).click();
  await add(page, "From", "spain", /Spain/);
  await add(page, "To", "chambéry", /Chambéry/);
  await add(page, "What if", "valence-sud", /Valence-Sud/);
  const ways = panelOf(page)
    .getByRole("button", { pressed: false })
    .filter({ hasText: /claims?/ });
  await ways.filter({ hasText: /Before.*lost.*Valence-Sud/ }).waitFor();
  await ways.filter({ hasText: /After.*instead.*Saint-Quentin-Fallavier/ }).waitFor();
  expect(await struck(page).allTextContents()).toEqual([expect.stringContaining("Valence-Sud")]);
  await panelOf(page).getByRole("button", { name: "Both on the picture" }).click();
  await page.getByText("lit: what is lost (×), and what goes instead").waitFor();
  const canvas = page.locator("[data-mode]");
  await expect.poll(() => canvas.getAttribute("data-crossed").then(Number)).toBeGreaterThan(1);
  expect(await canvas.getAttribute("data-lit").then(Number)).toBeGreaterThan(5);
  expect(await seriousFindings(page)).toEqual([]);
  await page.keyboard.press("x");
  const dialog = page.getByRole("dialog", { name: "Save the picture" });
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: "Save as SVG" }).click(),
  ]);
  const svg = (await readFile(await download.path(), "utf8")).replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");
  expect(svg).toMatch(/Model, not evidence: it asks which ways are left/);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("tab", { name: /^Sentences/ }).click();
  await page.getByRole("button", { name: "Copy", exact: true }).click();
  await page.getByRole("button", { name: "Copied" }).waitFor();
  expect(await page.evaluate<string>("navigator.clipboard.readText()")).toMatch(
    /Model, not evidence: it asks which ways are left while this is closed: Valence-Sud/,
  );
  await expect.poll(() => new URL(page.url()).hash).toMatch(/^#3\./);
  await page.waitForTimeout(500);
  const second = await another();
  await open(second, page.url());
  expect(await second.locator("[data-mode]").getAttribute("data-crossed")).toBe(
    await canvas.getAttribute("data-crossed"),
  );
  // Without the model nothing is lost: the crosses go with it.
  await panelOf(page)
    .getByRole("button", { name: /^Take out Valence-Sud/ })
    .click();
  await expect.poll(() => canvas.getAttribute("data-crossed")).toBe("0");
  await page.getByText("lit: what is lost").waitFor({ state: "detached" });
});
