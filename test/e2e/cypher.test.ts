import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { seriousFindings } from "../support/axe.ts";
import { readCsv } from "../support/csv.ts";
import { drawn, journey, open } from "../support/journey.ts";

// Refusals are part of the work; a cancelled statement may end the embedded graph, which is back in a moment (503).
const visit = journey({}, { refusals: [400, 422, 503] });

async function openPanel(page: Page): Promise<Locator> {
  await page.getByRole("button", { name: "Cypher", exact: true }).click();
  const panel = page.getByRole("complementary", { name: "Cypher" });
  await panel.waitFor();
  return panel;
}

const editorOf = (panel: Locator): Locator => panel.getByRole("textbox", { name: "Statement in Cypher" });
const runIt = (panel: Locator): Promise<void> => panel.getByRole("button", { name: "Run", exact: true }).click();

async function ask(panel: Locator, statement: string): Promise<void> {
  await editorOf(panel).fill(statement);
  await runIt(panel);
}

const drawnCount = async (page: Page, what: "nodes" | "edges"): Promise<number> =>
  Number(await page.locator("[data-mode]").getAttribute(`data-${what}`));

test("a statement is run, sorted, read in full and saved", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  const panel = await openPanel(page);
  await panel.getByRole("button", { name: "Put it in and run it" }).click();
  const grid = panel.getByRole("grid", { name: "Result" });
  await grid.getByRole("gridcell", { name: /Spain/ }).waitFor();
  await panel.getByText(/^\d+ rows in/).waitFor();
  await grid.getByRole("button", { name: /^place/ }).click();
  const names = await grid.locator('[data-cell$=":0"]').allTextContents();
  expect(names.map((name) => name.trim())).toEqual(
    names.map((name) => name.trim()).toSorted((a, b) => a.localeCompare(b, "en", { numeric: true })),
  );
  await grid.getByRole("gridcell", { name: /Spain/ }).click();
  const value = panel.getByRole("region", { name: /^Value in row \d+, place$/ });
  await value.getByRole("row", { name: /^id place:spain$/ }).waitFor();
  // It is on the picture, so it is selected there too.
  await expect.poll(() => page.locator("[data-mode]").getAttribute("data-selected")).toContain("place:spain");
  await page.keyboard.press("ArrowRight");
  await panel.getByRole("region", { name: /, cases$/ }).waitFor();
  await page.keyboard.press("Escape");
  await value.waitFor({ state: "detached" });
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    panel.getByRole("button", { name: "CSV" }).click(),
  ]);
  const [head, ...lines] = readCsv(await readFile(await download.path(), "utf8"));
  expect(head).toEqual(["place", "cases"]);
  expect(lines).toHaveLength(names.length);
});

test("the editor completes labels, and types in the direction in which they lead; Ctrl+Enter runs it", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  const panel = await openPanel(page);
  await editorOf(panel).click();
  await page.locator(".cypher-editor[data-schema=ready]").waitFor();
  await page.keyboard.type("MATCH (file:Case");
  await page.getByRole("option", { name: /^CaseFile/ }).waitFor();
  // A list that has only just come takes no key, so that nobody takes what they did not see.
  await page.waitForTimeout(200);
  await page.keyboard.press("Tab");
  await page.keyboard.type(")-[:FR");
  await page.getByRole("option", { name: /^FROM/ }).waitFor();
  // A list that has only just come takes no key, so that nobody takes what they did not see.
  await page.waitForTimeout(200);
  await page.keyboard.press("Tab");
  await page.keyboard.type("]->(place:Country) RETURN file, place LIMIT 3");
  await page.keyboard.press("Control+Enter");
  await panel.getByText("3 rows in").waitFor();
  await editorOf(panel).fill("RETURN 1 AS one");
  await page.keyboard.press("End");
  for (let back = 0; back < 7; back++) await page.keyboard.press("Shift+ArrowLeft");
  await panel.getByRole("button", { name: "Run selection" }).waitFor();
  await page.keyboard.press("End");
  await panel.getByRole("button", { name: "Run", exact: true }).waitFor();
  // Goods come from a country, so the relationship arrives there and does not leave.
  await editorOf(panel).fill("MATCH (place:Country)<-[:FR");
  await page.keyboard.press("Control+Space");
  await page.getByRole("option", { name: /^FROM/ }).waitFor();
  await editorOf(panel).fill("MATCH (place:Country)-[:]->(n)");
  for (let back = 0; back < 6; back++) await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Control+Space");
  await page.getByRole("option", { name: /^WITHIN/ }).waitFor();
  expect(await page.getByRole("option", { name: /^FROM/ }).count()).toBe(0);
});

test("a cut result says so and goes on, and 100,000 rows leave the page usable", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  const panel = await openPanel(page);
  await ask(panel, "UNWIND range(1, 120000) AS i RETURN i, i * 2 AS twice, 'text ' + toString(i) AS text");
  await panel.getByText("Cut at 1,000 rows: there are more.").waitFor();
  await panel.getByRole("button", { name: "Show 10,000" }).click();
  await panel.getByText("Cut at 10,000 rows: there are more.").waitFor();
  await panel.getByRole("button", { name: "Show 100,000" }).click();
  await panel.getByText(/rows so far$/).waitFor();
  await page.getByRole("tab", { name: /^Table/ }).click();
  await page.getByRole("grid", { name: "Links of the picture" }).waitFor();
  await panel.getByText(/^Cut at 100,000 rows, the most/).waitFor();
  const grid = panel.getByRole("grid", { name: "Result" });
  await grid.getByRole("button", { name: /^i/ }).click();
  await grid.getByRole("button", { name: /^i/ }).click();
  await expect.poll(() => grid.locator('[data-cell="0:0"]').textContent()).toBe("100000");
  expect(await grid.getByRole("gridcell").count()).toBeLessThan(400);
});

test("300 columns and long texts are shown as far as they are seen", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  const panel = await openPanel(page);
  const columns = Array.from({ length: 300 }, (_, at) => `i + ${at} AS column${at}`).join(", ");
  const long = "reduce(t = 'word', x IN range(1, 12) | t + t)";
  await ask(panel, `UNWIND range(1, 500) AS i RETURN ${long} AS long, ${columns}`);
  await panel.getByText(/^500 rows in/).waitFor();
  const grid = panel.getByRole("grid", { name: "Result" });
  expect(await grid.getByRole("gridcell").count()).toBeLessThan(800);
  await grid.getByRole("gridcell").first().click();
  await page.keyboard.press("End");
  await grid.locator('[data-cell="0:300"]').waitFor();
  expect(await grid.locator('[data-cell="0:300"]').textContent()).toBe("300");
});

test("what is refused says why, with the nearest statement that is allowed, which runs", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  const panel = await openPanel(page);
  await ask(panel, "MATCH (a:Place)-[*]->(b:Country) RETURN a.name AS name");
  await panel.getByRole("alert").getByText("A path of any length may run through the whole graph.").waitFor();
  await panel
    .getByRole("region", { name: "What is allowed instead" })
    .getByRole("button", { name: "Put it in and run it" })
    .click();
  await panel.getByText(/rows in/).waitFor();
  await panel.getByText("MATCH (a:Place)-[*..4]").first().waitFor();
  await ask(panel, "MATCH (n) DETACH DELETE n");
  await panel.getByRole("alert").waitFor();
});

test("where a statement is refused is marked and not selected, so that all of it is run again", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  const panel = await openPanel(page);
  await ask(panel, "MATCH (a:Place)-[*]->(b:Country) RETURN a.name AS name");
  await panel.getByRole("button", { name: "Show where" }).click();
  await panel.locator(".shown-spot", { hasText: "*" }).waitFor();
  await panel.getByRole("button", { name: "Run", exact: true }).waitFor();
  await page.keyboard.press("ArrowRight");
  await panel.locator(".shown-spot").waitFor({ state: "detached" });
});

test("two windows hold the same statements, and neither loses what is written in the other", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  const here = await openPanel(page);
  const other = await page.context().newPage();
  await open(other, program.address);
  const there = await openPanel(other);
  await editorOf(here).fill("RETURN 1 AS one");
  await expect.poll(() => editorOf(there).textContent(), { timeout: 10_000 }).toBe("RETURN 1 AS one");
  await there.getByRole("button", { name: "New statement" }).click();
  await editorOf(there).fill("RETURN 2 AS two");
  await here.getByRole("tab", { name: "Statement 2" }).waitFor();
  expect(await editorOf(here).textContent()).toBe("RETURN 1 AS one");
  await editorOf(here).fill("RETURN 3 AS three");
  await page.waitForTimeout(600);
  await page.reload();
  await drawn(page);
  expect(await editorOf(here).textContent()).toBe("RETURN 3 AS three");
  await here.getByRole("tab", { name: "Statement 2" }).click();
  await expect.poll(() => editorOf(here).textContent(), { timeout: 10_000 }).toBe("RETURN 2 AS two");
});

test("a click on Expand is opened from the log, changed, run and added to the picture", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  await page.getByRole("combobox", { name: "Search" }).fill("Le Havre");
  await page
    .getByRole("listbox")
    .getByRole("option", { name: /Le Havre/ })
    .first()
    .click();
  await page
    .getByRole("button", { name: /^Expand/ })
    .first()
    .click();
  await page.getByRole("tab", { name: /^Cypher log/ }).click();
  const entry = page
    .getByRole("list", { name: "Cypher log" })
    .getByRole("listitem")
    .filter({ hasText: "Expand" })
    .first();
  await entry.getByRole("button", { name: "Open in the Cypher panel" }).click();
  const panel = page.getByRole("complementary", { name: "Cypher" });
  await runIt(panel);
  await panel.getByText(/rows? in/).waitFor();
  // The statement brings what the click brought, so all of it is there already.
  await panel.getByText(/^In it:/).waitFor();
  await ask(panel, "MATCH (a:Agency)-[r:HANDLED]-(file:CaseFile) RETURN a, r, file LIMIT 8");
  await panel.getByText(/^In it: \d+ nodes and 8 links of the graph/).waitFor();
  const [nodes, edges] = [await drawnCount(page, "nodes"), await drawnCount(page, "edges")];
  await panel.getByRole("button", { name: "Add to the picture" }).click();
  await panel.getByText(/^Added: /).waitFor();
  await page.getByRole("button", { name: /^Undo: Add from Cypher: / }).waitFor();
  await expect.poll(() => drawnCount(page, "nodes")).toBeGreaterThan(nodes);
  await page.getByRole("button", { name: /^Undo: Add from Cypher: / }).click();
  await expect.poll(() => drawnCount(page, "nodes")).toBe(nodes);
  expect(await drawnCount(page, "edges")).toBe(edges);
  await panel.getByRole("button", { name: "Replace the picture" }).click();
  await page.getByRole("button", { name: /^Undo: Show from Cypher: / }).waitFor();
  await page.reload();
  await drawn(page);
  await page.getByRole("complementary", { name: "Cypher" }).waitFor();
});

test("parameters are a form with places by name; tabs, names and history stay through a reload", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  const panel = await openPanel(page);
  await editorOf(panel).fill(
    "MATCH (file:CaseFile)-[:FROM]->(p:Entity) WHERE p.id = $place RETURN file.id AS id, $most AS most",
  );
  await panel.getByRole("combobox", { name: "What $place is" }).selectOption("Place");
  await panel.getByRole("combobox", { name: "Name of a place" }).fill("spain");
  await panel.getByRole("option", { name: /Spain/ }).first().click();
  await panel.getByRole("combobox", { name: "What $most is" }).selectOption("Number");
  await panel.getByRole("textbox", { name: "Value of $most" }).fill("many");
  await panel.getByText("This is no number.").waitFor();
  await panel.getByRole("textbox", { name: "Value of $most" }).fill("12");
  await runIt(panel);
  await panel.getByText(/^\d+ rows in/).waitFor();
  await panel.getByRole("tab", { name: "Statement 1" }).dblclick();
  await panel.getByRole("textbox", { name: "Name of the statement" }).fill("From Spain");
  await page.keyboard.press("Enter");
  await panel.getByRole("button", { name: "New statement" }).click();
  await editorOf(panel).fill("RETURN 2 AS two");
  await panel.getByRole("button", { name: "Close Statement 2" }).click();
  await panel.getByRole("button", { name: "Bring it back" }).click();
  await panel.getByRole("tab", { name: "Statement 2" }).waitFor();
  await page.waitForTimeout(600);
  await page.reload();
  await drawn(page);
  await panel.getByRole("tab", { name: "From Spain" }).click();
  await panel.getByRole("button", { name: "Spain: choose another" }).waitFor();
  await panel.getByRole("button", { name: "History" }).click();
  await panel.getByRole("searchbox", { name: "Search in the history" }).fill("most");
  await panel.getByRole("button", { name: /RETURN file.id AS id/ }).click();
  await panel.getByText(/^\d+ rows in/).waitFor();
});

test("a plan is drawn step by step", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  const panel = await openPanel(page);
  await editorOf(panel).fill("MATCH (file:CaseFile)-[:FROM]->(p:Place) RETURN p.name AS name, count(*) AS cases");
  await panel.getByRole("button", { name: "Explain" }).click();
  const steps = panel.getByRole("list", { name: "Steps of the plan" }).getByRole("listitem");
  await steps.first().waitFor();
  expect(await steps.count()).toBeGreaterThan(1);
});

test.each(["light", "dark"] as const)("axe finds nothing serious in the Cypher panel, %s", async (theme) => {
  const { page, program } = visit;
  await page.emulateMedia({ colorScheme: theme });
  await open(page, program.address);
  const panel = await openPanel(page);
  expect(await seriousFindings(page)).toEqual([]);
  await ask(panel, "MATCH (p:Place) WHERE p.name <> $name RETURN p, p.lat AS lat, null AS nothing LIMIT 20");
  await panel.getByRole("textbox", { name: "Value of $name" }).fill("x");
  await runIt(panel);
  await panel.getByRole("gridcell").first().click();
  await panel.getByRole("region", { name: /^Value in row/ }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await panel.getByRole("radio", { name: "JSON" }).click();
  expect(await seriousFindings(page)).toEqual([]);
  await panel.getByRole("button", { name: "History" }).click();
  expect(await seriousFindings(page)).toEqual([]);
  await ask(panel, "MATCH (a)-[*]->(b) RETURN a");
  await panel.getByRole("alert").waitFor();
  expect(await seriousFindings(page)).toEqual([]);
});

test("a runaway statement is cancelled at once, and the page answers in the meantime", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  const panel = await openPanel(page);
  await ask(panel, "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(*) AS count");
  await panel.getByText(/^Running: /).waitFor();
  await page.getByRole("radio", { name: "Map" }).click();
  await page.locator('[data-mode="map"][data-ready=true]').waitFor();
  await panel.getByText(/^Running: [1-9]/).waitFor();
  await panel.getByRole("button", { name: "Cancel" }).first().click();
  await panel.getByText("Cancelled: 0 rows had come").waitFor();
  await ask(panel, "RETURN 1 AS one");
  await panel.getByText("1 row in").waitFor();
  // The embedded graph may have to be started again for it: what is asked meanwhile is asked once more.
  for (let again = 0; again < 5; again++) {
    await ask(panel, `MATCH (p:Place) RETURN p.id AS id, ${again} AS again LIMIT 2`);
    await panel.getByText("2 rows in").waitFor();
    await page.waitForTimeout(700);
  }
});
