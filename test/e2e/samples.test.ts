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
  await page.getByRole("region", { name: "Cases by month" }).getByText("behind a leg").waitFor();

  // What is under way stays when the network comes, and its picture is one step.
  await page.keyboard.press("m");
  await expect.poll(async () => (await pictureOf(page)).mode).toBe("map");
  await data.getByRole("button", { name: "Load", exact: true }).click();
  const show = page.getByRole("status").getByRole("button", { name: "Show its picture" });
  await show.waitFor();
  expect(await pictureOf(page)).toMatchObject({ mode: "map" });
  await page.getByRole("heading", { name: "February 2024", level: 2 }).waitFor();
  const address = page.url();
  await show.click();
  await page.getByRole("heading", { name: "Four networks (fictional)", level: 2 }).waitFor();
  await expect.poll(() => page.url()).not.toBe(address);
  await page.reload();
  await drawn(page);
  await page.getByRole("heading", { name: "Four networks (fictional)", level: 2 }).waitFor();

  // Taken out while it is on the screen and brought back with one click, it is the same picture.
  const network = data.getByRole("article", { name: "Four networks" });
  const marks = (await pictureOf(page)).nodes;
  await network.getByRole("button", { name: "Remove", exact: true }).click();
  await page.getByRole("heading", { name: "February 2024", level: 2 }).waitFor();
  await page.getByRole("status").getByRole("button", { name: "Undo" }).click();
  await page.getByRole("heading", { name: "Four networks (fictional)", level: 2 }).waitFor();
  await expect.poll(async () => (await pictureOf(page)).nodes).toBe(marks);

  await data.getByRole("article", { name: "February 2024" }).getByRole("button", { name: "Remove" }).click();
  await page.getByText(/“February 2024” is removed/).waitFor();
  await page.getByRole("heading", { name: "Four networks (fictional)", level: 2 }).waitFor();
  expect((await pictureOf(page)).nodes).toBeGreaterThan(20);
});
