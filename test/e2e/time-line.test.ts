import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { drawn, journey, open } from "../support/journey.ts";
import { pictureOf } from "../support/picture.ts";

const visit = journey();

const slider = (page: Page) => page.getByRole("slider", { name: "Period" });
const spoken = (page: Page) => slider(page).getAttribute("aria-valuetext");

/** The strip in the middle of a month of the axis, which begins in January 2022 and ends in December 2025. */
async function spot(page: Page, month: number): Promise<{ x: number; y: number }> {
  const box = await slider(page).boundingBox();
  if (box === null) throw new Error("the time line is not there");
  return { x: box.x + ((month + 0.5) / 48) * box.width, y: box.y + box.height / 2 };
}

const FEBRUARY_2024 = 25;

/** Everything on the screen that counts what is drawn. */
async function countsOn(page: Page): Promise<Record<string, number>> {
  const status = page.getByRole("contentinfo", { name: "Status" });
  const figure = async (text: string | null) => Number(/\d+/.exec(text ?? "")?.[0]);
  const explore = page.getByRole("complementary", { name: "Explore" });
  const row = async (name: string) => {
    const words = explore.locator(".count-line").filter({ hasText: name }).locator(".num");
    return figure(await words.first().textContent());
  };
  const canvas = page.locator("[data-mode]");
  return {
    canvasNodes: Number(await canvas.getAttribute("data-nodes")),
    canvasEdges: Number(await canvas.getAttribute("data-edges")),
    statusNodes: await figure(await status.getByText(/^\d+ nodes?$/).textContent()),
    statusLinks: await figure(await status.getByText(/^\d+ links?$/).textContent()),
    exploreLinks: await figure(await explore.locator(".section .count").first().textContent()),
    exploreCases: await row("Cases"),
    tableLinks: await page.getByRole("grid").locator("tbody tr:has(td:nth-child(8))").count(),
    tab: await figure(await page.getByRole("tab", { name: /^Table/ }).textContent()),
  };
}

test("February 2024 brushed: canvas, table, status line and counts agree on the graph and on the map", async () => {
  const { page, program } = visit;
  // High enough that no context is folded away over the open table, which lists that too.
  await page.setViewportSize({ width: 1440, height: 1100 });
  await open(page, program.address);
  await page.getByRole("tab", { name: /^Table/ }).click();
  await page.getByRole("grid").waitFor();
  await expect.poll(() => spoken(page)).toBe("Whole time: 17 cases, 6 in the picture");
  const before = await pictureOf(page);
  const at = await spot(page, FEBRUARY_2024);
  await page.mouse.move(at.x - 2, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x + 2, at.y);
  await page.mouse.up();
  await expect.poll(() => spoken(page)).toBe("February 2024: 7 cases, 5 in the picture");
  await page.getByRole("button", { name: "Feb 2024", exact: true }).waitFor();
  await drawn(page);
  await expect.poll(async () => (await countsOn(page))["tableLinks"]).toBeGreaterThan(0);
  const graph = await countsOn(page);
  expect(graph["canvasNodes"]).toBeLessThan(before.nodes);
  expect(graph["statusNodes"]).toBe(graph["canvasNodes"]);
  expect(graph["exploreCases"]).toBe(5);
  for (const links of ["canvasEdges", "statusLinks", "exploreLinks", "tableLinks", "tab"]) {
    expect(graph[links], links).toBe(graph["statusLinks"]);
  }

  await page.keyboard.press("m");
  await page.locator("[data-mode=map][data-ready=true]").waitFor();
  await expect.poll(async () => (await countsOn(page))["tableLinks"]).toBeGreaterThan(0);
  const map = await countsOn(page);
  expect(map["exploreCases"]).toBe(5);
  // On the map the labels of their places tell the cases.
  expect(map["statusNodes"]).toBe((map["canvasNodes"] ?? 0) + 5);
  for (const links of ["canvasEdges", "statusLinks", "exploreLinks", "tableLinks", "tab"]) {
    expect(map[links], links).toBe(map["statusLinks"]);
  }

  await page.keyboard.press("g");
  await page.locator("[data-mode=graph][data-ready=true]").waitFor();
  const brushed = await pictureOf(page);
  await page.waitForTimeout(400);
  await page.reload();
  await drawn(page);
  await expect.poll(() => pictureOf(page)).toEqual(brushed);
  expect(await spoken(page)).toContain("February 2024");
});

test("a brush is one step back, and its chip ends it", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  const before = await pictureOf(page);
  const at = await spot(page, FEBRUARY_2024);
  await page.mouse.click(at.x, at.y);
  await page.getByRole("button", { name: "Undo: Only Feb 2024" }).waitFor();
  await page.keyboard.press("Control+z");
  await expect.poll(() => pictureOf(page)).toEqual(before);
  await page.getByRole("button", { name: /^Keep 2024/ }).click();
  await page.getByRole("button", { name: "2024", exact: true }).and(page.getByTitle("End the period")).click();
  await expect.poll(() => pictureOf(page)).toEqual(before);
});

test("the whole brush is carried to other months, each time one step, and everything that counts agrees", async () => {
  const { page, program } = visit;
  await page.setViewportSize({ width: 1440, height: 1100 });
  await open(page, program.address);
  await page.getByRole("tab", { name: /^Table/ }).click();
  await page.getByRole("grid").waitFor();
  const carry = async (from: number, to: number) => {
    const [start, end] = [await spot(page, from), await spot(page, to)];
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    await page.mouse.move(end.x, end.y, { steps: 4 });
    await page.mouse.up();
  };
  await carry(FEBRUARY_2024 + 1, FEBRUARY_2024 + 3);
  await expect.poll(() => spoken(page)).toContain("Mar – May 2024");
  await carry(FEBRUARY_2024 + 2, FEBRUARY_2024 + 1);
  await expect.poll(() => spoken(page)).toContain("Feb – Apr 2024");
  await drawn(page);
  await expect.poll(async () => (await countsOn(page))["tableLinks"]).toBeGreaterThan(0);
  const counts = await countsOn(page);
  expect(counts["statusNodes"]).toBe(counts["canvasNodes"]);
  for (const links of ["canvasEdges", "statusLinks", "exploreLinks", "tableLinks", "tab"])
    expect(counts[links], links).toBe(counts["statusLinks"]);
  await carry(FEBRUARY_2024, FEBRUARY_2024 - 2);
  await expect.poll(() => spoken(page)).toContain("Dec 2023 – Feb 2024");
  await page.keyboard.press("Control+z");
  await expect.poll(() => spoken(page)).toContain("Feb – Apr 2024");
  await page.keyboard.press("Control+z");
  await expect.poll(() => spoken(page)).toContain("Mar – May 2024");
  await page.keyboard.press("Control+z");
  await expect.poll(() => spoken(page)).toContain("Whole time");
  await page.keyboard.press("Control+y");
  await slider(page).press("ArrowRight");
  await slider(page).press("ArrowRight");
  await expect.poll(() => spoken(page)).toContain("May – Jul 2024");
  await page.keyboard.press("Control+z");
  await expect.poll(() => spoken(page)).toContain("Mar – May 2024");
});

test("carried there and back a brush stays, and Escape puts it back", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  await page.getByRole("button", { name: /^Keep 2024/ }).click();
  await expect.poll(() => spoken(page)).toContain("2024");
  const kept = await spoken(page);
  const [start, end] = [await spot(page, FEBRUARY_2024 + 3), await spot(page, FEBRUARY_2024 + 9)];
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 4 });
  await page.mouse.move(start.x, start.y, { steps: 4 });
  await page.mouse.up();
  expect(await spoken(page)).toBe(kept);
  await slider(page).focus();
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 4 });
  await page.keyboard.press("Escape");
  await page.mouse.up();
  expect(await spoken(page)).toBe(kept);
});

test("from the keyboard the period is moved, widened and ended", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  await expect.poll(() => spoken(page)).toContain("17 cases");
  await slider(page).focus();
  await page.keyboard.press("ArrowRight");
  expect(await spoken(page)).toContain("October 2022");
  await page.keyboard.press("PageUp");
  await page.keyboard.press("ArrowRight");
  expect(await spoken(page)).toContain("November 2023");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Shift+ArrowRight");
  expect(await spoken(page)).toContain("Nov 2023 – Jan 2024");
  await page.keyboard.press("Shift+ArrowLeft");
  expect(await spoken(page)).toContain("Nov – Dec 2023");
  await page.keyboard.press("Escape");
  expect(await spoken(page)).toBe("Whole time: 17 cases, 6 in the picture");
});

test("folded away it stays away, and a low window begins without it", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  await page.getByRole("button", { name: "Fold the time line away" }).click();
  expect(await slider(page).count()).toBe(0);
  await page.waitForTimeout(400);
  await page.reload();
  await drawn(page);
  expect(await slider(page).count()).toBe(0);
  await page.getByRole("button", { name: "Show the time line" }).click();
  await slider(page).waitFor();
  await page.setViewportSize({ width: 1024, height: 580 });
  await expect.poll(() => slider(page).count()).toBe(0);
  await page.setViewportSize({ width: 1024, height: 700 });
  await slider(page).waitFor();
  const strip = await page.getByRole("region", { name: "Cases by month" }).boundingBox();
  expect(strip?.height).toBeLessThanOrEqual(56);
});

test("filters say what they fold, a rule that nothing meets leaves a card, and its way on brings all back", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  const before = await pictureOf(page);
  const explore = page.getByRole("complementary", { name: "Explore" });
  await explore.getByRole("slider", { name: "Least confidence" }).fill("0.7");
  await explore.getByText(/^folds \d+ marks, \d+ links$/).waitFor();
  expect((await pictureOf(page)).edges).toBeLessThan(before.edges);
  await page.keyboard.press("Control+z");
  await expect.poll(() => pictureOf(page)).toEqual(before);
  await explore.getByRole("button", { name: /^Sources of the links/ }).click();
  await explore.getByRole("button", { name: /^Fold away: France 3 Nouvelle/ }).click();
  await explore.getByText("1 of 20 folded").waitFor();
  await explore.getByRole("textbox", { name: "Value" }).or(explore.getByLabel("Value")).first().fill("nowhere");
  await page.keyboard.press("Enter");
  const card = page.getByRole("status").filter({ hasText: "The filters fold everything." });
  await card.waitFor();
  await page.waitForTimeout(400);
  await page.reload();
  await card.waitFor();
  await card.getByRole("button", { name: "End all filters" }).click();
  await expect.poll(() => pictureOf(page)).toEqual(before);
});

test("the status line tells by name what is folded and what is hidden, and brings it back", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  const before = await pictureOf(page);
  const status = page.getByRole("contentinfo", { name: "Status" });
  await page.getByRole("complementary", { name: "Explore" }).getByRole("button", { name: "Fold away: Cases" }).click();
  const folded = status.getByRole("button", { name: /^\d+ folded by filters$/ });
  await folded.press("Enter");
  const list = page.getByRole("dialog", { name: /^\d+ folded by filters$/ });
  await list.getByRole("button", { name: /≥ 83 kg cannabis herb/ }).click();
  await page.getByRole("complementary", { name: "Inspector" }).getByText("Case", { exact: true }).first().waitFor();
  await page.keyboard.press("Escape");
  await list.waitFor({ state: "detached" });
  expect(await folded.evaluate((button) => button === button.ownerDocument.activeElement)).toBe(true);
  expect((await pictureOf(page)).selected).not.toBeNull();
  await folded.click();
  await list.getByRole("button", { name: "End all filters" }).click();
  await list.waitFor({ state: "detached" });

  await page.keyboard.press("h");
  await expect.poll(async () => (await pictureOf(page)).nodes).toBe(before.nodes - 1);
  await status.getByRole("button", { name: "1 hidden" }).click();
  await page.getByRole("button", { name: /^Show .* again$/ }).click();
  await expect.poll(async () => (await pictureOf(page)).nodes).toBe(before.nodes);
  await page.getByRole("button", { name: /^Undo: Show .*again$/ }).waitFor();
});
