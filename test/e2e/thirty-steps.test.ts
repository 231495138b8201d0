import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { drawn, journey, open } from "../support/journey.ts";

const visit = journey();

/** What the address says once it has caught up: it is the whole view, so equal addresses are equal views. */
async function viewOf(page: Page): Promise<string> {
  await page.waitForTimeout(400);
  return new URL(page.url()).hash;
}

async function find(page: Page, name: string): Promise<void> {
  await page.getByRole("combobox", { name: "Search" }).fill(name);
  await page.getByRole("listbox").getByRole("option").first().click();
  await page.getByRole("complementary", { name: "Inspector" }).getByRole("heading").first().waitFor();
  await page.locator("#stage").focus();
}

async function arrange(page: Page, how: string): Promise<void> {
  await page.getByRole("button", { name: how, exact: true }).click();
  await page.getByRole("button", { name: /^Arranging/ }).waitFor({ state: "detached" });
  await drawn(page);
  await page.locator("#stage").focus();
}

async function outline(page: Page): Promise<void> {
  const box = (await page.locator("[data-mode]").boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const;
  await page.keyboard.down("Shift");
  await page.mouse.move(...at(0.02, 0.02));
  await page.mouse.down();
  for (const [x, y] of [
    [0.6, 0.02],
    [0.6, 0.98],
    [0.02, 0.98],
    [0.02, 0.04],
  ] as const) {
    await page.mouse.move(...at(x, y), { steps: 4 });
  }
  await page.mouse.up();
  await page.keyboard.up("Shift");
}

/** Every kind of change of the view, each more than a selection. */
const STEPS: readonly ((page: Page) => Promise<void>)[] = [
  (page) => find(page, "spain"),
  (page) => page.keyboard.press("p"),
  (page) => page.keyboard.press("n"),
  (page) => page.keyboard.press("u"),
  (page) => arrange(page, "On a ring"),
  (page) => page.keyboard.press("u"),
  (page) => page.keyboard.press("h"),
  (page) => page.keyboard.press("Shift+H"),
  (page) => find(page, "le havre"),
  (page) => page.keyboard.press("e"),
  (page) => page.getByRole("button", { name: "Fold away: Areas" }).click(),
  (page) => page.getByRole("button", { name: /^Fold away: inferred/ }).click(),
  (page) => page.getByRole("button", { name: /^Show again: inferred/ }).click(),
  (page) => arrange(page, "By force"),
  (page) => page.keyboard.press("c"),
  (page) => page.keyboard.press("m"),
  (page) => page.keyboard.press("g"),
  (page) => outline(page),
  (page) => page.keyboard.press("k"),
  (page) => page.keyboard.press("Shift+H"),
  (page) => arrange(page, "In layers"),
  (page) => page.getByRole("slider", { name: "Period" }).press("ArrowRight"),
  (page) => page.getByRole("slider", { name: "Period" }).press("Escape"),
  (page) => page.getByRole("tab", { name: /^Table/ }).click(),
  (page) => arrange(page, "By kind"),
  (page) => page.getByRole("slider", { name: /confidence/i }).press("ArrowRight"),
  (page) => page.getByRole("button", { name: "End all filters" }).first().click(),
  (page) => page.getByRole("button", { name: /^comes from/ }).click(),
  (page) => find(page, "colombia"),
  (page) => page.keyboard.press("p"),
  (page) => arrange(page, "As saved"),
  (page) => page.keyboard.press("h"),
];

test("thirty steps of every kind undone give the very view back, done again the other one, and a reload keeps it", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  await page.locator("#stage").focus();
  const before = await viewOf(page);
  for (const step of STEPS) {
    await step(page);
    await page.waitForTimeout(100);
  }
  const after = await viewOf(page);
  expect(after).not.toBe(before);
  const undo = page.getByRole("button", { name: /^Undo/ });
  let steps = 0;
  while ((await undo.count()) > 0 && (await undo.isEnabled())) {
    await undo.click();
    steps += 1;
  }
  expect(steps).toBeGreaterThanOrEqual(30);
  expect(await viewOf(page)).toBe(before);
  const redo = page.getByRole("button", { name: /^Redo/ });
  while ((await redo.count()) > 0 && (await redo.isEnabled())) await redo.click();
  expect(await viewOf(page)).toBe(after);
  await page.reload();
  await drawn(page);
  expect(await viewOf(page)).toBe(after);
});
