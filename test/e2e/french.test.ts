import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { drawn, journey, open } from "../support/journey.ts";
import { bundledTexts, withoutData, wordsOf } from "../support/page-words.ts";

const visit = journey({}, { refusals: [404] });
const data = bundledTexts();

/** Words of every English sentence that are no French ones. */
const ENGLISH = new RegExp(
  `(?<!\\p{L})(${[
    "the|of|and|with|is|are|was|were|not|this|that|these|from|by|to|for|all|no|its|which|what|who|where|have|has",
    "nothing|something|open|close|save|saved|show|shown|hide|hidden|add|remove|undo|redo|find|search|look|arrange",
    "link|links|mark|marks|case|cases|claim|claims|view|views|map|picture|kind|kinds|list|row|rows|selected|evidence",
  ].join("|")})(?!\\p{L})`,
  "u",
);

async function english(page: Page): Promise<string[]> {
  const words = await wordsOf(page);
  expect(words.length, "the page says something").toBeGreaterThan(50);
  return words.filter((text) => ENGLISH.test(withoutData(text, data)));
}

async function openInFrench(page: Page, address: string): Promise<void> {
  await open(page, address);
  await page.getByRole("button", { name: "FR: Français" }).click();
  await page.locator("html[lang=fr]").waitFor();
}

test("the test sees English where there is some", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  expect((await english(page)).length).toBeGreaterThan(20);
});

test("the French interface holds no English word: picture, drawer, evidence, search", async () => {
  const { page, program } = visit;
  await openInFrench(page, program.address);
  expect(await english(page)).toEqual([]);
  for (const tab of [/^Phrases/, /^Journal/, /^Tableau/]) {
    await page.getByRole("tab", { name: tab }).click();
    expect(await english(page)).toEqual([]);
  }
  await page.getByRole("row", { name: /83 kg/ }).first().click();
  await page.getByRole("region", { name: "Preuves" }).waitFor();
  expect(await english(page)).toEqual([]);
  await page.getByRole("combobox", { name: "Chercher" }).fill("espagne");
  await page
    .getByRole("option", { name: /Espagne/ })
    .first()
    .waitFor();
  expect(await english(page)).toEqual([]);
  await page.keyboard.press("Enter");
  const inspector = page.getByRole("complementary", { name: "Inspecteur" });
  await inspector.getByRole("heading", { name: "Espagne" }).waitFor();
  await page.keyboard.press("w");
  await inspector.getByRole("textbox").waitFor();
  expect(await english(page)).toEqual([]);
});

test("nor do the menus, the dialogs and the panels", async () => {
  const { page, program } = visit;
  await openInFrench(page, program.address);
  const picture = page.locator("[data-mode]");
  await picture.focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("ContextMenu");
  await page.getByRole("menu").first().waitFor();
  expect(await english(page)).toEqual([]);
  await page.keyboard.press("Escape");
  for (const key of ["?", "x"]) {
    await page.keyboard.press(key);
    await page.getByRole("dialog").waitFor();
    expect(await english(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  }
  await page.getByRole("button", { name: "Vues", exact: true }).click();
  await page.getByRole("textbox", { name: "Nom" }).fill("Essai");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: /Essai/ }).first().waitFor();
  expect(await english(page)).toEqual([]);
  await page.getByRole("button", { name: "Données", exact: true }).click();
  await page.getByRole("button", { name: "Retirer", exact: true }).first().waitFor();
  expect(await english(page)).toEqual([]);
});

test("nor do flows, one by one and year by year, and what an opened one tells", async () => {
  const { page, program } = visit;
  await openInFrench(page, program.address);
  await page.getByRole("radio", { name: "Flux" }).click();
  const arrows = page.getByRole("group", { name: /^Flux, du plus grand/ }).getByRole("button");
  await arrows.first().focus();
  await page.keyboard.press("Enter");
  await page.getByText("Saisies, additionnées").waitFor();
  await page.locator(".flow-tray > button").click();
  expect(await english(page)).toEqual([]);
  await page.getByRole("radio", { name: "année" }).click();
  await page.locator(".flow-cell").first().waitFor();
  expect(await english(page)).toEqual([]);
});

test("nor do routes, what they rest on, and what is left out of them", async () => {
  const { page, program } = visit;
  await openInFrench(page, program.address);
  await page.getByRole("button", { name: "Routes", exact: true }).click();
  const panel = page.getByRole("complementary", { name: "Routes" });
  await panel.getByText("Dites où les chemins commencent").waitFor();
  expect(await english(page)).toEqual([]);
  await panel.getByRole("button", { name: "Ajouter : À" }).click();
  await panel.getByRole("combobox", { name: "Ajouter : À" }).fill("hyères");
  await panel
    .getByRole("listbox")
    .getByRole("option", { name: /Hyères/ })
    .first()
    .click();
  await panel.getByRole("button", { name: "Plus" }).first().click();
  await panel.locator(".route > button").first().click();
  const inspector = page.getByRole("complementary", { name: "Inspecteur" });
  await inspector.locator(".ladder").waitFor();
  const look = (section: string) =>
    panel.getByRole("region", { name: section, exact: true }).getByRole("button", { name: "Chercher" }).click();
  await look("Ce qui les séparerait");
  await panel.getByText(/tronçons sans lesquels aucun chemin ne reste/).waitFor();
  expect(await english(page)).toEqual([]);
  await look("Hypothèses");
  await panel
    .getByRole("button", { name: /^Ce qui trancherait/ })
    .first()
    .click();
  await panel.getByText("La confirmerait").waitFor();
  expect(await english(page)).toEqual([]);
  await inspector
    .getByRole("button", { name: /^Et si .* fermait/ })
    .first()
    .click();
  await panel.getByText("Modèle, non preuve").waitFor();
  expect(await english(page)).toEqual([]);
});

test("nor do routes that are pinned, compared, laid out and asked for in Cypher", async () => {
  const { page, program } = visit;
  await openInFrench(page, program.address);
  await page.getByRole("button", { name: "Routes", exact: true }).click();
  const panel = page.getByRole("complementary", { name: "Routes" });
  for (const [row, typed] of [["De", "espagne"] as const, ["À", "chambéry"] as const]) {
    await panel.getByRole("button", { name: `Ajouter : ${row}` }).click();
    await panel.getByRole("combobox", { name: `Ajouter : ${row}` }).fill(typed);
    await panel
      .getByRole("listbox")
      .getByRole("option", { name: new RegExp(typed, "i") })
      .first()
      .click();
  }
  await panel.locator(".route > button").first().click();
  await panel
    .getByRole("button", { name: /^Épingler la route/ })
    .first()
    .click();
  const inspector = page.getByRole("complementary", { name: "Inspecteur" });
  await inspector.getByRole("region", { name: "En Cypher" }).getByRole("button", { name: "Montrer" }).click();
  await inspector.getByText(/^Trouvés/).waitFor();
  expect(await english(page)).toEqual([]);
  await inspector.getByRole("combobox", { name: "Comparer à…" }).selectOption({ index: 1 });
  await inspector.getByText(/ne partagent aucun tronçon et se séparent/).waitFor();
  expect(await english(page)).toEqual([]);
  await panel.getByRole("button", { name: "Toutes de gauche à droite" }).click();
  await page.getByRole("button", { name: /^Annuler : Disposer de gauche à droite/ }).waitFor();
  expect(await english(page)).toEqual([]);
});

test("nor does the Cypher panel: statements, results, history, questions, their forms and how one is written", async () => {
  const { page, program } = visit;
  await openInFrench(page, program.address);
  await page.getByRole("button", { name: "Cypher", exact: true }).click();
  const panel = page.getByRole("complementary", { name: "Cypher" });
  await panel.getByRole("button", { name: "Choisir une question" }).waitFor();
  expect(await english(page)).toEqual([]);
  await panel
    .getByRole("textbox", { name: "Requête en Cypher" })
    .fill("MATCH (p:Place) WHERE p.id <> $lieu RETURN p.nameFr AS nom, 1 AS un LIMIT 5");
  await panel.getByRole("textbox", { name: "Valeur de $lieu" }).fill("x");
  await panel.getByRole("button", { name: "Exécuter", exact: true }).click();
  await panel.getByText(/^5 lignes en/).waitFor();
  expect(await english(page)).toEqual([]);
  await panel.getByRole("button", { name: "Historique" }).click();
  await panel.getByRole("searchbox", { name: "Chercher dans l’historique" }).waitFor();
  expect(await english(page)).toEqual([]);
  await panel.getByRole("button", { name: "Garder en question" }).click();
  await panel.getByText(/^En français aussi/).click();
  await panel.getByRole("textbox", { name: "Titre", exact: true }).fill("Cinq lieux");
  expect(await english(page)).toEqual([]);
  await panel.getByRole("button", { name: "Enregistrer", exact: true }).click();
  await panel.getByRole("heading", { name: /^Cinq lieux/ }).waitFor();
  expect(await english(page)).toEqual([]);
  await panel.getByRole("button", { name: "Toutes les questions" }).click();
  await panel.getByRole("region", { name: "Les vôtres" }).waitFor();
  expect(await english(page)).toEqual([]);
  await panel.getByRole("button", { name: /^Les affaires entre une origine et une destination/ }).click();
  await panel.getByRole("button", { name: "Demander", exact: true }).click();
  await panel
    .getByRole("region", { name: "Réponse" })
    .getByText(/lignes? en/)
    .waitFor();
  expect(await english(page)).toEqual([]);
});

test("nor does what went wrong, the map, or a picture that filters have emptied", async () => {
  const { page, program } = visit;
  await page.goto(`${program.address}/#v.rien`);
  await page.getByRole("alert").waitFor();
  await drawn(page);
  await page.getByRole("button", { name: "FR: Français" }).click();
  await page.locator("html[lang=fr]").waitFor();
  expect(await english(page)).toEqual([]);
  await page.keyboard.press("m");
  await page.locator("[data-mode=map][data-ready=true]").waitFor();
  expect(await english(page)).toEqual([]);
  await page.keyboard.press("d");
  await page.locator("[data-mode=graph][data-ready=true]").waitFor();
  expect(await english(page)).toEqual([]);
  const period = page.getByRole("slider", { name: "Période" });
  await period.press("ArrowRight");
  expect(await english(page)).toEqual([]);
});

test("nor does the tour, from its first step to its last", async () => {
  const { page, program } = visit;
  await openInFrench(page, program.address);
  await page.keyboard.press("t");
  const tour = page.getByRole("region", { name: "Visite" });
  const on = tour.getByRole("button", { name: /^(Passer|Suivant)$/ });
  for (await tour.waitFor(); (await on.count()) > 0; await on.click()) expect(await english(page)).toEqual([]);
  await tour.getByRole("heading", { name: "La visite est finie" }).waitFor();
  expect(await english(page)).toEqual([]);
});
