import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { seriousFindings } from "../support/axe.ts";
import { journey, open } from "../support/journey.ts";

const visit = journey();

/** The editor once it knows the graph; its text. */
async function openEditor(): Promise<{ page: Page; box: Locator }> {
  const { page, program } = visit;
  await open(page, program.address);
  await page.getByRole("button", { name: "Cypher", exact: true }).click();
  await page.locator(".cypher-editor[data-schema=ready]").waitFor();
  return { page, box: page.getByRole("textbox", { name: "Statement in Cypher" }) };
}

const offered = (page: Page): Locator => page.getByRole("listbox", { name: "Completions" }).getByRole("option");
const checked = (page: Page): Promise<void> => page.locator(".cypher-editor[data-check=checked]").waitFor();

test("a pattern is completed from the graph, each way round", async () => {
  const { page, box } = await openEditor();
  await box.click();
  await page.keyboard.type("MATCH (");
  await offered(page).filter({ hasText: ":CaseFile" }).waitFor();
  await page.keyboard.type("c:CaseF");
  await expect.poll(() => offered(page).allTextContents()).toEqual(["CaseFile"]);
  await offered(page).click();
  await expect.poll(() => box.textContent()).toBe("MATCH (c:CaseFile)");
  await page.keyboard.press("End");
  await page.keyboard.type("-[:");
  await offered(page).filter({ hasText: /^FROM/ }).waitFor();
  const leaving = await offered(page).allTextContents();
  expect(leaving.filter((text) => text.includes("→")).length).toBeGreaterThan(3);
  expect(leaving.findIndex((text) => text.includes("←"))).toBeGreaterThan(3);
  await page.keyboard.press("Escape");
  await box.fill("MATCH (c:CaseFile)<-[");
  await page.keyboard.type(":");
  await offered(page).filter({ hasText: "SUPPORTS" }).waitFor();
  expect((await offered(page).allTextContents()).filter((text) => text.startsWith("FROM"))).toEqual([]);
});

test("what will be refused is underlined before it runs, and put right with one button", async () => {
  const { page, box } = await openEditor();
  await box.fill("MATCH (a:Place)-[:WITHIN*]->(b:Plce) RETURN b.name");
  await checked(page);
  await page.locator(".cm-lintRange-warning", { hasText: "Plce" }).waitFor();
  await page.locator(".cm-lintRange-error").hover();
  await page.getByText("A path of any length may run through the whole graph.").waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "Use this instead" }).click();
  await expect.poll(() => box.textContent()).toContain("WITHIN*..4]");
  await checked(page);
  await expect.poll(() => page.locator(".cm-lintRange-error").count()).toBe(0);
  await box.press("Control+z");
  await expect.poll(() => box.textContent()).toContain("WITHIN*]");
});

test("it is laid out by a key, searched, and left by Escape and Tab", async () => {
  const { page, box } = await openEditor();
  await box.fill("match (n:Place) where n.name = 'Lyon' return n.name limit 3");
  await box.press("Shift+Alt+F");
  await expect
    .poll(() => page.locator(".cm-line").allTextContents(), { timeout: 20_000 })
    .toEqual(["MATCH (n:Place)", "WHERE n.name = 'Lyon'", "RETURN n.name", "LIMIT 3"]);
  await box.press("Control+f");
  await page.keyboard.type("n.name");
  await expect.poll(() => page.locator(".cm-searchMatch").count()).toBe(2);
  await page.keyboard.press("Escape");
  await box.press("Tab");
  expect(await page.locator(".cm-editor.cm-focused").count()).toBe(1);
  await box.press("Escape");
  await page.keyboard.press("Tab");
  await expect.poll(() => page.locator(".cm-editor.cm-focused").count()).toBe(0);
});

test("a statement of 100,000 characters can be written in", async () => {
  const { page, box } = await openEditor();
  const list = Array.from({ length: 7000 }, (_, index) => `"name${index}"`).join(", ");
  const text = `MATCH (n:Place) WHERE n.name IN [${list}] RETURN n.name`;
  await box.fill(text);
  await page.keyboard.type(" LIMIT 3");
  await expect.poll(() => page.locator(".cm-content").textContent(), { timeout: 20_000 }).toContain("LIMIT 3");
  await page.locator(".cypher-editor[data-check=checked]").waitFor({ timeout: 30_000 });
});

test("it speaks French", async () => {
  const { page, box } = await openEditor();
  await box.fill("MATCH (n:Plce) SET n.a = 1");
  await page.getByRole("button", { name: "Français" }).click();
  await page.locator(".cm-lintRange-error").first().hover();
  await page.getByText("seule la lecture est permise ici").waitFor();
});
