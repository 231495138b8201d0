import { expect, test } from "vitest";
import { journey, open } from "../support/journey.ts";
import { pictureOf } from "../support/picture.ts";

const visit = journey();

test("ten steps undone give the same picture back, and redone the other one", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  const inspector = page.getByRole("complementary", { name: "Inspector" });
  const before = await pictureOf(page);
  for (const name of ["Colombia", "Brazil", "Port of Marseille-Fos", "Villepinte", "Port of Livorno"]) {
    await page.getByRole("combobox", { name: "Search" }).fill(name);
    await page
      .getByRole("option", { name: new RegExp(name) })
      .first()
      .click();
    await inspector.getByRole("heading", { name }).waitFor();
    await inspector.getByRole("button", { name: /^Expand/ }).click();
    await inspector.getByRole("button", { name: "Collapse" }).waitFor();
  }
  const after = await pictureOf(page);
  expect(after.nodes).toBeGreaterThan(before.nodes);
  const undo = page.getByRole("button", { name: /^Undo/ });
  let steps = 0;
  while ((await undo.count()) > 0 && (await undo.isEnabled())) {
    await undo.click();
    steps += 1;
  }
  expect(steps).toBeGreaterThanOrEqual(10);
  await expect.poll(() => pictureOf(page)).toEqual(before);
  const redo = page.getByRole("button", { name: /^Redo/ });
  while ((await redo.count()) > 0 && (await redo.isEnabled())) await redo.click();
  await expect.poll(() => pictureOf(page)).toEqual(after);
});
