import { expect, test } from "vitest";
import { journey, open } from "../support/journey.ts";
import { pictureOf } from "../support/picture.ts";

const visit = journey();

test("ten steps undone give the same picture back, and redone the other one", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  const before = await pictureOf(page);
  for (const name of ["colombia", "brazil", "port of marseille", "villepinte", "livorno"]) {
    const shown = before.nodes + 0;
    await page.getByRole("combobox", { name: "Search" }).fill(name);
    await page.getByRole("option").first().click();
    await page
      .getByRole("complementary", { name: "Inspector" })
      .getByRole("button", { name: /^Expand/ })
      .first()
      .waitFor();
    await page.keyboard.press("e");
    await expect.poll(() => pictureOf(page).then(({ nodes }) => nodes)).toBeGreaterThan(shown);
    await page.waitForTimeout(300);
  }
  const after = await pictureOf(page);
  expect(after.nodes).toBeGreaterThan(before.nodes);
  const undo = page.getByRole("button", { name: /^Undo/ });
  let steps = 0;
  while (await undo.isEnabled()) {
    await undo.click();
    steps += 1;
  }
  expect(steps).toBeGreaterThanOrEqual(10);
  await expect.poll(() => pictureOf(page)).toEqual(before);
  const redo = page.getByRole("button", { name: /^Redo/ });
  while (await redo.isEnabled()) await redo.click();
  await expect.poll(() => pictureOf(page)).toEqual(after);
});
