import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fillGraph } from "../support/fill-graph.ts";
import { drawn, journey, open } from "../support/journey.ts";

const LONG =
  `${"ميناء الجزائر ".repeat(9)}👩‍👩‍👧‍👦🧭 ${"Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch".repeat(2)}`.slice(
    0,
    300,
  );
const NAMES = { "place:long": LONG, "place:one-word": "W".repeat(300), "place:plain": "Bourg" };
const addressOf = (delta: object): string => `#3.${deflateRawSync(JSON.stringify(delta)).toString("base64url")}`;
const VIEW = {
  nodes: Object.keys(NAMES),
  edges: [
    ["place:long", "ROUTE", "leg:1"],
    ["place:one-word", "ROUTE", "leg:2"],
  ],
  positions: {
    "place:long": { column: 0, row: 0.3 },
    "place:one-word": { column: 2, row: 0.5 },
    "place:plain": { column: 1, row: 0.8 },
  },
};

const folder = await mkdtemp(join(tmpdir(), "filiere-odd-names-"));

const fill = () =>
  fillGraph(folder, {
    places: Object.entries(NAMES).map(([id, name]) => ({ id, name })),
    legs: [
      { from: "place:long", to: "place:one-word", id: "leg:1", mode: "road" },
      { from: "place:one-word", to: "place:plain", id: "leg:2", mode: "road" },
    ],
  });

/** Parts of the page that reach out of what holds them, where nothing cuts them off or scrolls. */
const OVERFLOWING = `[...document.querySelectorAll("body *")]
  .filter((element) => element.closest("svg, .unseen, canvas, .skip") === null)
  .filter((element) => {
    const box = element.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) return false;
    for (let outer = element.parentElement; outer !== null; outer = outer.parentElement) {
      const room = outer.getBoundingClientRect();
      if (getComputedStyle(outer).overflowX !== "visible") return false;
      if (box.right > room.right + 1 || box.left < room.left - 1) return true;
    }
    return box.right > document.documentElement.clientWidth + 1;
  })
  .map((element) => element.tagName + "." + element.className + ": " + element.textContent.slice(0, 30))`;

/** Panels that would have to be scrolled sideways. (The rule that is dragged reaches out of the stage, to be held.) */
const SIDEWAYS = `[...document.querySelectorAll("aside, .inspector-scroll, .drawer-body, header, .status-line")]
  .filter((element) => element.scrollWidth > element.clientWidth + 1)
  .map((element) => element.tagName + "." + element.className)`;

/** A picture as a browser reads it: why it is none, and its words. */
const readSvg = (svg: string): string => `{
  const parsed = new DOMParser().parseFromString(${JSON.stringify(svg)}, "image/svg+xml");
  ({ error: parsed.querySelector("parsererror")?.textContent ?? null, text: parsed.documentElement.textContent });
}`;

describe("names of 300 characters, from right to left, with emoji", () => {
  beforeAll(fill);
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const visit = journey({ folder, environment: { FILIERE_SAMPLE: "none" } });

  test.each(["table", "sentences"] as const)(
    "nothing breaks out of its box: picture, inspector, %s",
    async (drawer) => {
      const { page, program } = visit;
      await open(page, `${program.address}/${addressOf({ ...VIEW, drawer, panel: "explore" })}`);
      expect(await page.locator("[data-mode]").getAttribute("data-nodes")).toBe("3");
      for (const selected of ["place:long", "place:one-word", "leg:1"]) {
        await open(page, `${program.address}/${addressOf({ ...VIEW, drawer, selected })}`);
        await page.reload();
        await drawn(page);
        await page.locator(".inspector .title").waitFor();
        await page.waitForTimeout(500);
        expect(await page.evaluate(SIDEWAYS), selected).toEqual([]);
        expect(await page.evaluate(OVERFLOWING), selected).toEqual([]);
      }
    },
  );

  test("the saved picture is well-formed and keeps its labels inside", async () => {
    const { page, program } = visit;
    await open(page, `${program.address}/${addressOf(VIEW)}`);
    await page.keyboard.press("x");
    const dialog = page.getByRole("dialog", { name: "Save the picture" });
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      dialog.getByRole("button", { name: "Save as SVG" }).click(),
    ]);
    const svg = await readFile(await download.path(), "utf8");
    const read = await page.evaluate<{ error: string | null; text: string }>(readSvg(svg));
    expect(read.error).toBeNull();
    expect(read.text).toContain("ميناء الجزائر");
    expect(read.text).not.toMatch(/\p{Cs}/u);
  });

  test("with no place that has a position the map says so, and the way back works", async () => {
    const { page, program } = visit;
    await open(page, `${program.address}/${addressOf(VIEW)}`);
    await page.keyboard.press("m");
    await page.locator("[data-mode=map][data-ready=true]").waitFor();
    await page.getByText("3 marks have no place on the map").waitFor();
    expect(await page.locator("[data-mode]").getAttribute("data-nodes")).toBe("0");
    await page.keyboard.press("g");
    await page.locator("[data-mode=graph][data-nodes='3']").waitFor();
  });
});
