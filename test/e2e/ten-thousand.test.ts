import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fill } from "../../bench/canvas/fill.ts";
import { synthetic } from "../../bench/canvas/synthetic.ts";
import { drawn, journey } from "../support/journey.ts";

const whole = synthetic(10_000);
/** Marks are what counts here; that many links are a matter of figures. */
const graph = { marks: whole.marks, links: whole.links.slice(0, 2000) };
const folder = await mkdtemp(join(tmpdir(), "filiere-ten-thousand-"));

describe("more marks than a picture holds", () => {
  beforeAll(() => fill(folder, graph));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const visit = journey({ folder, environment: { FILIERE_SAMPLE: "none" } });

  test("asked for at once they are cut, the cut is said, and the page answers", { timeout: 240_000 }, async () => {
    const { page, program } = visit;
    page.setDefaultTimeout(120_000);
    const tooMany = Array.from({ length: 400 }, (_, index) => `place:too-many-${index}`);
    const delta = {
      nodes: [...graph.marks.map(({ id }) => id), ...tooMany],
      edges: graph.links.map(({ id, source }) => [source, "ROUTE", id]),
      positions: Object.fromEntries(graph.marks.map(({ id, x, y }) => [id, { column: 3 * x, row: y }])),
      arrangement: { how: "force" },
    };
    await page.goto(`${program.address}/#3.${deflateRawSync(JSON.stringify(delta)).toString("base64url")}`);
    await drawn(page);
    await page
      .getByRole("status")
      .filter({ hasText: "400 marks and links more than a picture holds were left out" })
      .waitFor();
    const canvas = page.locator("[data-mode]");
    expect(await canvas.getAttribute("data-nodes")).toBe("10000");
    await page.getByRole("combobox", { name: "Search" }).fill("mark 77");
    await page.getByRole("listbox").getByRole("option").first().click();
    await expect.poll(() => canvas.getAttribute("data-selected"), { timeout: 60_000 }).toMatch(/^place:mark-77/);
    // Full: what would bring more says so and changes nothing.
    await canvas.focus();
    await page.keyboard.press("e");
    await page.getByRole("status").filter({ hasText: "The picture holds 10,000 marks" }).waitFor();
    expect(await canvas.getAttribute("data-nodes")).toBe("10000");
    await page.keyboard.press("Control+z");
    await expect.poll(() => canvas.getAttribute("data-selected"), { timeout: 60_000 }).toBe("");
  });
});
