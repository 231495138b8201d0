import { expect, test } from "vitest";
import { journey, open, openFound } from "../support/journey.ts";

const visit = journey();

test("a newcomer finds Bacalan, expands it and reads who says that its supply came from Spain", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  await openFound(page, "bacalan", /Bacalan/);
  const inspector = page.getByRole("complementary", { name: "Inspector" });
  await inspector.getByRole("heading", { name: /Bacalan/ }).waitFor();
  await inspector
    .getByRole("button", { name: /^Expand/ })
    .first()
    .click();
  await page.getByRole("tab", { name: /^Table/ }).click();
  const rows = page.getByRole("row", { name: /83 kg/ });
  await rows.filter({ hasText: "Spain" }).first().click();
  const evidence = page.getByRole("region", { name: "Evidence" });
  await evidence.getByText("France 3 Nouvelle-Aquitaine").first().waitFor();
  expect(await evidence.textContent()).toContain("83 kg of cannabis herb");
  expect(await evidence.getByRole("img", { name: /B2/ }).count()).toBeGreaterThan(0);
});

test("the first picture shows the story with nothing to set up", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  const table = page.getByRole("tab", { name: /^Table/ });
  await table.click();
  for (const name of ["Spain", "Netherlands", "Antilles", "Bacalan", "Montfermeil", "Hyères", "Chambéry"]) {
    expect(await page.getByRole("row", { name: new RegExp(name) }).count(), name).toBeGreaterThan(0);
  }
});

test("each of the three questions leads somewhere", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  const canvas = page.locator("[data-mode]");
  await page.getByRole("button", { name: /Which ways lead/ }).click();
  await expect.poll(() => canvas.getAttribute("data-lit").then(Number)).toBeGreaterThan(5);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /Who says so/ }).click();
  await page.getByRole("list", { name: "Every source of this picture" }).waitFor();
  await page.getByRole("button", { name: /^See one link/ }).click();
  await page.getByRole("region", { name: "Evidence" }).waitFor();
  await page.keyboard.press("Escape");
  await page
    .getByRole("button", { name: /Cypher/ })
    .first()
    .click();
  await page.getByText("MATCH").first().waitFor();
});

test("a name that is typed and entered at once opens what bears it, not what half of it found", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  await page.keyboard.press("/");
  await page.keyboard.type("b");
  await page.getByRole("option").first().waitFor();
  expect(await page.getByRole("option").first().textContent()).not.toContain("Bacalan");
  await page.keyboard.type("acalan");
  await page.keyboard.press("Enter");
  await page
    .getByRole("complementary", { name: "Inspector" })
    .getByRole("heading", { name: /Bacalan/ })
    .waitFor();
});
