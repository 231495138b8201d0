import { deflateRawSync } from "node:zlib";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { written } from "../support/address-in-bar.ts";
import { seriousFindings } from "../support/axe.ts";
import { drawn, journey, open, openFound } from "../support/journey.ts";

const visit = journey();

const canvasOf = (page: Page) => page.locator("[data-mode]");
const marksOn = (page: Page) => canvasOf(page).getAttribute("data-nodes").then(Number);
const inspectorOf = (page: Page) => page.getByRole("complementary", { name: "Inspector" });
const drawerHeight = async (page: Page) =>
  (await page.getByRole("region", { name: "The picture in words" }).boundingBox())?.height;

test("at 1440 × 900 drawer and time line leave the context its room, in both languages", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  const all = await marksOn(page);
  await page.getByRole("tab", { name: /^Table/ }).click();
  await page.getByRole("grid").waitFor();
  await page.getByRole("slider", { name: "Period" }).waitFor();
  await drawn(page);
  expect(await marksOn(page)).toBe(all);
  await page.getByRole("button", { name: "FR: Français" }).click();
  await page.getByRole("tab", { name: /^Tableau/ }).waitFor();
  await drawn(page);
  expect(await marksOn(page)).toBe(all);
});

/** A key that is held comes again before the browser has drawn what it did. */
const THREE_AT_ONCE = `(async () => {
  for (let press = 0; press < 3; press += 1) {
    document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowUp", bubbles: true }));
    await Promise.resolve();
    await Promise.resolve();
  }
})()`;

test("a higher drawer is kept, the head says what it folds, and one step shows it anyway", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  const all = await marksOn(page);
  await page.getByRole("tab", { name: /^Table/ }).click();
  const handle = page.getByRole("separator", { name: /^Height of the drawer/ });
  const before = await drawerHeight(page);
  await handle.focus();
  await page.evaluate(THREE_AT_ONCE);
  await page.getByText(/^story only, \d+ context marks folded$/).waitFor();
  expect(await drawerHeight(page)).toBe((before ?? 0) + 72);
  expect(await marksOn(page)).toBeLessThan(all);
  await page.getByRole("button", { name: "Show anyway" }).click();
  await expect.poll(() => marksOn(page)).toBe(all);
  await page.getByRole("contentinfo", { name: "Status" }).getByText(`${all} nodes`).waitFor();
  await written(page, { context: "all" });
  await page.reload();
  await drawn(page);
  expect(await marksOn(page)).toBe(all);
  expect(await drawerHeight(page)).toBe((before ?? 0) + 72);
  await page.getByRole("button", { name: "Fold the context" }).click();
  await expect.poll(() => marksOn(page)).toBeLessThan(all);
  await page.getByRole("button", { name: "Undo: Fold the context" }).click();
  await expect.poll(() => marksOn(page)).toBe(all);
  await handle.press("Enter");
  await expect.poll(() => drawerHeight(page)).toBe(before);
});

test("in a lower window the drawer's handle says how high the drawer is and can be", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  await page.getByRole("tab", { name: /^Table/ }).click();
  const handle = page.getByRole("separator", { name: /^Height of the drawer/ });
  await handle.press("End");
  await page.setViewportSize({ width: 1440, height: 600 });
  const said = (name: string) => handle.getAttribute(`aria-value${name}`).then(Number);
  await expect.poll(() => drawerHeight(page)).toBeLessThan(400);
  await expect.poll(() => said("max")).toBe(await drawerHeight(page));
  expect(await said("now")).toBe(await drawerHeight(page));
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect.poll(() => said("max")).toBeGreaterThan(400);
  await expect.poll(() => drawerHeight(page)).toBe(await said("now"));
});

/** Controls that a finger may miss; links within a text are as high as its lines. */
const SMALL = `[...document.querySelectorAll("button, a, input, select, [role=tab], [role=slider], [role=option]")]
  .filter((one) => !one.closest("label, .unseen, .skip") && getComputedStyle(one).display !== "inline")
  .map((one) => ({ one, box: one.getBoundingClientRect() }))
  .filter(({ box }) => box.width > 0 && (box.height < 40 || box.width < 40))
  .map(({ one, box }) => one.className + " " + one.textContent + " " + box.width + "x" + box.height)`;

const widthOf = (page: Page) => page.evaluate<number>("document.documentElement.scrollWidth");
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/**
 * Where the Netherlands stand, high enough on the picture that the menu, which opens beside what is selected, has room
 * below; to the right it has not, so the mark is felt for from the left.
 */
async function netherlandsAt(page: Page): Promise<{ x: number; y: number }> {
  await openFound(page, "netherlands", /Netherlands/);
  await expect.poll(() => canvasOf(page).getAttribute("data-selected")).toBe("place:netherlands");
  await canvasOf(page).focus();
  await page.keyboard.press("Shift+F10");
  const menu = await page.getByRole("menu").boundingBox();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect.poll(() => canvasOf(page).getAttribute("data-selected")).toBe("");
  const y = (menu?.y ?? 0) - 14;
  for (let x = 60; x < 380; x += 4) {
    await page.mouse.move(x, y);
    const pointed = await canvasOf(page).getAttribute("data-pointed");
    if (pointed === "place:netherlands") return { x, y };
  }
  throw new Error("the Netherlands were not found");
}

test("a copied address reads well on a phone: picture, legend and counts at once, evidence in a sheet", async () => {
  const { page, program, another } = visit;
  await open(page, program.address);
  await page.getByRole("button", { name: /^Keep 2024/ }).click();
  await page.getByRole("button", { name: /^Undo: Only 2024/ }).waitFor();
  await written(page, { filter: {} });

  const phone = await another(PHONE);
  await open(phone, page.url());
  await phone.getByRole("heading", { name: "February 2024" }).waitFor();
  await phone.getByRole("button", { name: "2024", exact: true }).first().waitFor();
  const status = await phone.getByRole("contentinfo", { name: "Status" }).boundingBox();
  const legend = await phone.getByRole("region", { name: "Legend" }).boundingBox();
  expect((legend?.y ?? 0) + 40).toBeLessThan(status?.y ?? 0);
  expect((status?.y ?? 0) + (status?.height ?? 0)).toBe(844);
  expect(await widthOf(phone)).toBe(390);
  expect(await phone.evaluate<string[]>(SMALL)).toEqual([]);
  expect(await seriousFindings(phone)).toEqual([]);

  // Beside the mark, as fingers do.
  const { x, y } = await netherlandsAt(phone);
  await phone.touchscreen.tap(x - 3, y + 8);
  await expect.poll(() => canvasOf(phone).getAttribute("data-selected")).toBe("place:netherlands");
  const sheet = inspectorOf(phone);
  await sheet.getByRole("button", { name: "Close" }).waitFor();
  const box = await sheet.boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBe(status?.y);
  expect(box?.y).toBeGreaterThan(844 / 3);
  await sheet.getByRole("heading", { name: /^Claims/ }).scrollIntoViewIfNeeded();
  expect(await sheet.getByRole("heading", { name: /^Claims/ }).isVisible()).toBe(true);
  expect(await phone.evaluate<string[]>(SMALL)).toEqual([]);
  expect(await seriousFindings(phone)).toEqual([]);
  expect(await widthOf(phone)).toBe(390);
  await sheet.getByRole("button", { name: "Close" }).tap();
  await phone.getByRole("heading", { name: /^Three origins/ }).waitFor();
  // A finger that is gone points at nothing any more.
  expect(await canvasOf(phone).getAttribute("data-pointed")).toBe("");
});

test("what is selected at the foot of the picture is scrolled out from under its sheet", async () => {
  const { page, program, another } = visit;
  await open(page, program.address);
  await openFound(page, "hyères", /Hyères/);
  await written(page, { selected: "place:hyeres" });
  const phone = await another(PHONE);
  await open(phone, page.url());
  const sheet = inspectorOf(phone);
  await sheet.getByRole("heading", { name: "Hyères", exact: true }).waitFor();
  await canvasOf(phone).focus();
  await phone.keyboard.press("Shift+F10");
  const menu = await phone.getByRole("menu").boundingBox();
  expect((menu?.y ?? 844) - 14).toBeLessThan((await sheet.boundingBox())?.y ?? 0);
});

test("enlarged to twice its size everything can still be reached", async () => {
  const { page, program } = visit;
  await page.setViewportSize({ width: 720, height: 450 });
  await open(page, program.address);
  expect(await widthOf(page)).toBe(720);
  const picture = await canvasOf(page).boundingBox();
  expect((picture?.y ?? 0) + (picture?.height ?? 0)).toBeLessThan(450);
  for (const [button, part] of [
    ["Explore", "Explore"],
    ["Routes", "Routes"],
    ["Views", "Saved views"],
    ["Data", "Data"],
  ] as const) {
    await page.getByRole("navigation", { name: "Tools" }).getByRole("button", { name: button }).click();
    const panel = page.getByRole("complementary", { name: part });
    await panel.waitFor();
    await panel.scrollIntoViewIfNeeded();
    expect(await widthOf(page)).toBe(720);
  }
  await page.getByRole("tab", { name: /^Table/ }).click();
  await page.getByRole("grid").getByRole("row").nth(2).click();
  await page.getByRole("region", { name: "Evidence" }).waitFor();
  await page.keyboard.press("d");
  await page.locator("#picture-map[data-ready=true]").waitFor();
  expect(await widthOf(page)).toBe(720);
  expect(await seriousFindings(page)).toEqual([]);
});

test("at 1024 × 700 a route that is lit, and one laid from left to right, stand beside the panel and not under it", async () => {
  const { program, another } = visit;
  const page = await another({ viewport: { width: 1024, height: 700 } });
  const view = { panel: "routes", ways: { from: ["place:spain"], to: ["place:lyon"] } };
  await open(page, `${program.address}#3.${deflateRawSync(JSON.stringify(view)).toString("base64url")}`);
  const panel = page.getByRole("complementary", { name: "Routes" });
  const far = panel.getByRole("button").filter({ hasText: /3 legs/ });
  await far.first().waitFor();
  // It is context, which so small a canvas folds.
  const story = await marksOn(page);
  await far.first().click();
  await expect.poll(() => marksOn(page)).toBeGreaterThan(story);
  const { x: left = 0, width = 0 } = (await panel.boundingBox()) ?? {};
  const spotOfSpain = async () => {
    await openFound(page, "spain", /Spain/);
    await inspectorOf(page).getByRole("heading", { name: "Spain", exact: true }).waitFor();
    await canvasOf(page).focus();
    await page.keyboard.press("Shift+F10");
    const menu = await page.getByRole("menu").boundingBox();
    await page.keyboard.press("Escape");
    await inspectorOf(page).getByRole("button", { name: "Close" }).click();
    return (menu?.x ?? 0) - 14;
  };
  expect(await spotOfSpain()).toBeGreaterThan(left + width + 40);
  await page.getByRole("tab", { name: /^Table/ }).click();
  for (const around of [
    page.locator(".legend"),
    page.getByRole("slider", { name: "Period" }),
    page.getByRole("grid"),
  ]) {
    expect((await around.boundingBox())?.x).toBeGreaterThanOrEqual(left + width);
  }
  await page.getByRole("tab", { name: /^Table/ }).click();
  await inspectorOf(page).getByRole("button", { name: "Left to right", exact: true }).click();
  await expect.poll(() => marksOn(page)).toBe(4);
  expect(await spotOfSpain()).toBeGreaterThan(left + width + 40);
  // Closed, the panel gives its part of the picture back.
  await page.getByRole("navigation", { name: "Tools" }).getByRole("button", { name: "Routes" }).click();
  await panel.waitFor({ state: "detached" });
  await expect.poll(spotOfSpain).toBeLessThan(left + width);
});
