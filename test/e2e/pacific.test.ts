import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fillGraph } from "../support/fill-graph.ts";
import { drawn, journey, open } from "../support/journey.ts";

const PLACES = [
  { id: "place:guayaquil", name: "Guayaquil", lat: -2.2, lon: -79.9 },
  { id: "place:sydney", name: "Sydney", lat: -33.9, lon: 151.2 },
  { id: "place:mumbai", name: "Mumbai", lat: 19, lon: 72.8 },
  { id: "place:antwerp", name: "Antwerp", lat: 51.2, lon: 4.4 },
  { id: "place:santos", name: "Santos", lat: -23.96, lon: -46.3 },
].map((place) => ({ ...place, precision: "commune" }));
const LEGS = [
  { id: "leg:pacific", from: "place:guayaquil", to: "place:sydney" },
  { id: "leg:atlantic", from: "place:santos", to: "place:antwerp" },
  { id: "leg:red-sea", from: "place:mumbai", to: "place:antwerp" },
].map((leg) => ({ ...leg, mode: "sea" }));

const folder = await mkdtemp(join(tmpdir(), "filiere-pacific-"));
beforeAll(() => fillGraph(folder, { places: PLACES, legs: LEGS }));
afterAll(() => rm(folder, { recursive: true, force: true }));
const visit = journey({ folder, environment: { FILIERE_SAMPLE: "none" } });

/** In a page that holds the saved picture alone: where its marks and lines lie. */
const LAID_OUT = `(() => {
  const laid = (select) => [...document.querySelectorAll(select)].map((group) => {
    const { x, width } = group.getBoundingClientRect();
    return { said: group.querySelector("title").textContent, x, width };
  });
  return { lines: laid("#links > g"), marks: laid("#marks > g"), width: innerWidth };
})()`;

interface Read {
  lines: { said: string; x: number; width: number }[];
  marks: { said: string; x: number; width: number }[];
  width: number;
}

test("a way over the Pacific is found, and is one curve over the Pacific on the map and in the file", async () => {
  const { page, program, another } = visit;
  await open(page, program.address);
  await page.getByRole("navigation", { name: "Tools" }).getByRole("button", { name: "Routes" }).click();
  const panel = page.getByRole("complementary", { name: "Routes" });
  for (const row of ["From", "To"]) {
    const group = panel.getByRole("group", { name: row, exact: true });
    await group.getByRole("button", { name: `Add: ${row}` }).click();
    await group.getByRole("combobox").fill(row === "From" ? "guayaquil" : "sydney");
    await group.getByRole("listbox").getByRole("option").first().click();
  }
  await panel
    .getByRole("button", { pressed: false })
    .filter({ hasText: "Guayaquil" })
    .filter({ hasText: "Sydney" })
    .click();
  for (const name of ["antwerp", "mumbai", "santos"]) {
    await page.getByRole("combobox", { name: "Search" }).fill(name);
    await page.getByRole("listbox").getByRole("option").first().click();
  }
  await page.keyboard.press("Escape");
  await page.locator("#picture").focus();
  await page.keyboard.press("m");
  await page.locator("[data-mode=map][data-ready=true]").waitFor();
  await drawn(page);
  await page.keyboard.press("x");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("dialog", { name: "Save the picture" }).getByRole("button", { name: "Save as SVG" }).click(),
  ]);
  const paper = await another();
  const svg = await readFile(await download.path(), "utf8");
  await paper.setContent(svg.slice(svg.indexOf("<svg")));
  const { lines, marks, width } = await paper.evaluate<Read>(LAID_OUT);
  const at = (name: string): number => {
    const mark = marks.find(({ said }) => said.startsWith(name));
    return mark === undefined ? Number.NaN : mark.x + mark.width / 2;
  };
  const pacific = lines.find(({ said }) => said.includes("Guayaquil") && said.includes("Sydney"));
  expect(marks).toHaveLength(5);
  expect(at("Sydney")).toBeLessThan(at("Guayaquil"));
  // One curve between the two, no wider than from the one to the other and never around the rest of the earth.
  expect(pacific?.width).toBeLessThan(at("Guayaquil") - at("Sydney") + 20);
  expect(pacific?.width).toBeGreaterThan((at("Guayaquil") - at("Sydney")) * 0.8);
  expect(at("Guayaquil") - at("Sydney")).toBeLessThan(width / 2);
});
