import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { seriousFindings } from "../support/axe.ts";
import { drawn, journey, open } from "../support/journey.ts";

// What is missing, deleted, refused or changed by somebody else is part of the work.
const visit = journey({}, { refusals: [400, 404, 409, 410, 422] });

async function openQuestions(page: Page): Promise<Locator> {
  await page.getByRole("button", { name: "Cypher", exact: true }).click();
  const panel = page.getByRole("complementary", { name: "Cypher" });
  await panel.getByRole("tab", { name: "Questions", exact: true }).click();
  await panel.getByRole("searchbox", { name: "Find a question" }).waitFor();
  return panel;
}

const ask = (panel: Locator): Promise<void> => panel.getByRole("button", { name: "Ask", exact: true }).click();
const answerOf = (panel: Locator): Locator => panel.getByRole("region", { name: "Answer" });
const headOf = (panel: Locator, name: string | RegExp): Locator => panel.getByRole("heading", { name, level: 2 });

const hasKeyboard = async (part: Locator): Promise<void> => {
  await expect.poll(() => part.and(part.page().locator(":focus")).count()).toBe(1);
};

async function copiedLink(page: Page): Promise<string> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "Copy link" }).click();
  await page.getByText(/^Address copied: it opens this question/).waitFor();
  return page.evaluate<string>("navigator.clipboard.readText()");
}

test("a newcomer finds a question by a word, fills in places, asks, and adds the answer to the picture", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  await page.getByRole("button", { name: "Cypher", exact: true }).click();
  const panel = page.getByRole("complementary", { name: "Cypher" });
  await panel.getByRole("button", { name: "Choose a question" }).click();
  await panel.getByRole("searchbox").fill("DISTRICT origin");
  const found = panel.getByRole("button", { name: /^Cases between an origin and a district/ });
  await found.click();
  await headOf(panel, "Cases between an origin and a district").waitFor();
  // No statement is seen on the way.
  expect(await panel.textContent()).not.toContain("MATCH");
  const origin = /^A country, an area or a port.*: Spain: choose another$/;
  await panel.getByRole("button", { name: origin }).click();
  await page.keyboard.type("nether");
  await panel.getByRole("option", { name: /Netherlands/ }).click();
  await panel.getByRole("button", { name: /: Nouvelle-Aquitaine: choose another$/ }).click();
  await page.keyboard.type("montferm");
  await panel
    .getByRole("option", { name: /Montfermeil/ })
    .first()
    .click();
  await ask(panel);
  const answer = answerOf(panel);
  await answer.getByText(/^[1-9]\d* rows? in/).waitFor();
  await answer
    .getByRole("gridcell", { name: /Netherlands/ })
    .first()
    .waitFor();
  await answer.getByRole("button", { name: "Add to the picture" }).click();
  await answer.getByText(/^(Added: |All of it is on the picture)/).waitFor();
  await panel.getByRole("textbox", { name: "Most cases to show" }).fill("1");
  await answer.getByText("Asked with other values than stand in the form now.").waitFor();
});

test("what a question needs and lacks is said at its field, which has the keyboard", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  const panel = await openQuestions(page);
  await panel.getByRole("button", { name: /^Legs that goods took/ }).click();
  const limit = panel.getByRole("textbox", { name: /^Most legs/ });
  await limit.fill("many");
  await panel.getByText("This is no number.").waitFor();
  await ask(panel);
  await hasKeyboard(limit);
  expect(await answerOf(panel).count()).toBe(0);
  await panel.getByRole("button", { name: "Fill in the example" }).click();
  expect(await limit.inputValue()).not.toBe("many");
});

test("the statement behind a question opens in a tab of its own, with its values, and runs there", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  const panel = await openQuestions(page);
  await panel.getByRole("button", { name: /^Cases between an origin/ }).click();
  await panel.getByRole("button", { name: "Open as Cypher" }).click();
  await panel.getByRole("tab", { name: "Cases between an origin and a district" }).waitFor();
  await panel.getByRole("button", { name: "Spain: choose another" }).waitFor();
  await panel.getByRole("button", { name: "Run", exact: true }).click();
  await panel.getByText(/^[1-9]\d* rows? in/).waitFor();
  await panel.getByRole("tab", { name: "Questions", exact: true }).click();
  await headOf(panel, "Cases between an origin and a district").waitFor();
});

test("a link opens a question with its values in a fresh page, and a reload keeps it", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  const panel = await openQuestions(page);
  await panel.getByRole("button", { name: /^Cases between an origin/ }).click();
  await panel.getByRole("textbox", { name: "Most cases to show" }).fill("7");
  const link = await copiedLink(page);
  const other = await visit.another();
  await open(other, link);
  const there = other.getByRole("complementary", { name: "Cypher" });
  await headOf(there, "Cases between an origin and a district").waitFor();
  const limit = there.getByRole("textbox", { name: "Most cases to show" });
  expect(await limit.inputValue()).toBe("7");
  await ask(there);
  await there.getByText(/rows? in/).waitFor();
  await limit.fill("8");
  await expect.poll(() => other.url()).not.toBe(link);
  await other.reload();
  await drawn(other);
  await expect.poll(() => limit.inputValue()).toBe("8");
});

test("a link to a question that somebody keeps in another graph says so, and leads to those that are here", async () => {
  const { page, program } = visit;
  const { encodeAddress } = await import("../../client/state/address.ts");
  const hash = await encodeAddress({ panel: "cypher", question: { name: "own:elsewhere" } });
  await open(page, `${program.address}/${hash}`);
  const panel = page.getByRole("complementary", { name: "Cypher" });
  await panel.getByRole("alert").getByText("This graph holds no question “own:elsewhere”.").waitFor();
  await panel.getByRole("button", { name: "All questions" }).click();
  await panel.getByRole("button", { name: /^One voice|^Sources that speak with one voice/ }).waitFor();
});

test("the keyboard alone finds a question, asks it, and goes back to where it was in the list", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  const panel = await openQuestions(page);
  await panel.getByRole("searchbox").focus();
  await page.keyboard.type("ways");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  const second = panel.locator(".question-list li > button").nth(1);
  await hasKeyboard(second);
  const title = (await second.locator("b").textContent()) ?? "";
  await page.keyboard.press("Enter");
  await hasKeyboard(headOf(panel, title));
  await panel.getByRole("textbox", { name: /^Most / }).focus();
  await page.keyboard.press("Enter");
  await answerOf(panel)
    .getByText(/rows? in/)
    .waitFor();
  await panel.getByRole("button", { name: "All questions" }).focus();
  await page.keyboard.press("Enter");
  await hasKeyboard(second);
});

test.each(["light", "dark"] as const)("nothing of it is hard to read or to reach, %s", async (theme) => {
  const { page, program } = visit;
  await page.emulateMedia({ colorScheme: theme });
  await open(page, program.address);
  const panel = await openQuestions(page);
  expect(await seriousFindings(page)).toEqual([]);
  await panel.getByRole("searchbox").fill("zzz");
  await panel.getByText("No question holds “zzz”.").waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await panel.getByRole("searchbox").fill("");
  await panel.getByRole("button", { name: /^Cases between an origin/ }).click();
  await ask(panel);
  await answerOf(panel)
    .getByText(/rows? in/)
    .waitFor();
  expect(await seriousFindings(page)).toEqual([]);
});
