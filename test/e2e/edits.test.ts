import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { seriousFindings } from "../support/axe.ts";
import { journey, open } from "../support/journey.ts";
import { startProgram } from "../support/program.ts";

// Refusals are part of the work: what writes while edit mode is off (400), what is another effect by now (409).
const visit = journey({}, { refusals: [400, 409] });

const RENAME = "MATCH (p:Country) WHERE p.id = 'place:spain' SET p.name = 'Iberia', p.motto = 'Plus ultra' RETURN p";

async function openPanel(page: Page, address = visit.program.address): Promise<Locator> {
  await open(page, address);
  await page.getByRole("button", { name: "Cypher", exact: true }).click();
  await page.locator(".cypher-editor[data-schema=ready]").waitFor();
  return page.getByRole("complementary", { name: "Cypher" });
}

const editorOf = (panel: Locator): Locator => panel.getByRole("textbox", { name: "Statement in Cypher" });
const modeOf = (panel: Locator): Locator => panel.getByRole("switch", { name: /^Edit mode/ });
const previewOf = (panel: Locator): Locator => panel.getByRole("region", { name: "What it would change" });
const appliedOf = (panel: Locator): Locator => panel.getByRole("region", { name: "What was changed" });

async function look(panel: Locator, statement: string): Promise<Locator> {
  await editorOf(panel).fill(statement);
  await panel.getByRole("button", { name: "Show what it changes" }).click();
  const preview = previewOf(panel);
  await preview.getByText("Nothing has been changed yet.").waitFor();
  return preview;
}

/** What the server says, whatever the page shows. */
const post = async (page: Page, path: string, data: object) =>
  (await page.request.post(`${visit.program.address}/api${path}`, { data })).json();
const nameOf = async (page: Page, id: string): Promise<string | undefined> => {
  const { slice } = (await post(page, "/graph/load", { ids: [id], relationships: [], among: false })) as {
    slice: { nodes: { name: string }[] };
  };
  return slice.nodes[0]?.name;
};

/** One made by somebody else. */
async function editBeside(page: Page, statement: string): Promise<void> {
  const { seen } = (await post(page, "/edits/preview", { statement })) as { seen: string };
  expect(await post(page, "/edits", { statement, seen })).toHaveProperty("edit.id");
}

const takeBackAll = async (page: Page): Promise<void> => {
  const answer = await page.request.get(`${visit.program.address}/api/edits?limit=200`);
  const { edits } = (await answer.json()) as {
    edits: { id: string; reverts: string | null; revertedBy: string | null }[];
  };
  for (const { id, reverts, revertedBy } of edits) {
    if (reverts !== null || revertedBy !== null) continue;
    const { effect } = (await post(page, `/edits/${id}/preview-revert`, {})) as { effect: { seen: string } };
    await post(page, `/edits/${id}/revert`, { seen: effect.seen });
  }
};

test("a writing query shows its effect and changes nothing until applied, and is taken back", async () => {
  const { page } = visit;
  const panel = await openPanel(page);
  // Off whenever the page is opened: refused, with the way out.
  expect(await modeOf(panel).isChecked()).toBe(false);
  await editorOf(panel).fill(RENAME);
  await panel.getByRole("button", { name: "Run", exact: true }).click();
  await panel.getByText("SET would change the graph").waitFor();
  await panel.getByRole("button", { name: "Turn on edit mode and show what it would change" }).click();
  const preview = previewOf(panel);
  await preview.getByText("Would set 2 properties.").waitFor();
  await preview.getByText("It can be taken back afterwards.").waitFor();
  await preview.getByRole("row", { name: "name Spain becomes Iberia" }).waitFor();
  await preview.getByRole("row", { name: "motto nothing becomes Plus ultra" }).waitFor();
  expect(await nameOf(page, "place:spain")).toBe("Spain");
  expect(await seriousFindings(page)).toEqual([]);

  // Applied, with a word on what it was for; picture and inspector show it, and no step of the view was made.
  await preview.getByRole("button", { name: "Show on the picture: Iberia" }).click();
  const inspector = page.getByRole("complementary", { name: "Inspector" });
  await inspector.getByRole("heading", { name: "Spain" }).waitFor();
  await preview.getByLabel("What it is for (optional)").fill("A trial");
  await preview.getByRole("button", { name: "Apply: set 2 properties" }).click();
  await appliedOf(panel).getByText("Done: set 2 properties.").waitFor();
  await inspector.getByRole("heading", { name: "Iberia" }).waitFor();
  await page.getByRole("button", { name: /^Undo: Select/ }).waitFor();
  await page.getByRole("tab", { name: /^Table/ }).click();
  await page
    .getByRole("grid", { name: "Links of the picture" })
    .getByRole("row", { name: /Iberia/ })
    .first()
    .waitFor();
  expect(await nameOf(page, "place:spain")).toBe("Iberia");

  // The history has it; what taking it back would change is shown first.
  await panel.getByRole("button", { name: "Edits", exact: true }).click();
  const history = panel.getByRole("region", { name: "Edits" });
  await history.getByText("A trial").waitFor();
  await history.getByRole("button", { name: "What it changed" }).first().click();
  await history.getByRole("row", { name: "name Spain becomes Iberia" }).waitFor();
  await history.getByRole("button", { name: "Take back", exact: true }).first().click();
  const back = history.getByRole("group", { name: "What taking it back would change" });
  await back.getByText(/^Taking it back would set \d properties\.$/).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  expect(await nameOf(page, "place:spain")).toBe("Iberia");
  await back.getByRole("button", { name: /^Take back: set/ }).click();
  await history.getByText("Taken back.").waitFor();
  await history.getByText("Takes back: MATCH (p:Country)").waitFor();
  await inspector.getByRole("heading", { name: "Spain" }).waitFor();
  expect(await nameOf(page, "place:spain")).toBe("Spain");

  // The log tells both as what they are, and neither is run again from there.
  await page.getByRole("tab", { name: /^Cypher log/ }).click();
  const log = page.getByRole("list", { name: "Cypher log" });
  const entry = log.getByRole("listitem").filter({ hasText: "Change the graph: A trial" });
  await entry.getByText("set 2 properties in").waitFor();
  expect(await entry.getByRole("button", { name: "Run again" }).count()).toBe(0);
  await log.getByText("Take an edit back").waitFor();

  // Gone with the page.
  await page.reload();
  expect(await modeOf(panel).isChecked()).toBe(false);
});

test("what an edit deletes leaves the picture, and comes back with its being taken back", async () => {
  const { page } = visit;
  const panel = await openPanel(page);
  await modeOf(panel).check();
  const count = async () => Number(await page.locator("[data-mode]").getAttribute("data-nodes"));
  const before = await count();
  const preview = await look(panel, "MATCH (c:CaseFile) DETACH DELETE c");
  await preview.getByText(/^Would delete 59 nodes and \d+ links\.$/).waitFor();
  await preview.getByText(/^200 of \d+ links shown$/).waitFor();
  expect(await count()).toBe(before);
  await preview.getByRole("button", { name: "Discard" }).click();
  await preview.waitFor({ state: "detached" });

  await look(panel, "MATCH (p:Entity) WHERE p.id = 'place:spain' DETACH DELETE p");
  await preview.getByRole("button", { name: /^Apply: delete 1 node/ }).click();
  await appliedOf(panel)
    .getByText(/^Done: deleted 1 node/)
    .waitFor();
  await expect.poll(count).toBe(before - 1);
  await appliedOf(panel).getByRole("button", { name: "Take back", exact: true }).click();
  await appliedOf(panel)
    .getByRole("button", { name: /^Take back: create 1 node/ })
    .click();
  await appliedOf(panel).getByText("Taken back.").waitFor();
  await expect.poll(count).toBe(before);
  expect(await nameOf(page, "place:spain")).toBe("Spain");
});

test("what is new is put on the picture on demand", async () => {
  const { page } = visit;
  const panel = await openPanel(page);
  await modeOf(panel).check();
  const preview = await look(
    panel,
    "MATCH (p:Entity) WHERE p.id = 'place:spain' CREATE (n:Entity:Place:District {id: 'place:trial', name: 'Trial'})-[:WITHIN {id: 'within:trial'}]->(p)",
  );
  await preview.getByText(/^Would create 1 node and 1 link/).waitFor();
  expect(await preview.getByRole("button", { name: "Show on the picture: Trial" }).count()).toBe(0);
  await preview.getByRole("button", { name: /^Apply/ }).click();
  await appliedOf(panel).getByRole("button", { name: "Show all of it on the picture" }).click();
  await appliedOf(panel).getByText("Added: 1 mark").waitFor();
  await takeBackAll(page);
});

test("an effect that is another one by now, or another statement's, is not applied", async () => {
  const { page } = visit;
  const panel = await openPanel(page);
  await modeOf(panel).check();
  const preview = await look(panel, RENAME);
  await editBeside(page, "MATCH (p:Country) WHERE p.id = 'place:spain' SET p.name = 'Hispania'");
  await preview.getByRole("button", { name: /^Apply/ }).click();
  await preview.getByText("The graph has changed").waitFor();
  expect(await preview.getByRole("button", { name: /^Apply/ }).count()).toBe(0);
  await preview.getByRole("button", { name: "Look again" }).click();
  await preview.getByRole("row", { name: "name Hispania becomes Iberia" }).waitFor();

  await editorOf(panel).fill("MATCH (p:Country) WHERE p.id = 'place:italy' SET p.motto = 'x'");
  await preview.getByText("The statement or its values are others by now").waitFor();
  expect(await preview.getByRole("button", { name: /^Apply/ }).count()).toBe(0);
  await preview.getByRole("button", { name: "Look again" }).click();
  await preview.getByText("Would set 1 property.").waitFor();
  await modeOf(panel).uncheck();
  await preview.waitFor({ state: "detached" });
  expect(await nameOf(page, "place:spain")).toBe("Hispania");
  await takeBackAll(page);
});

test("what was changed since stands against taking an edit back", async () => {
  const { page } = visit;
  const panel = await openPanel(page);
  await modeOf(panel).check();
  const preview = await look(panel, RENAME);
  await preview.getByRole("button", { name: /^Apply/ }).click();
  await appliedOf(panel).getByRole("button", { name: "Take back", exact: true }).waitFor();
  await editBeside(page, "MATCH (p:Country) WHERE p.id = 'place:spain' SET p.name = 'Hispania'");
  await appliedOf(panel).getByRole("button", { name: "Take back", exact: true }).click();
  await appliedOf(panel).getByText("It cannot be taken back as things stand.").waitFor();
  expect(
    await appliedOf(panel)
      .getByRole("button", { name: /^Take back:/ })
      .count(),
  ).toBe(0);
  await takeBackAll(page);
});

async function tabTo(page: Page, name: RegExp, most = 40): Promise<void> {
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate<string>(
      "(({ activeElement: at }) => at.getAttribute('aria-label') ?? at.labels?.[0]?.innerText ?? at.innerText ?? '')(document)",
    );
    if (name.test(focused)) return;
  }
  throw new Error(`${name} was not reached from the keyboard.`);
}

test("with the keyboard alone: edit mode, effect, apply, take back", async () => {
  const { page } = visit;
  const panel = await openPanel(page);
  await editorOf(panel).focus();
  await page.keyboard.insertText("MATCH (p:Country) WHERE p.id = 'place:italy' SET p.motto = 'x'");
  // The first ends what it completes, the second lets Tab go on.
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await tabTo(page, /^Edit mode/);
  await page.keyboard.press("Space");
  expect(await modeOf(panel).isChecked()).toBe(true);
  await panel.getByRole("button", { name: "Show what it changes" }).waitFor();
  await tabTo(page, /^Show what it changes/);
  await page.keyboard.press("Enter");
  await panel.getByRole("status").filter({ hasText: "Would set 1 property. Nothing has been changed yet." }).waitFor();
  await tabTo(page, /^What it is for/);
  await page.keyboard.type("Keys");
  await tabTo(page, /^Apply: set 1 property/);
  await page.keyboard.press("Enter");
  await panel.getByRole("status").filter({ hasText: "Done: set 1 property." }).waitFor();
  await tabTo(page, /^Take back/);
  await page.keyboard.press("Enter");
  await panel.getByRole("status").filter({ hasText: "Taking it back would set" }).waitFor();
  await tabTo(page, /^Take back: set/);
  await page.keyboard.press("Enter");
  await appliedOf(panel).getByText("Taken back.").waitFor();
});

test("in French, and dark in a small window", async () => {
  const { page } = visit;
  await page.setViewportSize({ width: 1024, height: 700 });
  await page.emulateMedia({ colorScheme: "dark" });
  const panel = await openPanel(page);
  await page.getByRole("button", { name: "Français" }).click();
  await panel.getByRole("switch", { name: /^Mode édition/ }).check();
  await panel.getByRole("textbox", { name: "Requête en Cypher" }).fill(RENAME);
  await panel.getByRole("button", { name: "Voir l’effet" }).click();
  await panel.getByText("Effet prévu\u00a0: écrire 2 propriétés.", { exact: true }).waitFor();
  await panel.getByRole("button", { name: "Appliquer\u00a0: écrire 2 propriétés" }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  const overflow =
    "document.querySelector('.edit-view').scrollWidth - document.querySelector('.edit-view').clientWidth";
  expect(await page.evaluate<number>(overflow)).toBeLessThanOrEqual(1);
});

test("where it is not allowed there is no edit mode, and one line says why", async () => {
  const { page } = visit;
  const program = await startProgram({ environment: { FILIERE_EDITS: "0" } });
  try {
    const panel = await openPanel(page, program.address);
    await panel.getByText("No edit mode: it was switched off where the program runs (FILIERE_EDITS=0).").waitFor();
    expect(await panel.getByRole("switch").count()).toBe(0);
    await editorOf(panel).fill(RENAME);
    await panel.getByRole("button", { name: "Run", exact: true }).click();
    await panel.getByText("SET would change the graph").waitFor();
    expect(await panel.getByRole("button", { name: /^Turn on edit mode/ }).count()).toBe(0);
    await panel.getByRole("button", { name: "Edits", exact: true }).click();
    await panel.getByText("Nothing was changed in edit mode yet.").waitFor();
  } finally {
    // A page asks on as long as it is open.
    await page.goto("about:blank");
    await program.close();
  }
});

test("a figure that would be made anew at once is said not to stay, and there is nothing to apply", async () => {
  const panel = await openPanel(visit.page);
  await modeOf(panel).click();
  const preview = await look(panel, "MATCH (:CaseFile)-[r:FROM]->() SET r.confidence = 1.0");
  await preview.getByText("It would change nothing.").waitFor();
  await preview.getByText("What is written into confidence does not stay").waitFor();
  expect(await preview.getByRole("button", { name: /^Apply/ }).count()).toBe(0);
});
