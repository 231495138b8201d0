import { readFile } from "node:fs/promises";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { readCsv } from "../support/csv.ts";
import { drawn, journey, open } from "../support/journey.ts";

const visit = journey();

async function saved(page: Page, button: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

/** What an address of a view looks like: its difference from the first picture, deflated. */
const addressOf = (delta: object): string => `#3.${deflateRawSync(JSON.stringify(delta)).toString("base64url")}`;

function deltaOf(address: string): Record<string, unknown> {
  const bytes = Buffer.from(address.split("#3.")[1] ?? "", "base64url");
  return JSON.parse(inflateRawSync(bytes).toString()) as Record<string, unknown>;
}

const drawnCount = async (page: Page, what: "nodes" | "edges"): Promise<number> =>
  Number(await page.locator("[data-mode]").getAttribute(`data-${what}`));
const rowsOf = (page: Page): Locator => page.getByRole("grid").locator("[data-row]");

test("sentences and table say as much as the canvas draws, and a sentence selects its line", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  // An open drawer may leave the canvas too little room for the context: the table lists it all the same.
  const edges = await drawnCount(page, "edges");
  await page.getByRole("tab", { name: /^Table/ }).click();
  expect(await rowsOf(page).count()).toBe(edges);
  await page.getByRole("tab", { name: /^Sentences/ }).click();
  const sentences = page.getByRole("listbox").getByRole("option");
  expect(await sentences.count()).toBe(edges);
  await sentences.nth(2).click();
  await expect.poll(() => page.locator("[data-mode]").getAttribute("data-selected")).not.toBe("");
  await sentences.nth(4).click({ modifiers: ["Shift"] });
  await page.getByText("2 of 30 selected").waitFor();
  await expect.poll(() => deltaOf(page.url())["several"]).toHaveLength(2);
  await page.reload();
  await drawn(page);
  await page.getByText("2 of 30 selected").waitFor();
});

test("Shift reaches over rows without selecting text, by mouse and by keyboard", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  await page.getByRole("tab", { name: /^Table/ }).click();
  const rows = rowsOf(page);
  await rows.nth(1).click();
  await rows.nth(4).click({ modifiers: ["Shift"] });
  await page.getByText("4 of 30 selected").waitFor();
  expect(await page.evaluate("getSelection().toString()")).toBe("");
  await rows.nth(2).click({ modifiers: ["Control"] });
  await page.getByText("3 of 30 selected").waitFor();
  await rows.nth(0).click();
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await page.getByText("3 of 30 selected").waitFor();
  await page.keyboard.press("Shift+ArrowUp");
  await page.getByText("2 of 30 selected").waitFor();
});

test("the file of the table holds its rows in their order, filters applied", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  await page.getByRole("tab", { name: /^Table/ }).click();
  await page.getByRole("button", { name: "Fold away: Transit points" }).click();
  await expect.poll(() => rowsOf(page).count()).toBeLessThan(30);
  await page.getByRole("columnheader", { name: "When" }).getByRole("button").click();
  const { name, text } = await saved(page, "Save as CSV");
  expect(name).toMatch(/^filiere-table-\d{4}-\d\d-\d\d\.csv$/);
  const [head = [], ...lines] = readCsv(text);
  const shown = await rowsOf(page).evaluateAll((rows) =>
    rows.map((row) => [...row.querySelectorAll("td")].slice(1, 3).map((cell) => cell.textContent.trim())),
  );
  const [from, to] = [head.indexOf("from"), head.indexOf("to")];
  expect(lines.map((cells) => [cells[from], cells[to]?.length ? cells[to] : "no link in this picture"])).toEqual(shown);
  const bound = lines.find((cells) => cells[head.indexOf("status")] === "inferred");
  expect(bound?.[head.indexOf("confidence is")]).toBe("≤");
  await page.getByRole("tab", { name: /^Sentences/ }).click();
  const told = await saved(page, "Save as text");
  expect(told.name).toMatch(/\.txt$/);
  expect(told.text.split("\n").filter((line) => line.startsWith("- "))).toHaveLength(lines.length);
});

test("a statement of the log opens with its values, runs again and is saved with them", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  await page.getByRole("tab", { name: /^Table/ }).click();
  await rowsOf(page).nth(0).click();
  await page.getByRole("region", { name: "Evidence" }).waitFor();
  await page.getByRole("tab", { name: /^Cypher log/ }).click();
  const entry = page
    .getByRole("list", { name: "Cypher log" })
    .getByRole("listitem")
    .filter({ hasText: "$from" })
    .last();
  expect(await entry.textContent()).toContain("$from = '");
  await entry.getByRole("button", { name: /^Open:/ }).click();
  await entry.getByRole("row", { name: /^\$from/ }).waitFor();
  await entry.getByRole("button", { name: "Run again" }).click();
  await entry.getByText(/again at .* rows in \d+ ms/).waitFor();
  const { name, text } = await saved(page, "Save as .cypher");
  expect(name).toMatch(/\.cypher$/);
  expect(text).toContain(":param from => 'case:");
  expect(text).toMatch(/^\/\/ .* Show the first picture$/m);
});

test("two selected marks show their shortest connections; one is lit, added and undone", async () => {
  const { page, program } = visit;
  await open(page, `${program.address}${addressOf({ several: ["place:netherlands", "place:hyeres"] })}`);
  const inspector = page.getByRole("complementary", { name: "Inspector" });
  const connection = inspector
    .getByRole("button", { name: /Netherlands/ })
    .filter({ hasText: "2 links" })
    .first();
  await connection.click();
  await expect.poll(() => page.locator("[data-mode]").getAttribute("data-lit").then(Number)).toBeGreaterThan(0);
  const [nodes, edges] = [await drawnCount(page, "nodes"), await drawnCount(page, "edges")];
  await inspector.getByRole("button", { name: "Add to the picture" }).first().click();
  await expect.poll(() => drawnCount(page, "nodes")).toBe(nodes + 1);
  expect(await drawnCount(page, "edges")).toBe(edges + 2);
  await inspector.getByText("on the picture").first().waitFor();
  await page.getByRole("button", { name: /^Undo: Add a connection/ }).click();
  await expect.poll(() => drawnCount(page, "nodes")).toBe(nodes);
});

test("what several marks share is counted, and who is linked to them all is asked, added and undone", async () => {
  const { page, program } = visit;
  const several = ["place:spain", "place:chambery", "place:lyon"];
  await open(page, `${program.address}${addressOf({ several })}`);
  const inspector = page.getByRole("complementary", { name: "Inspector" });
  await inspector.getByRole("heading", { name: "Cases in common" }).waitFor();
  await inspector.getByRole("heading", { name: "Goods in common" }).waitFor();
  await inspector.getByRole("button", { name: "Look in the whole graph" }).click();
  const nodes = await drawnCount(page, "nodes");
  await inspector
    .getByRole("button", { name: /^Add .* to the picture$/ })
    .last()
    .click();
  await page.getByRole("button", { name: /^Undo: Add what is linked to several/ }).click();
  await expect.poll(() => drawnCount(page, "nodes")).toBe(nodes);
  await inspector.getByRole("button", { name: "Select", exact: true }).click();
  await inspector.getByRole("heading", { name: "Saint-Quentin-Fallavier", exact: true }).waitFor();
});
