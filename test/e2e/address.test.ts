import { expect, test } from "vitest";
import { drawn, journey, open } from "../support/journey.ts";
import { written } from "../support/address-in-bar.ts";
import { pictureOf } from "../support/picture.ts";

const visit = journey();

test("a copied address shows a second person the same picture", async () => {
  const { page, program, another } = visit;
  await open(page, program.address);
  await page.getByRole("tab", { name: /^Table/ }).click();
  await page.getByRole("combobox", { name: "Search" }).fill("le havre");
  await page.getByRole("listbox").getByRole("option").first().click();
  await page
    .getByRole("complementary", { name: "Inspector" })
    .getByRole("button", { name: /^Expand/ })
    .first()
    .waitFor();
  await page.keyboard.press("e");
  await page.waitForTimeout(800);
  const mine = await pictureOf(page);
  const address = page.url();
  expect(address).toContain("#3.");
  const second = await another();
  await open(second, address);
  await expect.poll(() => pictureOf(second)).toEqual(mine);
});

test("while the graph is asked what an address shows, nothing is drawn in its place", async () => {
  const { page, program, another } = visit;
  await open(page, program.address);
  await page.getByRole("combobox", { name: "Search" }).fill("le havre");
  await page.getByRole("listbox").getByRole("option").first().click();
  await written(page, { nodes: expect.anything() });
  const mine = await pictureOf(page);
  const second = await another();
  let answer = () => {};
  const mayAnswer = new Promise<void>((resolve) => (answer = resolve));
  await second.route("**/api/graph/load", async (route) => {
    await mayAnswer;
    await route.continue();
  });
  const asked = second.waitForRequest("**/api/graph/load");
  await second.goto(page.url());
  await asked;
  await second.keyboard.press("m");
  expect(await second.locator("[data-mode]").count()).toBe(0);
  answer();
  await drawn(second);
  expect(await pictureOf(second)).toEqual(mine);
});

test.each([
  ["a newer version", "#9.abc"],
  ["half of an address", "#1.q1YqU7I"],
  ["something else", "#hello"],
])("%s gets a sentence and a page that works", async (_what, hash) => {
  const { page, program } = visit;
  await open(page, `${program.address}/${hash}`);
  await page
    .getByRole("status")
    .filter({ hasText: /address/i })
    .waitFor();
  await page.getByRole("combobox", { name: "Search" }).fill("bacalan");
  await page
    .getByRole("option", { name: /Bacalan/ })
    .first()
    .waitFor();
});
