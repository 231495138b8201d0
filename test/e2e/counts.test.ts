import { expect, test } from "vitest";
import { drawn, journey, open } from "../support/journey.ts";

const visit = journey();

const figure = (text: string | null) => Number(/\d+/.exec(text ?? "")?.[0]);

test("where a small canvas folds the context, the counts say so, and without it they agree", async () => {
  const { page, program } = visit;
  await page.setViewportSize({ width: 1024, height: 700 });
  await open(page, program.address);
  const status = page.getByRole("contentinfo", { name: "Status" });
  const links = async () => figure(await status.getByText(/^\d+ links?$/).textContent());
  const rows = async () => figure(await page.getByRole("tab", { name: /^Table/ }).textContent());
  const folded = status.getByRole("button", { name: /^\d+ folded for want of room$/ });
  await folded.waitFor();
  expect(await links()).toBeLessThan(await rows());
  await folded.click();
  await drawn(page);
  await folded.waitFor({ state: "detached" });
  await expect.poll(links).toBe(await rows());
});

test("table, sentences and status line count the same links, on the graph and on the map", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  const links = async () =>
    figure(
      await page
        .getByRole("contentinfo")
        .getByText(/^\d+ links?$/)
        .textContent(),
    );
  const tab = async (name: RegExp) => figure(await page.getByRole("tab", { name }).textContent());
  for (const mode of ["graph", "map"]) {
    await page.keyboard.press(mode === "map" ? "m" : "g");
    await page.locator(`[data-mode=${mode}]`).waitFor();
    expect(await tab(/^Table/)).toBe(await links());
    expect(await tab(/^Sentences/)).toBe(await links());
  }
});

test("a filter changes what is shown of a kind, never what it is counted on", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  const explore = page.getByRole("complementary", { name: "Explore" });
  const cases = explore.locator(".count-line").filter({ hasText: "Cases" }).locator(".num");
  await expect.poll(() => cases.textContent()).toMatch(/^6 of 59$/);
  await page.getByRole("slider", { name: "Period" }).press("ArrowRight");
  await expect.poll(() => cases.textContent()).toMatch(/^[0-5] of 59$/);
});
