import { readFile } from "node:fs/promises";
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
  await expect.poll(() => part.and(part.page().locator(":focus")).count(), { timeout: 10_000 }).toBe(1);
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
  await page.keyboard.press("q");
  const panel = page.getByRole("complementary", { name: "Cypher" });
  await hasKeyboard(panel.getByRole("searchbox", { name: "Find a question" }));
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

/** Writes a statement in the editor and begins a question with it. */
async function beginQuestion(panel: Locator, statement: string, title: string): Promise<void> {
  await panel
    .getByRole("tab", { name: /^Statement/ })
    .first()
    .click();
  await panel.getByRole("textbox", { name: "Statement in Cypher" }).fill(statement);
  await panel.getByRole("button", { name: "Save as a question" }).click();
  await panel.getByRole("textbox", { name: "Title", exact: true }).fill(title);
}

const save = (panel: Locator): Promise<void> => panel.getByRole("button", { name: "Save", exact: true }).click();
const titleField = (panel: Locator): Locator => panel.getByRole("textbox", { name: "Title", exact: true });

test("a statement becomes a question with a form, is duplicated, changed, deleted and brought back", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  const panel = await openQuestions(page);
  await beginQuestion(panel, "MATCH (p:Place) WHERE p.id = $place RETURN p AS place LIMIT $limit", "Where is it?");
  await panel.getByRole("combobox", { name: "Type of $place" }).selectOption("Place");
  await panel.getByRole("textbox", { name: "What $place is", exact: true }).fill("The place");
  await panel.getByRole("combobox", { name: "Type of $limit" }).selectOption("Number");
  await panel.getByRole("checkbox", { name: "$limit is needed" }).uncheck();
  await panel.getByRole("textbox", { name: "Value of $limit where nothing is filled in" }).fill("5");
  await save(panel);
  await headOf(panel, /^Where is it\?/).waitFor();
  await ask(panel);
  await panel.getByText("The question needs this.").waitFor();
  await page.keyboard.type("hyères");
  await panel
    .getByRole("option", { name: /Hyères/ })
    .first()
    .click();
  await ask(panel);
  await answerOf(panel).getByText("1 row in").waitFor();
  await panel.getByRole("button", { name: "All questions" }).click();
  await panel
    .getByRole("region", { name: "Your own" })
    .getByRole("button", { name: /^Where is it\?/ })
    .click();
  await panel.getByRole("button", { name: "Duplicate" }).click();
  await headOf(panel, /^Where is it\? \(copy\)/).waitFor();
  await panel.getByRole("button", { name: "Change", exact: true }).click();
  await titleField(panel).fill("Where is that?");
  await save(panel);
  await headOf(panel, /^Where is that\?/).waitFor();
  await panel.getByRole("button", { name: "Delete", exact: true }).click();
  await page.getByText("“Where is that?” is deleted.").waitFor();
  expect(await panel.getByRole("button", { name: /^Where is that\?/ }).count()).toBe(0);
  await page.getByRole("button", { name: "Bring it back" }).click();
  await headOf(panel, /^Where is that\?/).waitFor();
});

test("what may not run is not kept, and says why; what is put away comes back", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  const panel = await openQuestions(page);
  await beginQuestion(panel, "MATCH (n:Place) SET n.seen = true", "");
  await save(panel);
  await panel.getByText("A title is needed.").waitFor();
  await titleField(panel).fill("No question");
  await save(panel);
  await panel
    .getByRole("alert")
    .getByText(/would change the graph, and only reading is allowed here/)
    .waitFor();
  await panel.getByRole("button", { name: "Cancel", exact: true }).click();
  await page.getByText("What you wrote is put away.").waitFor();
  await page.getByRole("button", { name: "Bring it back" }).click();
  expect(await titleField(panel).inputValue()).toBe("No question");
  await panel
    .getByRole("tab", { name: /^Statement/ })
    .first()
    .click();
  await panel.getByRole("tab", { name: "Questions", exact: true }).click();
  expect(await titleField(panel).inputValue()).toBe("No question");
});

test("of two people who change one question neither loses what was written", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  const panel = await openQuestions(page);
  await beginQuestion(panel, "MATCH (p:Port) RETURN count(p) AS ports", "How many ports?");
  await save(panel);
  await headOf(panel, /^How many ports\?/).waitFor();
  const other = await visit.another();
  await open(other, await copiedLink(page));
  const there = other.getByRole("complementary", { name: "Cypher" });
  await there.getByRole("button", { name: "Change", exact: true }).click();
  await panel.getByRole("button", { name: "Change", exact: true }).click();
  await titleField(panel).fill("How many ports are there?");
  await save(panel);
  await headOf(panel, /^How many ports are there\?/).waitFor();
  await titleField(there).fill("Ports by number");
  await save(there);
  await there
    .getByRole("alert")
    .getByText(/^Somebody has changed “How many ports/)
    .waitFor();
  await there.getByRole("button", { name: "Save mine as a question of its own" }).click();
  await headOf(there, /^Ports by number \(mine\)/).waitFor();
  await there.getByRole("button", { name: "All questions" }).click();
  const own = there.getByRole("region", { name: "Your own" });
  await own.getByRole("button", { name: /^How many ports are there\?/ }).waitFor();
  await own.getByRole("button", { name: /^Ports by number \(mine\)/ }).click();
  // Deleted by one while the other changes it.
  await there.getByRole("button", { name: "All questions" }).click();
  await own.getByRole("button", { name: /^How many ports are there\?/ }).click();
  await there.getByRole("button", { name: "Change", exact: true }).click();
  await panel.getByRole("button", { name: "Delete", exact: true }).click();
  await page.getByText(/ is deleted\.$/).waitFor();
  await titleField(there).fill("Ports, counted");
  await save(there);
  await there.getByRole("button", { name: "Bring it back" }).click();
  await headOf(there, /^Ports, counted/).waitFor();
});

test("a question goes to another graph as a file, and of a pack each file says what became of it", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  const panel = await openQuestions(page);
  await beginQuestion(panel, "MATCH (c:CaseFile) RETURN count(c) AS cases", "Cases, counted");
  await save(panel);
  await headOf(panel, /^Cases, counted/).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    panel.getByRole("button", { name: "Save as file" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("cases-counted.cypher");
  const text = await readFile(await download.path(), "utf8");
  await panel.getByRole("button", { name: "Delete", exact: true }).click();
  await page.getByText("“Cases, counted” is deleted.").waitFor();
  const file = (name: string, content: string) => ({ name, mimeType: "text/plain", buffer: Buffer.from(content) });
  await panel
    .locator('input[type="file"]')
    .setInputFiles([
      file("cases-counted.cypher", text),
      file("again.cypher", text),
      file("bad.cypher", "// title: Bad\n\nMATCH (n) DELETE n"),
      file("not-one.cypher", "hello"),
    ]);
  const card = panel.locator(".import-card");
  await card.getByText("1 question is new").waitFor();
  await card.getByText("1 was kept word for word already").waitFor();
  await card.getByText("2 files were not imported").waitFor();
  await card.getByText(/^bad\.cypher, line 3: DELETE would change the graph/).waitFor();
  await card.getByText(/^not-one\.cypher, line 1:/).waitFor();
  await card.getByRole("button", { name: "Cases, counted" }).first().click();
  await headOf(panel, /^Cases, counted/).waitFor();
  // Dropped on the panel it is known.
  const fill = `held.items.add(new File([${JSON.stringify(text)}], "dropped.cypher"))`;
  const held = await page.evaluateHandle(`(() => { const held = new DataTransfer(); ${fill}; return held; })()`);
  const part = panel.getByRole("tabpanel", { name: "Questions" });
  await part.dispatchEvent("dragover", { dataTransfer: held });
  await panel.getByText("Drop .cypher files to import their questions").waitFor();
  await part.dispatchEvent("drop", { dataTransfer: held });
  await card.getByText("1 was kept word for word already").waitFor();
  expect(await card.getByText("1 question is new").count()).toBe(0);
});

test("it speaks French, and a question too", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  await openQuestions(page);
  await page.getByRole("button", { name: "FR: Français" }).click();
  const panel = page.getByRole("complementary", { name: "Cypher" });
  await panel.getByRole("searchbox", { name: "Chercher une question" }).fill("affaires origine destination");
  await panel.getByRole("button", { name: /^Les affaires entre une origine et une destination/ }).click();
  await panel.getByRole("textbox", { name: "Nombre maximal d’affaires" }).waitFor();
  await panel.getByRole("button", { name: "Demander", exact: true }).click();
  await panel
    .getByRole("region", { name: "Réponse" })
    .getByText(/lignes? en/)
    .waitFor();
});

test("writing one is easy to read and to reach too", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  const panel = await openQuestions(page);
  await beginQuestion(panel, "MATCH (p:Place) WHERE p.id = $place RETURN p", "Places");
  await panel.getByRole("combobox", { name: "Type of $place" }).selectOption("Place");
  await panel.getByText("In French too").click();
  expect(await seriousFindings(page)).toEqual([]);
});
