import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { seriousFindings } from "../support/axe.ts";
import { drawn, journey, open, openFound } from "../support/journey.ts";
import { readWorkbook } from "../support/workbook.ts";

const visit = journey();

async function openPanel(page: Page): Promise<Locator> {
  await page.getByRole("button", { name: "Cypher", exact: true }).click();
  const panel = page.getByRole("complementary", { name: "Cypher" });
  await panel.waitFor();
  return panel;
}

async function ask(panel: Locator, statement: string): Promise<void> {
  await panel.getByRole("textbox", { name: "Statement in Cypher" }).fill(statement);
  await panel.getByRole("button", { name: "Run", exact: true }).click();
}

const drawnCount = async (page: Page, what: "nodes" | "edges"): Promise<number> =>
  Number(await page.locator("[data-mode]").getAttribute(`data-${what}`));

const stepOf = (panel: Locator): Locator => panel.getByRole("region", { name: "As steps on the picture" });

test("a statement that asks what Expand asks is done on the picture as that Expand, undone and collapsed", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  const panel = await openPanel(page);
  const before = await drawnCount(page, "nodes");
  await ask(panel, "MATCH (c:CaseFile)-[:USED]->(m:Method {id: 'method:container'}) RETURN c");
  await panel.getByText(/^\d+ rows? in/).waitFor();
  const step = stepOf(panel);
  await step.getByText(/^This is “Expand” of .+: cases that used it \(\d+\)\.$/).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await step.getByRole("button", { name: "Do it on the picture" }).click();
  await step.getByText(/^Added: \d+ marks?/).waitFor();
  await expect.poll(() => drawnCount(page, "nodes")).toBeGreaterThan(before);
  await page.getByRole("button", { name: /^Undo: Expand/ }).click();
  await expect.poll(() => drawnCount(page, "nodes")).toBe(before);
  await page.getByRole("button", { name: /^Redo: Expand/ }).click();
  await step.getByRole("button", { name: "Do it on the picture" }).click();
  await step.getByText("All of it is on the picture already.").waitFor();
  // It is collapsed like any other, and leaves the mark that it began at.
  await openFound(page, "container", /Sea container/);
  await page.getByRole("button", { name: "Collapse", exact: true }).click();
  await expect.poll(() => drawnCount(page, "nodes")).toBe(before + 1);
});

test("what Expand asked stands in the log, and is recognised there", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  await openFound(page, "bacalan", /Bacalan/);
  await page
    .getByRole("button", { name: /^Expand/ })
    .first()
    .click();
  await page.getByRole("button", { name: /^Undo: Expand/ }).waitFor();
  await page.getByRole("button", { name: /^Undo: Expand/ }).click();
  await page.getByRole("tab", { name: /^Cypher log/ }).click();
  const log = page.getByRole("list", { name: "Cypher log" }).getByRole("listitem");
  const entry = log.filter({ hasText: "Expand" }).first();
  await entry.getByRole("button", { name: "Open in the Cypher panel" }).click();
  const panel = page.getByRole("complementary", { name: "Cypher" });
  await panel.getByRole("button", { name: "Run", exact: true }).click();
  const step = stepOf(panel);
  await step.getByText(/^This is “Expand” of Bacalan \(Bordeaux\): all that is stated \(\d+\)\.$/).waitFor();
  await step.getByRole("button", { name: "Do it on the picture" }).click();
  await page.getByRole("button", { name: /^Undo: Expand Bacalan/ }).waitFor();
});

test("a statement of cases in a period sets the period, says what else it keeps, and is undone", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  const panel = await openPanel(page);
  const before = await drawnCount(page, "nodes");
  await ask(panel, "MATCH (c:CaseFile) WHERE c.dateFrom >= '2024-02-01' AND c.dateTo <= '2024-02-29' RETURN c");
  const step = stepOf(panel);
  await step
    .getByText(
      "This is a filter of the picture: only cases with a day in Feb 2024. The period also keeps 3 cases that only reach into it.",
    )
    .waitFor();
  await step.getByRole("button", { name: "Set the filter" }).click();
  await step.getByText("The filter is set.").waitFor();
  await expect.poll(() => drawnCount(page, "nodes")).toBeLessThan(before);
  await page.getByRole("button", { name: /^Undo: / }).click();
  await expect.poll(() => drawnCount(page, "nodes")).toBe(before);
  await ask(panel, "MATCH (c:CaseFile) WHERE c.dateFrom >= '2024-02-01' RETURN c");
  await panel.getByText(/^\d+ rows in/).waitFor();
  await drawn(page);
  expect(await step.count()).toBe(0);
});

const lookAs = (panel: Locator, look: string): Promise<void> =>
  panel.getByRole("radiogroup", { name: "How the result is shown" }).getByText(look, { exact: true }).click();

test("places of a result stand on a map, are opened by keyboard, and what has no position is listed", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  const panel = await openPanel(page);
  await ask(
    panel,
    "MATCH (n:Entity) WHERE n.id IN ['place:spain', 'place:bordeaux-bacalan', 'method:container'] RETURN n, COUNT { (n)--() } AS links",
  );
  await lookAs(panel, "Map");
  const map = panel.getByRole("group", { name: "Places of the result" }).first();
  const spain = map.getByRole("button", { name: /^Spain: \d+$/ });
  await spain.waitFor();
  expect(await map.getByRole("button").count()).toBe(2);
  await panel.getByText("1 without a position").click();
  await panel.getByRole("list", { name: "Without a position" }).getByText("Sea container").waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await spain.focus();
  await page.keyboard.press("Enter");
  await panel.getByRole("region", { name: /^Value in row \d+, n$/ }).waitFor();
  expect(await spain.getAttribute("aria-pressed")).toBe("true");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    panel.getByRole("button", { name: "Save the map as SVG" }).click(),
  ]);
  const svg = await readFile(await download.path(), "utf8");
  expect(svg).toMatch(/<title>Spain: \d+<\/title>/);
  expect(svg).toContain("Sea container");
  // Names without a place have no map.
  await ask(panel, "MATCH (p:Place) RETURN p.name AS name, 1 AS one LIMIT 3");
  await panel.getByText("3 rows in").waitFor();
  expect(await panel.getByText("Map", { exact: true }).count()).toBe(0);
});

test("in French, dark and in a small window nothing of a result is out of reach", async () => {
  const { another, program } = visit;
  const page = await another({ locale: "fr-FR", colorScheme: "dark", viewport: { width: 1024, height: 700 } });
  await open(page, program.address);
  await page.getByRole("button", { name: "Cypher", exact: true }).click();
  const panel = page.getByRole("complementary", { name: "Cypher" });
  await panel
    .getByRole("textbox", { name: "Requête en Cypher" })
    .fill("MATCH (p:Place)-[:WITHIN]->(q:Entity {id: 'place:spain'}) RETURN p");
  await page.keyboard.press("Control+Enter");
  const step = panel.getByRole("region", { name: "En étapes sur l’image" });
  await step.getByText(/^C’est «\u00a0Déployer\u00a0» pour Espagne\u00a0: lieux à l’intérieur \(\d+\)\.$/).waitFor();
  await panel.getByText("Carte", { exact: true }).click();
  await panel.getByRole("group", { name: "Lieux du résultat" }).first().waitFor();
  await panel.getByRole("button", { name: "XLSX" }).click({ trial: true });
  await panel.getByRole("button", { name: "Enregistrer la carte en SVG" }).click({ trial: true });
  await step.getByRole("button", { name: "Le faire sur l’image" }).click();
  await step.getByText(/^Ajout\u00a0: \d+ élément/).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
});

test("a result is saved as a workbook that holds what is shown and what was asked", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  const panel = await openPanel(page);
  const statement =
    "UNWIND range(1, 6000) AS i RETURN i, '=' + toString(i * i) AS text, date('2024-02-06') AS day, 9007199254740993 + i AS large";
  await ask(panel, statement);
  await panel.getByRole("button", { name: "Show 10,000" }).click();
  await panel.getByText(/^6,000 rows in/).waitFor();
  // The order that is shown is that of the file.
  const head = panel.getByRole("grid", { name: "Result" }).getByRole("button", { name: /^i/ });
  await head.click();
  await head.click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    panel.getByRole("button", { name: "XLSX" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^filiere-result-\d{4}-\d\d-\d\d\.xlsx$/);
  const [result, about] = readWorkbook(await readFile(await download.path()));
  expect(result?.rows).toHaveLength(6001);
  const first = result?.rows[1]?.map((cell) => cell && [cell.value, cell.type]);
  expect(first).toEqual([
    [6000, "number"],
    ["=36000000", "text"],
    [45_328, "number"],
    ["9007199254746993", "text"],
  ]);
  expect(about?.rows[0]?.[1]?.value).toBe(statement);
  expect(about?.rows.at(-2)?.[1]?.value).toBe("6,000 rows, all that the statement gives.");
});
