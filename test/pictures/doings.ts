import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";
import type { Language, MessageKey } from "../../client/text/messages.ts";
import type { ScreenWords } from "../../client/text/words.ts";
import { drawn } from "../support/journey.ts";

/** Somebody's browser on the program, and the words of its screen. */
interface Scene {
  page: Page;
  t: ScreenWords["t"];
  language: Language;
  /** A second person's browser, on the same program. */
  another: () => Promise<Page>;
}

export type Doing = (scene: Scene) => Promise<void>;

export const press =
  (key: string, awaited: string): Doing =>
  async ({ page }) => {
    await page.keyboard.press(key);
    await page.locator(awaited).waitFor();
  };

export const searchFor =
  (text: string): Doing =>
  async ({ page }) => {
    await page.keyboard.press("/");
    await page.keyboard.type(text);
    await page.getByRole("listbox").getByRole("option").first().waitFor();
  };

/** Where there is room for it the panel may stand open already. */
export const showPanel =
  (panel: "explore" | "routes" | "views" | "data"): Doing =>
  async ({ page }) => {
    const button = page.locator(`.rail .to-${panel}`);
    if ((await button.getAttribute("aria-pressed")) === "false") await button.click();
    await page.locator("aside.explore").waitFor();
    if (panel === "data") await page.locator(".data-sample").first().waitFor();
  };

export const arrange =
  (how: "layers" | "force" | "ring" | "kinds"): Doing =>
  async (scene) => {
    const { page, t } = scene;
    await showPanel("explore")(scene);
    await page.getByRole("button", { name: t(`arrange.${how}`), exact: true }).click();
    await page.locator(".chip.plain").waitFor({ state: "detached" });
    const { width } = page.viewportSize() ?? { width: 0 };
    if (width < 1180) await page.locator(".rail .to-explore").click();
    await drawn(page);
  };

export const openSources: Doing = async ({ page }) => {
  await page.locator(".filter-head").first().click();
  await page.evaluate("document.querySelectorAll('.explore .section')[1].scrollIntoView()");
};

/** As the start page does it: at the statement of the first picture. */
export const openFirstStatement: Doing = async ({ page }) => {
  await page.locator(".questions button").nth(2).click();
  await page.locator(".drawer-body pre, .drawer-body code").first().waitFor();
};

export const findBacalan: Doing = async (scene) => {
  await tourTo("find")(scene);
  await searchFor("bacalan")(scene);
  await scene.page.keyboard.press("Enter");
  await scene.page.locator(".inspector .acts").waitFor();
};

export const tourTo =
  (step: "find"): Doing =>
  async ({ page, t }) => {
    await page.keyboard.press("t");
    await page.getByRole("heading", { name: new RegExp(`^${t(`tour.${step}`)}`, "u") }).waitFor();
  };

/** Somebody's thought on what is selected, saved. */
export const writeNote: Doing = async ({ page, language }) => {
  await page.keyboard.press("w");
  await page.locator(".note-form textarea").fill(NOTE[language]);
  await page.keyboard.press("Control+Enter");
  await page.locator(".note-form").waitFor({ state: "detached" });
  await page.locator(".notices .card").waitFor({ state: "detached" });
};

const NOTE: Readonly<Record<Language, string>> = {
  en: "Ask the prosecutor’s office whether the lorry was bound for Chambéry.",
  fr: "Demander au parquet si le camion allait à Chambéry.",
};

/** What somebody might call two views. */
const NAMES: Readonly<Record<Language, readonly [string, string]>> = {
  en: ["For Tuesday’s page", "The same on the map"],
  fr: ["Pour la page de mardi", "La même sur la carte"],
};

async function saveAs(page: Page, name: string): Promise<void> {
  await page.locator(".save-form input").fill(name);
  await page.locator(".save-form [type=submit]").click();
  await page.locator(".view-row").filter({ hasText: name }).first().waitFor();
}

export const saveTwoViews: Doing = async (scene) => {
  const { page, t, language } = scene;
  const [graph, map] = NAMES[language];
  await showPanel("views")(scene);
  await saveAs(page, graph);
  await page.keyboard.press("Tab");
  await page.keyboard.press("m");
  await page.locator("[data-mode=map][data-ready=true]").waitFor();
  await page.getByRole("button", { name: t("views.as-new") }).click();
  await saveAs(page, map);
  await page.locator(".notices .card").waitFor({ state: "detached" });
};

export const conflictOfTwo: Doing = async (scene) => {
  const { page, t, language, another } = scene;
  await showPanel("views")(scene);
  await saveAs(page, NAMES[language][0]);
  const second = await another();
  await second.locator(".view-row .open").first().or(second.locator(".rail .to-views")).first().click();
  await second.locator(".view-row .open").first().click();
  await second.locator(".save-form b").waitFor();
  for (const one of [page, second]) {
    await one.locator("main").focus();
    await one.keyboard.press("m");
    await one.locator("[data-mode=map][data-ready=true]").waitFor();
  }
  for (const one of [second, page]) {
    await one.getByRole("button", { name: t("views.save-changes") }).click();
    await one.locator(one === page ? ".conflict-card" : ".notices .card").waitFor();
  }
};

/** The second of the answers to the question that the view asks, as a press on it shows it. */
export const showSecondRoute: Doing = async (scene) => {
  const { page } = scene;
  await showPanel("routes")(scene);
  await page.locator(".route > button").nth(1).click();
  await page.locator(".ladder").waitFor();
  await drawn(page);
};

/** Scrolls a part of the panel up to the bar. */
async function bringUp(page: Page, part: Locator): Promise<void> {
  await page.locator(".routes-panel").hover({ position: { x: 8, y: 300 } });
  const { y = 0 } = (await part.boundingBox()) ?? {};
  await page.mouse.wheel(0, y - 60);
  await page.waitForTimeout(300);
}

/** The routes panel with one of its sections asked, and in view once `awaited` is there. */
export const askSection =
  (title: MessageKey, ask: MessageKey, awaited: string): Doing =>
  async (scene) => {
    const { page, t } = scene;
    await showPanel("routes")(scene);
    const section = page.locator(".routes-panel").getByRole("region", { name: t(title), exact: true });
    await section
      .getByRole("button", { name: t(ask), exact: true })
      .first()
      .click();
    await section.locator(awaited).first().waitFor();
    await bringUp(page, section);
  };

/** The chokepoints of the whole network, and what is left when places go. */
export const measureNetwork: Doing = async (scene) => {
  const { page, t } = scene;
  await askSection("network.title", "routes.cut.ask", "table")(scene);
  const places = page.getByRole("group", { name: t("disruption.title") });
  await places.getByRole("button", { name: t("routes.cut.ask") }).click();
  await places.getByRole("slider").waitFor();
  await bringUp(page, places);
};

/** Before and after of the first pair that a model changes, lit together. */
export const lightBoth: Doing = async (scene) => {
  const { page, t } = scene;
  await showPanel("routes")(scene);
  await page
    .getByRole("button", { name: t("closed.both"), exact: true })
    .first()
    .click();
  await drawn(page);
};

/** The question that the address opens, with the answer to its example. */
export const askQuestion: Doing = async ({ page, t }) => {
  await page.getByRole("button", { name: t("questions.ask"), exact: true }).click();
  await page
    .getByRole("region", { name: t("questions.answer") })
    .getByRole("grid")
    .waitFor();
};

/** The picture as it is saved, alone in the window. */
export const showSaved: Doing = async ({ page, t }) => {
  await page.keyboard.press("x");
  const dialog = page.getByRole("dialog", { name: t("export.title") });
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: /SVG/ }).click(),
  ]);
  const svg = await readFile(await download.path(), "utf8");
  await page.setContent(`<style>body { margin: 0 }</style>${svg.slice(svg.indexOf("<svg"))}`);
};
