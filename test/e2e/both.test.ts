import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { written } from "../support/address-in-bar.ts";
import { journey, open, openFound } from "../support/journey.ts";

const visit = journey();

const graphOf = (page: Page) => page.getByRole("application", { name: /^The picture as a graph/ });
const mapOf = (page: Page) => page.getByRole("application", { name: /^The picture on the map/ });
const undo = (page: Page, step: string) => page.getByRole("button", { name: `Undo: ${step}` });

async function drawnBoth(page: Page): Promise<void> {
  await page.locator("#picture[data-mode=graph][data-ready=true]").waitFor();
  await page.locator("#picture-map[data-mode=map][data-ready=true]").waitFor();
}

/** Counts WebGL contexts that live; what was given back counts no more. */
async function watchContexts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(`
    const made = new Set();
    const original = HTMLCanvasElement.prototype.getContext;
    window.livingContexts = () => [...made].filter((one) => !one.isContextLost()).length;
    HTMLCanvasElement.prototype.getContext = function (...asked) {
      const context = original.apply(this, asked);
      if (context instanceof WebGL2RenderingContext || context instanceof WebGLRenderingContext) made.add(context);
      return context;
    };
  `);
  return () => page.evaluate<number>("livingContexts()");
}

test("a mark chosen on the graph is chosen on the map, one undo takes it back, and the address opens both again", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  await page.getByRole("radio", { name: "Both" }).click();
  await drawnBoth(page);
  await graphOf(page).focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => graphOf(page).getAttribute("data-selected")).not.toBe("");
  const chosen = await graphOf(page).getAttribute("data-selected");
  await expect.poll(() => mapOf(page).getAttribute("data-selected")).toBe(chosen);

  await mapOf(page).focus();
  await page.keyboard.press("Escape");
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => mapOf(page).getAttribute("data-selected")).toMatch(/^place:/);
  const place = await mapOf(page).getAttribute("data-selected");
  expect(await graphOf(page).getAttribute("data-selected")).toBe(place);

  await written(page, { mode: "both", selected: place ?? "" });
  await page.reload();
  await drawnBoth(page);
  expect(await mapOf(page).getAttribute("data-selected")).toBe(place);
  expect(await graphOf(page).getAttribute("data-selected")).toBe(place);

  await page.keyboard.press("g");
  await page.locator("#picture[data-mode=graph][data-ready=true]").waitFor();
  expect(await page.locator("[data-mode]").count()).toBe(1);
  await undo(page, "Change to the graph").click();
  await drawnBoth(page);
  await page.getByRole("button", { name: /^Redo/ }).click();
  await expect.poll(() => page.locator("[data-mode]").count()).toBe(1);
});

test("what the pointer rests on stands out on both, and each has its own zoom", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  await page.keyboard.press("d");
  await drawnBoth(page);
  await openFound(page, "bacalan", /Bacalan/);
  await graphOf(page).focus();
  await page.keyboard.press("Shift+F10");
  const menu = await page.getByRole("menu").boundingBox();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  // The menu stands beside the mark.
  await page.mouse.move((menu?.x ?? 0) - 14, (menu?.y ?? 0) - 14, { steps: 3 });
  await expect.poll(() => graphOf(page).getAttribute("data-pointed")).toMatch(/^place:/);
  const place = await graphOf(page).getAttribute("data-pointed");
  await expect.poll(() => mapOf(page).getAttribute("data-pointed")).toBe(place);
  await page.mouse.move((menu?.x ?? 0) + 60, (menu?.y ?? 0) + 40, { steps: 3 });
  await expect.poll(() => mapOf(page).getAttribute("data-pointed")).toBe("");

  const placeOfMark = async (canvas: ReturnType<typeof graphOf>) => {
    await canvas.focus();
    await page.keyboard.press("Shift+F10");
    const box = await page.getByRole("menu").boundingBox();
    await page.keyboard.press("Escape");
    return [box?.x, box?.y];
  };
  await openFound(page, "bacalan", /Bacalan/);
  const before = [await placeOfMark(graphOf(page)), await placeOfMark(mapOf(page))];
  await page.getByRole("button", { name: "Zoom in: Map" }).click();
  await expect.poll(() => placeOfMark(mapOf(page))).not.toEqual(before[1]);
  expect(await placeOfMark(graphOf(page))).toEqual(before[0]);
});

test("the second picture's contexts are given back when it is left, as often as it is", async () => {
  const { page, program } = visit;
  const living = await watchContexts(page);
  await open(page, program.address);
  const [canvases, contexts] = [await page.locator("canvas").count(), await living()];
  for (const key of ["g", "m", "g"]) {
    await page.keyboard.press("d");
    await drawnBoth(page);
    expect(await page.locator("canvas").count()).toBe(2 * canvases);
    expect(await living()).toBe(2 * contexts);
    await page.keyboard.press(key);
    await page.locator(`#picture[data-mode=${key === "m" ? "map" : "graph"}][data-ready=true]`).waitFor();
    await expect.poll(() => page.locator("canvas").count()).toBe(canvases);
    expect(await living()).toBe(contexts);
  }
});

test("counts, table and legend tell both, and a saved file says which of the two it is", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  await page.keyboard.press("d");
  await drawnBoth(page);
  const number = async (canvas: ReturnType<typeof graphOf>, name: string) => Number(await canvas.getAttribute(name));
  const marks = await number(graphOf(page), "data-nodes");
  await page.getByRole("contentinfo", { name: "Status" }).getByText(`${marks} nodes`).waitFor();
  const links = await number(graphOf(page), "data-edges");
  const status = await page
    .getByRole("contentinfo", { name: "Status" })
    .getByText(/^\d+ links$/)
    .textContent();
  expect(Number.parseInt(status ?? "", 10)).toBeGreaterThan(links);
  expect(Number.parseInt(status ?? "", 10)).toBeLessThanOrEqual(links + (await number(mapOf(page), "data-edges")));

  await page.keyboard.press("x");
  const dialog = page.getByRole("dialog", { name: "Save the picture" });
  await dialog.getByRole("radio", { name: "Map" }).check();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: /^Save as SVG/ }).click(),
  ]);
  const svg = await download
    .createReadStream()
    .then((stream) => stream.toArray())
    .then((parts) => Buffer.concat(parts).toString());
  expect(svg).toContain("legs between places, on the map");
});

test("the line between them is moved by keyboard and stays where it was put", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  await page.keyboard.press("d");
  await drawnBoth(page);
  const widths = async () => [
    (await graphOf(page).boundingBox())?.width ?? 0,
    (await mapOf(page).boundingBox())?.width ?? 0,
  ];
  const [before = 0] = await widths();
  const line = page.getByRole("separator", { name: /^Divide the room/ });
  await line.press("ArrowRight");
  await line.press("ArrowRight");
  await expect.poll(() => widths().then(([graph = 0]) => graph)).toBeGreaterThan(before + 60);
  const after = await widths();
  await written(page, { mode: "both" });
  await page.reload();
  await drawnBoth(page);
  expect(await widths()).toEqual(after);
});
