import { expect, test } from "vitest";
import { journey, open, openFound } from "../support/journey.ts";

const visit = journey();

test("to the map and back, what was selected stays selected", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  await openFound(page, "spain", /Spain/);
  const canvas = page.locator("[data-mode]");
  await expect.poll(() => canvas.getAttribute("data-selected")).toBe("place:spain");
  await page.keyboard.press("m");
  await expect.poll(() => canvas.getAttribute("data-mode")).toBe("map");
  expect(await canvas.getAttribute("data-selected")).toBe("place:spain");
  await page.getByRole("complementary", { name: "Inspector" }).getByRole("heading", { name: "Spain" }).waitFor();
  await page.keyboard.press("g");
  await expect.poll(() => canvas.getAttribute("data-mode")).toBe("graph");
  expect(await canvas.getAttribute("data-selected")).toBe("place:spain");
});
