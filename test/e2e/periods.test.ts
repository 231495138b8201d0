import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { seriousFindings } from "../support/axe.ts";
import { readCsv } from "../support/csv.ts";
import { drawn, journey, open } from "../support/journey.ts";
import { pictureOf } from "../support/picture.ts";

const visit = journey();

const slider = (page: Page) => page.getByRole("slider", { name: "Period" });
const spoken = (page: Page) => slider(page).getAttribute("aria-valuetext");
const chip = (page: Page, words: string) => page.locator(".period-chips").getByRole("button", { name: words });

/** Months of the axis, which begins in January 2022 and ends in December 2025. */
const OCTOBER_2022 = 9;
const FEBRUARY_2024 = 25;

async function drag(page: Page, from: number, to: number): Promise<void> {
  const box = await slider(page).boundingBox();
  if (box === null) throw new Error("the time line is not there");
  const x = (month: number) => box.x + ((month + 0.5) / 48) * box.width;
  await page.mouse.move(x(from) - 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(x(to) + 2, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
}

async function twoMonths(page: Page): Promise<void> {
  await drag(page, FEBRUARY_2024, FEBRUARY_2024);
  await page.keyboard.down("Control");
  await drag(page, OCTOBER_2022, OCTOBER_2022);
  await page.keyboard.up("Control");
  await chip(page, "Oct 2022").waitFor();
  await chip(page, "Feb 2024").waitFor();
}

const numberIn = (text: string | null) => Number(/\d+/.exec(text ?? "")?.[0]);

test("with Ctrl a second period is kept beside the first, and graph, map, table and counts agree", async () => {
  const { page, program } = visit;
  await page.setViewportSize({ width: 1440, height: 1100 });
  await open(page, program.address);
  await page.getByRole("tab", { name: /^Table/ }).click();
  await twoMonths(page);
  expect(await spoken(page)).toContain("October 2022 and February 2024:");
  for (const mode of ["graph", "map"] as const) {
    await page.keyboard.press(mode === "graph" ? "g" : "m");
    await page.locator(`[data-mode=${mode}][data-ready=true]`).waitFor();
    const status = page.getByRole("contentinfo", { name: "Status" });
    const links = numberIn(await status.getByText(/^\d+ links?$/).textContent());
    expect(links).toBeGreaterThan(0);
    await expect.poll(async () => (await pictureOf(page)).edges).toBe(links);
    expect(await page.getByRole("grid").locator("tbody tr:has(td:nth-child(8))").count()).toBe(links);
    expect(numberIn(await page.getByRole("tab", { name: /^Table/ }).textContent())).toBe(links);
    const days = await page.getByRole("grid").locator("tbody tr td:nth-child(5)").allTextContents();
    expect(days.every((day) => /Oct 2022|Feb 2024|20(22|23|24)/.test(day))).toBe(true);
  }
});

test("each period has its own end, both are one address, and each change is one step", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  const before = await pictureOf(page);
  await twoMonths(page);
  const both = await pictureOf(page);
  await page.waitForTimeout(400);
  await page.reload();
  await drawn(page);
  await expect.poll(() => pictureOf(page)).toEqual(both);
  await page.getByRole("complementary", { name: "Explore" }).getByText("Periods").waitFor();
  await chip(page, "Oct 2022").click();
  await expect.poll(() => chip(page, "Oct 2022").count()).toBe(0);
  expect(await spoken(page)).toContain("February 2024");
  await page.getByRole("button", { name: "Undo: No longer Oct 2022" }).click();
  await expect.poll(() => pictureOf(page)).toEqual(both);
  await chip(page, "Oct 2022").click();
  await chip(page, "Feb 2024").click();
  await expect.poll(() => pictureOf(page)).toEqual(before);
});

test("one of two is moved and widened by itself, and where they meet they are one", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  await twoMonths(page);
  await drag(page, FEBRUARY_2024, FEBRUARY_2024 + 2);
  await chip(page, "Apr 2024").waitFor();
  await chip(page, "Oct 2022").waitFor();
  await page.keyboard.down("Control");
  await drag(page, OCTOBER_2022, FEBRUARY_2024 + 4);
  await page.keyboard.up("Control");
  await chip(page, "Oct 2022 – Jun 2024").waitFor();
  expect(await page.locator(".period-chips .chip:not(.add-period)").count()).toBe(1);
});

test("by keyboard: Enter and an arrow add a period, Space goes to the other, Delete ends it, Escape all", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  await slider(page).press("ArrowRight");
  await expect.poll(() => spoken(page)).toContain("October 2022");
  await slider(page).press("Enter");
  await slider(page).press("ArrowRight");
  await expect.poll(() => spoken(page)).toMatch(/^Dec(ember)? 2022, 2 of 2 periods\. October 2022 and December 2022:/);
  await slider(page).press("Shift+ArrowRight");
  await expect.poll(() => spoken(page)).toContain("Dec 2022 – Jan 2023, 2 of 2");
  await slider(page).press(" ");
  await expect.poll(() => spoken(page)).toContain("October 2022, 1 of 2");
  await slider(page).press("ArrowLeft");
  await expect.poll(() => spoken(page)).toContain("September 2022, 1 of 2");
  await slider(page).press("Delete");
  await expect.poll(() => spoken(page)).toMatch(/^Dec 2022 – Jan 2023:/);
  await page.getByRole("button", { name: "Add a period" }).press("Enter");
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => spoken(page)).toContain("October 2022, 1 of 2");
  await slider(page).press("Escape");
  await expect.poll(() => spoken(page)).toContain("Whole time");
});

test("the sign beside the chip lets a finger add a period", async () => {
  const page = await visit.another({ hasTouch: true, viewport: { width: 1024, height: 768 } });
  await open(page, visit.program.address);
  await drag(page, FEBRUARY_2024, FEBRUARY_2024);
  await page.getByRole("button", { name: "Add a period" }).tap();
  await page.getByText("Drag to add a period").waitFor();
  await drag(page, OCTOBER_2022, OCTOBER_2022);
  await chip(page, "Oct 2022").waitFor();
  await chip(page, "Feb 2024").waitFor();
});

test("a question of the ways takes all periods of the time line", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  await twoMonths(page);
  await page.getByRole("navigation", { name: "Tools" }).getByRole("button", { name: "Routes" }).click();
  const panel = page.getByRole("complementary", { name: "Routes" });
  await panel.getByRole("button", { name: "More", exact: true }).click();
  await panel.getByRole("checkbox", { name: "Only the period of the time line: Oct 2022 and Feb 2024" }).check();
  const asked = page.waitForRequest((request) => request.url().includes("/api/routes") && request.method() === "POST");
  const to = panel.getByRole("group", { name: "To", exact: true });
  await to.getByRole("button", { name: "Add: To" }).click();
  await to.getByRole("combobox").fill("bacalan");
  await to
    .getByRole("listbox")
    .getByRole("option", { name: /Bacalan/ })
    .first()
    .click();
  expect((await asked).postDataJSON()).toMatchObject({
    periods: [
      { from: "2022-10-01", to: "2022-10-31" },
      { from: "2024-02-01", to: "2024-02-29" },
    ],
  });
});

/** Clicks on a mark of the first column wherever it stands: from the top down until the pointer rests on it. */
async function clickUnder(page: Page, id: string): Promise<void> {
  const canvas = page.locator("[data-mode]");
  const box = await canvas.boundingBox();
  if (box === null) throw new Error("the picture is not there");
  const x = box.x + box.width * 0.194;
  for (let y = box.y + 40; y < box.y + box.height; y += 10) {
    await page.mouse.move(x, y);
    if ((await canvas.getAttribute("data-pointed")) !== id) continue;
    await page.mouse.click(x, y);
    return;
  }
  throw new Error(`nothing is under the pointer that is ${id}`);
}

test("while time is played a mark is clicked and a search typed; Escape stops it, and it is one step back", async () => {
  const page = await visit.another({ reducedMotion: "no-preference", viewport: { width: 1440, height: 900 } });
  await open(page, visit.program.address);
  const address = page.url();
  await slider(page).press("ArrowRight");
  await expect.poll(() => spoken(page)).toContain("October 2022");
  await expect.poll(() => page.url()).not.toBe(address);
  const before = page.url();
  await page.getByRole("button", { name: "How time is shown and played" }).click();
  await page.getByRole("combobox", { name: "Keeps" }).selectOption("all");
  await page.getByRole("button", { name: "Play time" }).click();
  await expect.poll(() => spoken(page), { timeout: 20_000 }).toMatch(/Oct 2022 – \w+ 2023/);
  await clickUnder(page, "place:spain");
  await page.getByRole("complementary", { name: "Inspector" }).getByRole("heading", { name: "Spain" }).waitFor();
  await page.getByRole("button", { name: "Stop playing" }).waitFor();
  await page.getByRole("combobox", { name: "Search" }).fill("valence");
  await page
    .getByRole("listbox")
    .getByRole("option", { name: /Valence/ })
    .first()
    .click();
  await page
    .getByRole("complementary", { name: "Inspector" })
    .getByRole("heading", { name: /Valence/ })
    .waitFor();
  expect(page.url()).toBe(before);
  await page.getByRole("button", { name: "Stop playing" }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Play time" }).waitFor();
  const stopped = await spoken(page);
  await expect.poll(() => page.url()).not.toBe(before);
  await page.waitForTimeout(900);
  expect(await spoken(page)).toBe(stopped);
  expect((await pictureOf(page)).selected).not.toBe("");
  for (const selected of ["place:spain", ""]) {
    await page.keyboard.press("Control+z");
    await expect.poll(async () => (await pictureOf(page)).selected).toBe(selected);
    expect(await spoken(page)).toBe(stopped);
  }
  await page.getByRole("button", { name: /^Undo: Played to Oct 2022/ }).click();
  await expect.poll(() => spoken(page)).toContain("October 2022");
});

test("a play ends at the last case, and a press on the strip ends it before", async () => {
  const page = await visit.another({ reducedMotion: "no-preference", viewport: { width: 1440, height: 900 } });
  await open(page, visit.program.address);
  await page.getByRole("button", { name: "How time is shown and played" }).click();
  await page.getByRole("combobox", { name: "Speed" }).selectOption("fast");
  await page.getByRole("combobox", { name: "Step" }).selectOption("year");
  const play = page.getByRole("button", { name: "Play time" });
  await play.click();
  await page.getByRole("button", { name: "Stop playing" }).waitFor();
  await play.waitFor();
  await expect.poll(() => spoken(page)).toMatch(/^2025:/);
  await play.click();
  await expect.poll(() => spoken(page), { timeout: 10_000 }).toMatch(/^202[234]:/);
  const box = (await slider(page).boundingBox())!;
  await page.mouse.move(box.x + 3, box.y + 10);
  await page.mouse.down();
  await play.waitFor();
  await page.mouse.up();
});

test("where nothing may move by itself time goes by steps, a run of them one step back", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  expect(await page.getByRole("button", { name: "Play time" }).count()).toBe(0);
  const next = page.getByRole("button", { name: "A step on" });
  for (const month of ["October", "November", "December"]) {
    await next.click();
    await expect.poll(() => spoken(page)).toContain(`${month} 2022`);
  }
  await page.getByRole("button", { name: "A step back" }).click();
  await expect.poll(() => spoken(page)).toContain("November 2022");
  await page.keyboard.press("Control+z");
  await expect.poll(() => spoken(page)).toContain("Whole time");
});

test("two periods stand side by side with what they differ in: selected, copied, in the address, left with Escape", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  await twoMonths(page);
  await drawn(page);
  const before = await pictureOf(page);
  await page.getByRole("button", { name: "Compare", exact: true }).click();
  const [first, second] = [page.locator("#picture[data-ready=true]"), page.locator("#picture-second[data-ready=true]")];
  await second.waitFor();
  const table = page.getByRole("grid", { name: /^Oct 2022 and Feb 2024/ });
  await table.waitFor();
  const links = table.getByRole("row", { name: /^Links / });
  const [a, b] = (await links.locator(".num").allTextContents()).map(Number);
  await page.getByText(new RegExp(` · ${a} links? · \\d+ only here`)).waitFor();
  await page.getByText(new RegExp(` · ${b} links? · \\d+ only here`)).waitFor();
  for (const part of ["Only in Oct 2022", "Only in Feb 2024", "In both"]) {
    await table.getByText(part, { exact: false }).first().waitFor();
  }
  await table
    .getByRole("row", { name: /Valence-Sud/ })
    .first()
    .click();
  await page
    .getByRole("complementary", { name: "Inspector" })
    .getByRole("heading", { name: /Valence-Sud/ })
    .waitFor();
  await expect.poll(() => first.getAttribute("data-selected")).not.toBe("");
  expect(await seriousFindings(page)).toEqual([]);
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as CSV" }).click();
  expect((await saved).suggestedFilename()).toMatch(/^filiere-difference-.*\.csv$/);
  const [head, ...rows] = readCsv(await readFile(await (await saved).path(), "utf8"));
  expect(head?.slice(3)).toEqual(["Oct 2022", "Feb 2024", "Difference", "In"]);
  const linksIn = (column: 3 | 4) =>
    rows.filter((row) => row[0]?.includes(":") && row[2] === row[2]?.toUpperCase() && row[column] !== "");
  expect([linksIn(3).length, linksIn(4).length]).toEqual([a, b]);
  for (const [, , , one, other, change, where] of rows.filter((row) => row.length === head?.length)) {
    const isIn = one === "" ? "Only in Feb 2024" : other === "" ? "Only in Oct 2022" : "In both";
    expect([change, where]).toEqual([String(Number(other) - Number(one)), isIn]);
  }
  await page.waitForTimeout(400);
  await page.reload();
  await second.waitFor();
  await table.waitFor();
  await page.keyboard.press("m");
  await page.locator("#picture-second[data-mode=map][data-ready=true]").waitFor();
  await page.keyboard.press("g");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect.poll(() => page.locator("#picture-second").count()).toBe(0);
  await drawn(page);
  await expect.poll(async () => (await pictureOf(page)).edges).toBe(before.edges);
  await page.keyboard.press("Control+z");
  await second.waitFor();
  await chip(page, "Oct 2022").click();
  await expect.poll(() => page.locator("#picture-second").count()).toBe(0);
});

test("of two periods that are compared either is saved, as it is shown; with the view both are", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  await twoMonths(page);
  await page.getByRole("button", { name: "Compare", exact: true }).click();
  for (const mode of ["graph", "map"]) {
    if (mode === "map") await page.keyboard.press("m");
    await page.locator(`#picture-second[data-mode=${mode}][data-ready=true]`).waitFor();
    for (const [when, other, place] of [
      ["Oct 2022", "Feb 2024", 0],
      ["Feb 2024", "Oct 2022", 1],
    ] as const) {
      const links = /(\d+) links?/.exec((await page.locator(".period-head").nth(place).textContent()) ?? "")?.[0];
      await page.keyboard.press("x");
      const dialog = page.getByRole("dialog", { name: "Save the picture" });
      await dialog.getByRole("radio", { name: when }).check();
      const saved = page.waitForEvent("download");
      await dialog.getByRole("button", { name: "Save as SVG" }).click();
      const name = when.toLowerCase().replace(" ", "-");
      expect((await saved).suggestedFilename()).toMatch(new RegExp(`-${mode}-${name}-\\d{4}-\\d\\d-\\d\\d\\.svg$`));
      const svg = await readFile(await (await saved).path(), "utf8");
      expect(svg).toContain(`only ${when}`);
      expect(svg).not.toContain(`only ${other}`);
      expect(svg).not.toContain("Oct 2022 and Feb 2024");
      expect(svg).toContain(` · ${links} · `);
      await dialog.waitFor({ state: "hidden" });
    }
  }
  await page.getByRole("navigation", { name: "Tools" }).getByRole("button", { name: "Views" }).click();
  const panel = page.getByRole("complementary", { name: "Views" });
  await panel.getByRole("textbox").first().fill("Two months");
  const sent = page.waitForRequest((request) => request.url().includes("/api/views") && request.method() === "POST");
  await panel.getByRole("button", { name: "Save as a new view" }).click();
  const { format, thumbnail } = (await sent).postDataJSON() as { format: number; thumbnail: string };
  expect(format).toBe(2);
  expect(await page.evaluate(`(${SEAM})("${thumbnail}")`), "between the two nothing is drawn").toEqual([0, 255, 255]);
});

/** In the page: how opaque a thumbnail is in its middle, and in the middle of its halves. */
const SEAM = `async (url) => {
  const image = new Image();
  image.src = url;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.width;
  canvas.height = image.height;
  const context = canvas.getContext("2d");
  context.drawImage(image, 0, 0);
  const opaque = (x) => context.getImageData(x * image.width, image.height / 2, 1, 1).data[3];
  return [opaque(0.5), opaque(0.25), opaque(0.75)];
}`;

test("from nearer, days are kept one by one, what is known to the month stands on none, and it is moved and left", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  await drag(page, FEBRUARY_2024, FEBRUARY_2024);
  await expect.poll(() => spoken(page)).toContain("February 2024");
  await slider(page).press("+");
  await page.getByRole("region", { name: "Cases by week" }).waitFor();
  await slider(page).press("+");
  const strip = page.getByRole("region", { name: "Cases by day" });
  await strip.getByText(/^shown: .*2024$/).waitFor();
  expect(await strip.locator("svg .block.shown-rough").count()).toBeGreaterThan(0);
  await slider(page).press("Escape");
  await page.getByRole("button", { name: "How time is shown and played" }).click();
  await page.getByRole("combobox", { name: "Step" }).selectOption("day");
  await slider(page).press("ArrowRight");
  await expect.poll(() => spoken(page)).toMatch(/^\d+ \w+ 20\d\d:/);
  const day = await spoken(page);
  await page.getByRole("button", { name: "A step on" }).click();
  await expect.poll(() => spoken(page)).not.toBe(day);
  const seen = await strip.getByText(/^shown: /).textContent();
  await page.getByRole("button", { name: "Show what was later" }).click();
  await expect.poll(() => strip.getByText(/^shown: /).textContent()).not.toBe(seen);
  expect(await seriousFindings(page)).toEqual([]);
  const box = (await slider(page).boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + 10);
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, 100);
  await page.keyboard.up("Control");
  await page.getByRole("region", { name: "Cases by week" }).waitFor();
  await page.getByRole("combobox", { name: "Columns" }).selectOption("whole time");
  await page.getByRole("region", { name: "Cases by month" }).waitFor();
});
