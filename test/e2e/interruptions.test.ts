import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { drawn, journey, open } from "../support/journey.ts";
import { pictureOf } from "../support/picture.ts";

// A view that is saved in one tab after it was deleted in the other.
const visit = journey({}, { refusals: [404, 409, 410] });

const canvasOf = (page: Page) => page.locator("[data-mode]");
const attribute = (page: Page, name: string) => canvasOf(page).getAttribute(`data-${name}`);

/** Where the selected mark stands: the menu opens beside it. */
async function spotOfSelected(page: Page): Promise<{ x: number; y: number }> {
  await canvasOf(page).focus();
  await page.keyboard.press("Shift+F10");
  const menu = await page.getByRole("menu").boundingBox();
  await page.keyboard.press("Escape");
  return { x: Math.round(menu?.x ?? 0) - 14, y: Math.round(menu?.y ?? 0) - 14 };
}

/** What a driver that starts anew does to a canvas, marked so that its successor is told apart. */
const loseContext = (selector: string): string => `{
  const canvas = document.querySelector("${selector}");
  canvas.setAttribute("data-lost", "");
  canvas.getContext("webgl2").getExtension("WEBGL_lose_context").loseContext();
}`;

async function selectByKey(page: Page): Promise<void> {
  await canvasOf(page).focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => attribute(page, "selected")).not.toBe("");
}

test("when the graphics card lets go of the picture it comes back by itself, as it was looked at", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  await page.getByRole("tab", { name: /^Table/ }).click();
  await selectByKey(page);
  await page.getByRole("button", { name: "Zoom in" }).click();
  await page.waitForTimeout(400);
  const [before, spot] = [await pictureOf(page), await spotOfSelected(page)];
  for (const layer of ["nodes", "edges"]) {
    await page.evaluate(loseContext(`.sigma-${layer}`));
    await page.locator("[data-lost]").waitFor({ state: "detached" });
    await drawn(page);
  }
  expect(await pictureOf(page)).toEqual(before);
  expect(await spotOfSelected(page)).toEqual(spot);
  // And it answers: a click beside everything selects nothing.
  const box = await canvasOf(page).boundingBox();
  await page.mouse.click((box?.x ?? 0) + 4, (box?.y ?? 0) + (box?.height ?? 0) - 4);
  await expect.poll(() => attribute(page, "selected")).toBe("");
});

test("a drag that ends outside the window ends: one step, and the mark stays where it was put", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  await selectByKey(page);
  const { x, y } = await spotOfSelected(page);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 30, y + 30, { steps: 4 });
  await page.mouse.move(x + 40, -60, { steps: 4 });
  await page.mouse.up();
  const undo = page.getByRole("button", { name: /^Undo: Move/ });
  await undo.waitFor();
  const put = await spotOfSelected(page);
  expect(put).not.toEqual({ x, y });
  await page.mouse.move(x, y + 80, { steps: 4 });
  await page.mouse.move(x + 90, y + 20, { steps: 4 });
  expect(await spotOfSelected(page)).toEqual(put);
  await undo.click();
  expect(await spotOfSelected(page)).toEqual({ x, y });
});

interface Saved {
  format?: number;
  state: unknown;
}

/** Saves a view as another program might, and returns its address. */
async function keep({ format = 1, state }: Saved): Promise<string> {
  const { address } = visit.program;
  const response = await fetch(`${address}/api/views`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ name: "Kept", format, state, thumbnail: null, key: crypto.randomUUID() }),
  });
  const { view } = (await response.json()) as { view: { id: string } };
  return `${address}/#v.${view.id}`;
}

const notice = (page: Page, text: string | RegExp) => page.getByRole("status").filter({ hasText: text }).waitFor();

test("a saved view whose things are gone shows the rest and says how many are missing", async () => {
  const { page } = visit;
  const nodes = ["place:spain", "place:nowhere", "case:gone"];
  const edges = [["place:nowhere", "ROUTE", "leg:gone"]];
  const view = {
    nodes,
    edges,
    hidden: ["place:nowhere"],
    pinned: ["case:gone"],
    lit: { by: "path", value: ["leg:gone"] },
  };
  await open(page, await keep({ state: { base: null, view } }));
  await notice(page, "3 things of this address are not in this graph");
  expect(await attribute(page, "nodes")).toBe("1");
  await page.getByRole("combobox", { name: "Search" }).fill("bacalan");
  await page.getByRole("listbox").getByRole("option").first().click();
  await expect.poll(() => attribute(page, "nodes")).toBe("2");
});

test.each([
  ["of a newer version", { format: 99, state: { whatever: true } }, /comes from a newer Filière/],
  ["cut in half", { state: { base: "first", view: { nodes: ["place:spain", 7] } } }, /is not whole/],
])("a saved view %s says so, and the page works", async (_what, saved, said) => {
  const { page } = visit;
  await open(page, await keep(saved));
  await notice(page, said);
  expect(Number(await attribute(page, "nodes"))).toBeGreaterThan(10);
  await page.keyboard.press("m");
  await expect.poll(() => attribute(page, "mode")).toBe("map");
});

test("of two tabs on one view each has its own picture, and what one deletes the other still holds", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  await page.getByRole("button", { name: "Views", exact: true }).click();
  const views = (tab: Page) => tab.getByRole("complementary", { name: "Saved views" });
  await views(page).getByRole("textbox", { name: "Name" }).fill("Shared");
  await views(page).getByRole("button", { name: "Save as a new view" }).click();
  await expect.poll(() => page.url()).toMatch(/#v\.[\w-]+$/);
  const tab = await page.context().newPage();
  await open(tab, page.url());
  await expect.poll(() => attribute(tab, "nodes").then(Number)).toBeGreaterThan(10);
  const whole = await attribute(tab, "nodes");
  await selectByKey(page);
  await page.keyboard.press("h");
  await expect.poll(() => attribute(page, "nodes")).not.toBe(whole);
  expect(await attribute(tab, "nodes")).toBe(whole);
  await tab.getByRole("button", { name: "Views", exact: true }).click();
  await views(tab)
    .getByRole("button", { name: /^Delete/ })
    .first()
    .click();
  await views(tab).getByRole("button", { name: "Open Shared" }).waitFor({ state: "detached" });
  const mine = await attribute(page, "nodes");
  await views(page)
    .getByRole("button", { name: /^Save(?! as)/ })
    .first()
    .click();
  await page
    .getByRole("alert")
    .or(page.getByRole("status"))
    .filter({ hasText: /deleted|not there|is gone/i })
    .first()
    .waitFor();
  expect(await attribute(page, "nodes")).toBe(mine);
});
