import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { journey, open, openFound } from "../support/journey.ts";
import { pictureOf } from "../support/picture.ts";

const visit = journey();

const canvasOf = (page: Page) => page.locator("[data-mode]");
const attribute = (page: Page, name: string) => canvasOf(page).getAttribute(`data-${name}`);

/** Draws around a part of the canvas, in shares of its width and height. */
async function draw(page: Page, { left, top, right, bottom }: Record<"left" | "top" | "right" | "bottom", number>) {
  const box = await canvasOf(page).boundingBox();
  if (box === null) throw new Error("the canvas is not there");
  const at = (x: number, y: number) => [box.x + x * box.width, box.y + y * box.height] as const;
  await page.mouse.move(...at(left, top));
  await page.mouse.down();
  for (const corner of [at(right, top), at(right, bottom), at(left, bottom)])
    await page.mouse.move(...corner, { steps: 6 });
  await page.mouse.up();
}

const said = (page: Page) => page.locator(".unseen[role=status]").textContent();

test("an outline selects what it encloses, adds with Shift, and Escape ends it", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  await page.getByRole("button", { name: /^Draw an outline/ }).click();
  await draw(page, { left: 0.02, top: 0.02, right: 0.3, bottom: 0.98 });
  const left = Number(await attribute(page, "several"));
  expect(left).toBeGreaterThan(1);
  await page.keyboard.down("Shift");
  await draw(page, { left: 0.7, top: 0.02, right: 0.99, bottom: 0.98 });
  await page.keyboard.up("Shift");
  await expect.poll(() => attribute(page, "several").then(Number)).toBeGreaterThan(left);
  await page.getByRole("heading", { name: /selected$/ }).waitFor();

  const before = await attribute(page, "several");
  const box = await canvasOf(page).boundingBox();
  await page.keyboard.press("l");
  await page.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 60);
  await page.mouse.down();
  await page.mouse.move((box?.x ?? 0) + 300, (box?.y ?? 0) + 200, { steps: 5 });
  await page.keyboard.press("Escape");
  await page.mouse.move((box?.x ?? 0) + 200, (box?.y ?? 0) + 400, { steps: 5 });
  await page.mouse.up();
  expect(await attribute(page, "several")).toBe(before);
  expect(await page.getByRole("button", { name: /^Draw an outline/ }).getAttribute("aria-pressed")).toBe("false");
  // The canvas is as able as before.
  await page.keyboard.press("Escape");
  await page.keyboard.press("m");
  await expect.poll(() => attribute(page, "mode")).toBe("map");
  await page.locator("[data-mode=map][data-ready=true]").waitFor();
  await page.keyboard.press("l");
  await draw(page, { left: 0.01, top: 0.01, right: 0.99, bottom: 0.99 });
  await expect.poll(() => attribute(page, "several")).toBe(await attribute(page, "nodes"));
});

test("several marks are dragged together, as one step", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  await canvasOf(page).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Shift+F10");
  const mark = await page.getByRole("menu").boundingBox();
  await page.keyboard.press("Escape");
  await page.keyboard.press("n");
  await expect.poll(() => attribute(page, "several").then(Number)).toBeGreaterThan(1);
  const several = await attribute(page, "several");
  // The menu stands beside the mark.
  const [x, y] = [(mark?.x ?? 0) - 14, (mark?.y ?? 0) - 14];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 12, y + 16, { steps: 5 });
  await page.mouse.up();
  await page.getByRole("button", { name: `Undo: Move ${several} marks` }).waitFor();
  expect(await attribute(page, "several")).toBe(several);
});

test("what was pointed at when it was hidden dims nothing once it is back", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  await canvasOf(page).focus();
  await page.keyboard.press("ArrowRight");
  const chosen = await attribute(page, "selected");
  await page.keyboard.press("Shift+F10");
  const menu = await page.getByRole("menu").boundingBox();
  await page.keyboard.press("Escape");
  // The menu stands beside the mark.
  const [x, y] = [(menu?.x ?? 0) - 14, (menu?.y ?? 0) - 14];
  await page.mouse.move(x, y);
  await expect.poll(() => attribute(page, "pointed")).toBe(chosen);
  const marks = await attribute(page, "nodes");
  await page.keyboard.press("h");
  await expect.poll(() => attribute(page, "nodes")).not.toBe(marks);
  expect(await attribute(page, "pointed")).toBe("");
  const box = await canvasOf(page).boundingBox();
  await page.mouse.move((box?.x ?? 0) + 8, (box?.y ?? 0) + (box?.height ?? 0) - 8);
  await page.keyboard.press("Control+z");
  await expect.poll(() => attribute(page, "nodes")).toBe(marks);
  expect(await attribute(page, "pointed")).toBe("");
});

test("the arrows walk along the links, and Enter opens what they reached", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  await openFound(page, "bacalan", /Bacalan/);
  await canvasOf(page).focus();
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => attribute(page, "selected")).toMatch(/^case:/);
  expect(await said(page)).toMatch(/, case, \d+ links?; from Bacalan/);
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => attribute(page, "selected")).toMatch(/^place:/);
  await page.keyboard.press("Shift+ArrowRight");
  await expect.poll(() => attribute(page, "several")).toBe("2");
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => attribute(page, "several")).toBe("0");
  await page.keyboard.press("Enter");
  await page.locator("#inspector:focus").waitFor();
});

test("the menu lists what is possible, opens by mouse and by key, and does it", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  await canvasOf(page).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Shift+F10");
  const menu = page.getByRole("menu", { name: "What can be done with the selection" });
  await menu.getByRole("menuitem", { name: "Hide" }).waitFor();
  expect(await menu.getByRole("menuitem", { name: "Collapse" }).count()).toBe(0);
  const box = await menu.boundingBox();
  await page.keyboard.press("Escape");
  await menu.waitFor({ state: "detached" });
  const nodes = Number(await attribute(page, "nodes"));
  await page.mouse.click((box?.x ?? 0) - 14, (box?.y ?? 0) - 14, { button: "right" });
  await menu.getByRole("menuitem", { name: "Hide" }).click();
  await expect.poll(() => attribute(page, "nodes").then(Number)).toBe(nodes - 1);
  await page.mouse.click(
    (await canvasOf(page).boundingBox())?.x ?? 0,
    ((await canvasOf(page).boundingBox())?.y ?? 0) + 3,
    {
      button: "right",
    },
  );
  await page.getByRole("menuitem", { name: "Show what is hidden" }).click();
  await expect.poll(() => attribute(page, "nodes").then(Number)).toBe(nodes);
});

test("marks are grouped and opened again, and the address keeps the group", async () => {
  const { page, program, another } = visit;
  await open(page, program.address);
  await page.getByRole("tab", { name: /^Table/ }).click();
  await page.keyboard.press("l");
  await draw(page, { left: 0.02, top: 0.02, right: 0.5, bottom: 0.98 });
  const several = Number(await attribute(page, "several"));
  expect(several).toBeGreaterThan(3);
  const before = await pictureOf(page);
  const counts = await page.getByRole("contentinfo").textContent();
  const address = page.url();
  await page.keyboard.press("u");
  await expect.poll(() => attribute(page, "nodes").then(Number)).toBe(before.nodes - several + 1);
  await page.getByRole("heading", { name: /and others$/ }).waitFor();
  await page.getByRole("row", { name: /inside the group/ }).waitFor();
  expect(await page.getByRole("contentinfo").textContent()).toBe(counts);

  await expect.poll(() => page.url()).not.toBe(address);
  await page.waitForTimeout(400); // the bar waits for a rest
  const grouped = await pictureOf(page);
  const colleague = await another();
  await open(colleague, page.url());
  await expect.poll(() => pictureOf(colleague)).toEqual(grouped);

  await canvasOf(page).focus();
  await page.keyboard.press("Shift+F10");
  const menu = await page.getByRole("menu").boundingBox();
  await page.keyboard.press("Escape");
  await page.mouse.dblclick((menu?.x ?? 0) - 14, (menu?.y ?? 0) - 14);
  await expect.poll(() => pictureOf(page)).toEqual(before);
  expect(Number(await attribute(page, "several"))).toBe(several);
});
