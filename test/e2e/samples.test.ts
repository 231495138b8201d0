import { expect, test } from "vitest";
import { drawn, journey, open } from "../support/journey.ts";
import { pictureOf } from "../support/picture.ts";

const visit = journey();

test("the story goes in one step and comes back with one click; the network comes beside it", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  const before = await pictureOf(page);
  await page.getByRole("button", { name: "Data", exact: true }).click();
  const data = page.getByRole("complementary", { name: "Data" });
  await data.getByRole("button", { name: "Remove", exact: true }).click();
  await page.getByText("This graph holds nothing yet.").waitFor();
  await page.getByRole("status").getByRole("button", { name: "Undo" }).click();
  await drawn(page);
  await expect.poll(async () => (await pictureOf(page)).nodes).toBe(before.nodes);
  await data.getByRole("button", { name: "Remove", exact: true }).click();
  await page.getByText("This graph holds nothing yet.").waitFor();
  await data.getByRole("button", { name: "Load", exact: true }).click();
  await drawn(page);
  await expect.poll(async () => (await pictureOf(page)).nodes).toBeGreaterThan(20);
  await page.getByText("fictional").first().waitFor();
});
