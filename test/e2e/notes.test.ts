import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { NotesAnswer } from "../../contract/notes.ts";
import { seriousFindings } from "../support/axe.ts";
import { drawn, journey, open } from "../support/journey.ts";

// An edit of what somebody else has changed meanwhile, and a server that is away.
const visit = journey({}, { refusals: [409, 503] });

const inspector = (page: Page) => page.getByRole("complementary", { name: "Inspector" });
const notes = (page: Page) => inspector(page).getByRole("region", { name: "Notes" });
const field = (page: Page) => notes(page).getByRole("textbox");

/** By the keyboard alone: found, selected, and its notes there. */
async function goTo(page: Page, name: string): Promise<void> {
  await page.keyboard.press("/");
  await page.keyboard.type(name);
  await page.getByRole("listbox").getByRole("option").first().waitFor();
  await page.keyboard.press("Enter");
  await inspector(page).getByRole("heading", { name, level: 2 }).waitFor();
  await notes(page).getByRole("button", { name: "Write a note" }).waitFor();
}

async function write(page: Page, text: string): Promise<void> {
  await page.keyboard.press("w");
  await field(page).waitFor();
  await page.keyboard.insertText(text);
  await page.keyboard.press("Control+Enter");
  await field(page).waitFor({ state: "detached" });
}

const undoStep = (page: Page) =>
  page.getByRole("button", { name: /^(Undo:|Nothing to undo)/ }).getAttribute("aria-label");

test("a note is written by keyboard alone, survives a reload, and is found again from the list", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  await goTo(page, "Bacalan");
  const before = await undoStep(page);
  await page.keyboard.press("w");
  await field(page).waitFor();
  await page.keyboard.type("Ask the prosecutor.");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Twice.");
  await page.keyboard.press("Control+Enter");
  const note = notes(page).getByRole("article");
  await note.waitFor();
  expect(await note.getByRole("paragraph").textContent()).toBe("Ask the prosecutor.\n\nTwice.");
  expect(await undoStep(page)).toBe(before);
  await inspector(page).getByRole("button", { name: "1 note" }).waitFor();
  await page.getByRole("region", { name: "Legend" }).getByText("has notes").waitFor();

  await page.reload();
  await drawn(page);
  await note.waitFor();
  // Of what is known and how well, nothing has changed.
  expect(await inspector(page).getByRole("region", { name: "Evidence" }).textContent()).not.toContain("prosecutor");

  await inspector(page).getByRole("button", { name: "Close" }).click();
  await notes(page)
    .getByRole("button", { name: /^Bacalan.*Ask the prosecutor/ })
    .click();
  await note.waitFor();
});

test("a text that is not saved stays through a reload and while the server is away", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  await goTo(page, "Hyères");
  await page.keyboard.press("w");
  await field(page).waitFor();
  const text = `${"שלום עליכם 🧭 ".repeat(22)}\nhalf a sent`;
  await page.keyboard.insertText(text);
  await notes(page).getByText("not saved yet; kept in this tab").waitFor();
  await page.waitForURL(/#3\./); // the bar is written once the view rests
  await page.reload();
  await drawn(page);
  await field(page).waitFor();
  expect(await field(page).inputValue()).toBe(text);

  await page.route("**/api/notes", (route) => route.fulfill({ status: 503, json: AWAY }));
  await field(page).press("Control+Enter");
  await notes(page).getByRole("alert").getByText("The database does not answer.").waitFor();
  expect(await field(page).inputValue()).toBe(text);
  await page.unroute("**/api/notes");
  await notes(page).getByRole("alert").getByRole("button", { name: "Again" }).click();
  await field(page).waitFor({ state: "detached" });
  expect(await notes(page).getByRole("article").getByRole("paragraph").textContent()).toBe(text);
  const isWide = await inspector(page).evaluate((panel) => panel.scrollWidth > panel.clientWidth);
  expect(isWide).toBe(false);
});

const AWAY = {
  type: "/api#problem-database_unreachable",
  title: "database unreachable",
  status: 503,
  code: "database_unreachable",
  detail: "The database does not answer.",
  values: {},
  requestId: "r1",
};

test("two people change one note: the later one sees the conflict, and neither text is lost", async () => {
  const { page, program, another } = visit;
  await open(page, program.address);
  await goTo(page, "Montfermeil");
  await write(page, "First version");
  const second = await another();
  await open(second, program.address);
  await goTo(second, "Montfermeil");
  for (const [person, text] of [
    [page, "Theirs"],
    [second, "Mine"],
  ] as const) {
    await notes(person).getByRole("button", { name: "Change this note" }).click();
    await field(person).fill(text);
  }
  await field(page).press("Control+Enter");
  await notes(page).getByText("Theirs", { exact: true }).waitFor();
  await field(second).press("Control+Enter");
  const conflict = notes(second).getByRole("alert");
  await conflict.getByText("Somebody has changed this note in the meantime").waitFor();
  await conflict.getByText("Theirs", { exact: true }).waitFor();
  expect(await field(second).inputValue()).toBe("Mine");
  await conflict.getByRole("button", { name: "Keep theirs" }).click();
  await field(second).waitFor({ state: "detached" });
  await second.getByRole("status").getByRole("button", { name: "Undo" }).click();
  expect(await field(second).inputValue()).toBe("Mine");
  await conflict.getByRole("button", { name: "Keep mine as a note of its own" }).click();
  await field(second).waitFor({ state: "detached" });
  const texts = notes(second).getByRole("article").getByRole("paragraph");
  await expect.poll(async () => (await texts.allTextContents()).sort()).toEqual(["Mine", "Theirs"]);
});

test("a deleted note comes back with its own Undo, and the view's undo never had it", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  await goTo(page, "Netherlands");
  await write(page, "Short-lived");
  const before = await undoStep(page);
  await notes(page).getByRole("button", { name: "Delete this note" }).click();
  await notes(page).getByText("Nobody has written anything here.").waitFor();
  expect(await undoStep(page)).toBe(before);
  await page.getByRole("status").getByRole("button", { name: "Undo" }).click();
  await notes(page).getByText("Short-lived").waitFor();
});

test("too long a text says by how much and is not cut; Cancel can be undone", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  await goTo(page, "Guadeloupe");
  await page.keyboard.press("w");
  await field(page).fill("x".repeat(5002));
  await notes(page).getByText("2 characters too many").waitFor();
  expect(await notes(page).getByRole("button", { name: "Save" }).isDisabled()).toBe(true);
  await notes(page).getByRole("button", { name: "Cancel" }).click();
  await page.getByRole("status").getByRole("button", { name: "Undo" }).click();
  expect((await field(page).inputValue()).length).toBe(5002);
});

test.each(["light", "dark"] as const)("axe finds nothing serious in the notes, %s", async (theme) => {
  const { page, program } = visit;
  await page.emulateMedia({ colorScheme: theme });
  await open(page, program.address);
  await goTo(page, theme === "light" ? "Italy" : "Martinique");
  await write(page, `Seen ${theme}`);
  await page.keyboard.press("w");
  await field(page).fill("Being written");
  await page.getByRole("tab", { name: /^Table/ }).click();
  await page.getByRole("row").getByRole("img", { name: "1 note" }).first().waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole("tab", { name: /^Sentences/ }).click();
  await inspector(page).getByRole("button", { name: "Close" }).click();
  await notes(page)
    .getByRole("button", { name: new RegExp(`Seen ${theme}`) })
    .waitFor();
  expect(await seriousFindings(page)).toEqual([]);
});

test("a note whose mark was removed with its sample says so, and can be deleted and brought back", async () => {
  const { page, program } = visit;
  const post = (path: string, data: object) => page.request.post(`${program.address}/api${path}`, { data });
  await post("/notes", { about: { node: "place:spain" }, text: "Left behind" });
  await post("/samples/story/remove", {});
  await page.goto(program.address);
  const lost = notes(page).getByRole("article").filter({ hasText: "Left behind" });
  await lost.getByText("What this was about is not in the graph any more").waitFor();
  const date = await lost.getByText(/^written /).boundingBox();
  expect(date?.height).toBeLessThan(20); // in one line, beside its button
  await lost.getByRole("button", { name: "Delete this note" }).click();
  await expect.poll(() => lost.count()).toBe(0);
  await page.getByRole("status").getByRole("button", { name: "Undo" }).click();
  await lost.waitFor();
  await post("/samples/story/restore", {});
  await open(page, program.address);
  await notes(page)
    .getByRole("button", { name: /^Spain.*Left behind/ })
    .waitFor();
  // Said before the next time.
  await page.getByRole("button", { name: "Data" }).click();
  const story = page.getByRole("article", { name: "February 2024" });
  await story.getByText("Notes on it would stay, but lead nowhere until it is brought back.").waitFor();
  await story.getByRole("button", { name: "Remove", exact: true }).click();
  await story.getByText("Notes on it are kept, but lead nowhere until it is brought back.").waitFor();
  await story.getByRole("button", { name: "Bring back" }).click();
  await story.getByRole("button", { name: "Remove", exact: true }).waitFor();
});

test("whoever deletes the last note by keyboard has the keyboard in the inspector", async () => {
  const { page, program } = visit;
  const at = `${program.address}/api`;
  const post = (path: string, data: object) => page.request.post(`${at}${path}`, { data });
  const { notes: all } = NotesAnswer.parse(await (await post("/notes/find", { limit: 200 })).json());
  for (const { id, version } of all) await page.request.delete(`${at}/notes/${id}?version=${version}`);
  await post("/notes", { about: { node: "place:spain" }, text: "The last" });
  await post("/samples/story/remove", {});
  await page.goto(program.address);
  await notes(page).getByRole("button", { name: "Delete this note" }).press("Enter");
  await notes(page).waitFor({ state: "detached" });
  expect(await inspector(page).evaluate((panel) => panel.matches(":focus"))).toBe(true);
  await post("/samples/story/restore", {});
});

test("notes that could not be read are asked for again by a button, and the keyboard stays with them", async () => {
  const { page, program } = visit;
  await page.request.post(`${program.address}/api/notes`, { data: { about: { node: "place:italy" }, text: "Read" } });
  await page.route("**/api/notes/find", (route) => route.fulfill({ status: 503, json: AWAY }));
  await open(page, program.address);
  const again = notes(page).getByRole("alert").getByRole("button", { name: "Again" });
  await again.waitFor();
  await page.unroute("**/api/notes/find");
  await again.press("Enter");
  await notes(page)
    .getByRole("button", { name: /^Italy.*Read/ })
    .waitFor();
  expect(await notes(page).evaluate((section) => section.matches(":focus"))).toBe(true);
});
