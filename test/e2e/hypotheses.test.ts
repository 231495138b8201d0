import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { seriousFindings } from "../support/axe.ts";
import { drawn, journey, open } from "../support/journey.ts";

const visit = journey();

const GAP = "Port of Marseille-Fos → Port of Le Havre";

const panelOf = (page: Page) => page.getByRole("complementary", { name: "Routes" });
const inspectorOf = (page: Page) => page.getByRole("complementary", { name: "Inspector" });
const proposed = (page: Page) => panelOf(page).getByRole("list", { name: "Hypotheses", exact: true });
const kept = (page: Page) => panelOf(page).getByRole("list", { name: "Kept hypotheses" });
const lit = (page: Page) => page.locator("[data-mode]").getAttribute("data-lit").then(Number);
/** The first one over this gap: cocaine from Ecuador, and to Villiers-le-Bel. */
const item = (page: Page) =>
  proposed(page)
    .getByRole("listitem")
    .filter({ has: page.getByRole("button", { name: `Keep as hypothesis: ${GAP}` }) })
    .filter({ hasText: "Ecuador" })
    .first();

async function openPanel(page: Page): Promise<void> {
  await page.getByRole("navigation", { name: "Tools" }).getByRole("button", { name: "Routes" }).click();
  await panelOf(page).waitFor();
}

async function look(page: Page): Promise<void> {
  const section = panelOf(page).getByRole("region", { name: "Hypotheses", exact: true });
  await section.getByRole("button", { name: "Look" }).click();
  await proposed(page).waitFor();
}

async function add(page: Page, row: "From" | "To", typed: string, name: RegExp): Promise<void> {
  const group = panelOf(page).getByRole("group", { name: row, exact: true });
  await group.getByRole("button", { name: `Add: ${row}` }).click();
  await group.getByRole("combobox").fill(typed);
  await group.getByRole("listbox").getByRole("option", { name }).first().click();
}

test("each hypothesis says that no source says so, why it is one, what would settle it; its legs are shown as one step", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  await openPanel(page);
  await look(page);
  await item(page).getByText("Hypothesis: no source says so.").waitFor();
  await item(page)
    .getByText(/Both legs may carry: cocaine\. Shared method: .*container/)
    .waitFor();
  expect(await item(page).textContent()).toMatch(/≤ 0\.05.*days overlap · 764\u00a0km/);
  // The two at the gap stand above the line: below it they would be cut.
  expect(await item(page).locator(".metro-names > span:not(.unseen)").allTextContents()).toEqual([
    "Ecuador",
    "Villiers-le-Bel",
  ]);
  await item(page)
    .getByRole("button", { name: /What would settle it/ })
    .click();
  await item(page).getByText(`A case that tells of ${GAP} with cocaine, 21 Jun – 31 Aug 2025.`).waitFor();
  await item(page)
    .getByRole("button", { name: "Port of Marseille-Fos → Port of Barcelona: such goods are told to go on there." })
    .waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await item(page).getByRole("button", { name: /^Show/ }).click();
  await expect.poll(() => lit(page)).toBeGreaterThan(0);
  await page.getByText("lit: two legs with a gap").waitFor();
  await page.getByRole("button", { name: /^Undo: Show two legs with a gap/ }).click();
  await expect.poll(() => lit(page)).toBe(0);
  await page.getByLabel("Days between").selectOption({ label: "≤ 0 days" });
  await expect
    .poll(() =>
      proposed(page)
        .getByText(/days apart/)
        .count(),
    )
    .toBe(0);
});

test("on the highlighter what would settle a hypothesis, and what speaks against it, can be read in the dark", async () => {
  const { program, another } = visit;
  const page = await another({ colorScheme: "dark" });
  await open(page, program.address);
  await openPanel(page);
  await look(page);
  await item(page).getByRole("button", { name: /^Show/ }).click();
  await item(page)
    .getByRole("button", { name: /What would settle it/ })
    .click();
  await item(page).getByText("Against it").waitFor();
  await expect.poll(() => lit(page)).toBeGreaterThan(0);
  expect(await seriousFindings(page)).toEqual([]);
});

test("where not every pair could be looked at, that none was found is not said as if there were none", async () => {
  const { page, program } = visit;
  await page.route("**/api/routes/hypotheses", async (route) => {
    const answer = await route.fetch();
    const found = (await answer.json()) as object;
    await route.fulfill({ response: answer, json: { ...found, hypotheses: [], total: 0, isComplete: false } });
  });
  await open(page, program.address);
  await openPanel(page);
  await panelOf(page)
    .getByRole("region", { name: "Hypotheses", exact: true })
    .getByRole("button", { name: "Look" })
    .click();
  const status = panelOf(page).getByRole("status").filter({ hasText: "leaves a gap" });
  await status.getByText("Not every pair of legs could be looked at; none of those that were leaves a gap.").waitFor();
  await status.getByText(/^There may be some:/).waitFor();
});

test("one that is kept is dashed, found by a route, said to be a hypothesis, there after a reload, and withdrawn with undo", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  await openPanel(page);
  await add(page, "From", "ecuador", /Ecuador/);
  await add(page, "To", "villiers", /Villiers-le-Bel/);
  await panelOf(page).getByText("No way leads there as asked.").waitFor();
  await panelOf(page)
    .getByRole("button", { name: /^\d+ hypothes[ei]s would bridge it$/ })
    .click();
  const bridges = panelOf(page).getByRole("list", { name: /^\d+ hypothes[ei]s would bridge it$/ });
  await bridges.getByRole("button", { name: `Keep as hypothesis: ${GAP}` }).waitFor();
  await look(page);
  await item(page).getByRole("button", { name: /^Keep/ }).click();
  await page.getByText("Kept as a hypothesis: an inferred leg, no evidence.").waitFor();
  await panelOf(page).getByText("1 route.", { exact: false }).waitFor();
  const way = panelOf(page)
    .getByRole("button", { pressed: false })
    .filter({ hasText: /leg 2 a hypothesis/ });
  expect(await way.textContent()).toMatch(/≤ 0\.05/);
  await kept(page)
    .getByRole("button", { name: /Marseille-Fos.*Le Havre/ })
    .first()
    .click();
  const inspector = inspectorOf(page);
  await inspector.getByText("Hypothesis: no source says so.").waitFor();
  await inspector.getByText(/Accepted on .* by a person/).waitFor();
  await inspector.getByText("inferred", { exact: true }).first().waitFor();
  await inspector.getByText("both legs stand").waitFor();
  await inspector.getByText("Would confirm it").waitFor();
  expect(await inspector.textContent()).toMatch(/≤\u00a00\.05/);
  expect(await seriousFindings(page)).toEqual([]);

  await page.getByRole("tab", { name: /^Sentences/ }).click();
  await page
    .getByText(/Marseille-Fos → .*a hypothesis, no source says so, .*confidence at most 0\.05.* → .*Le Havre/)
    .first()
    .waitFor();

  await panelOf(page).getByRole("button", { name: "More", exact: true }).first().click();
  await panelOf(page).getByLabel("Reported legs only").check();
  await panelOf(page).getByText("No way leads there as asked.").waitFor();
  await panelOf(page).getByLabel("Reported legs only").uncheck();

  await page.waitForTimeout(500);
  await page.reload();
  await drawn(page);
  await kept(page).waitFor();
  await inspector.getByRole("button", { name: "Withdraw" }).click();
  await page.getByText("The hypothesis is out of the graph.").waitFor();
  await kept(page).waitFor({ state: "detached" });
  await panelOf(page).getByText("No way leads there as asked.").waitFor();
  await page.getByRole("button", { name: "Bring it back" }).click();
  await page.getByText("The hypothesis is back.").waitFor();
  await kept(page)
    .getByRole("button", { name: `Withdraw the hypothesis ${GAP}` })
    .click();
  await page.getByText("The hypothesis is out of the graph.").waitFor();
  await kept(page).waitFor({ state: "detached" });
});
