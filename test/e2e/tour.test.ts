import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { seriousFindings } from "../support/axe.ts";
import { journey, open } from "../support/journey.ts";

const visit = journey();

/** Presses Tab until the keyboard is there: a control that cannot be reached fails. */
async function tabTo(page: Page, goal: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if ((await goal.and(page.locator(":focus")).count()) > 0) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not lead to ${String(goal)}`);
}

test("a newcomer takes the tour by keyboard alone, and it is remembered", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  const tour = page.getByRole("region", { name: "Tour" });
  const heading = (title: string) => tour.getByRole("heading", { name: new RegExp(`^${title}`) }).waitFor();
  const goThere = async () => {
    await page.keyboard.press("t");
    await tabTo(page, tour.getByRole("button", { name: "Go there" }));
    await page.keyboard.press("Enter");
  };
  const next = async () => {
    await page.keyboard.press("t");
    await tabTo(page, tour.getByRole("button", { name: "Next" }));
    await page.keyboard.press("Enter");
  };

  await page.keyboard.press("?");
  await tabTo(page, page.getByRole("dialog").getByRole("button", { name: "New here? Take the tour" }));
  await page.keyboard.press("Enter");
  await heading("Find a name");
  expect(await tour.and(page.locator(":focus")).count()).toBe(1);
  expect(await seriousFindings(page)).toEqual([]);
  await goThere();
  await page.keyboard.type("bacalan");
  await page
    .getByRole("listbox")
    .getByRole("option", { name: /Bacalan/ })
    .first()
    .waitFor();
  await page.keyboard.press("Enter");

  await heading("See what it is linked to");
  await page.keyboard.press("e");
  await heading("Take it back");
  await page.keyboard.press("Control+z");

  await heading("Open a link");
  await goThere();
  await page.keyboard.press("Enter");
  await goThere();
  await page.keyboard.press("Enter");
  await heading("Read who says so");
  await page.getByRole("region", { name: "Evidence" }).waitFor();
  // A long name of what was done last leaves the bar its one line.
  const copy = await page.getByRole("button", { name: "Copy address" }).boundingBox();
  expect(copy?.height).toBeLessThan(30);
  // What is to be pressed can be read under the pointer too.
  await tour.getByRole("button", { name: "Next" }).hover();
  expect(await seriousFindings(page)).toEqual([]);
  await next();

  await heading("Keep a period");
  await goThere();
  await page.keyboard.press("ArrowRight");

  await heading("Keep this picture");
  await goThere();
  await page.keyboard.press("Enter");
  await page.getByRole("complementary", { name: "Saved views" }).waitFor();
  await goThere();
  await page.keyboard.type("My first picture");
  await page.keyboard.press("Enter");

  await heading("Hand it on");
  await page.keyboard.press("Tab");
  await goThere();
  await page.keyboard.press("Enter");
  await heading("That was the tour");
  expect(await seriousFindings(page)).toEqual([]);
  // The keyboard goes on to what was spoken of.
  await page.keyboard.press("t");
  expect(await tour.and(page.locator(":focus")).count()).toBe(1);
  await page.keyboard.press("Escape");
  await tour.waitFor({ state: "detached" });
  expect(await page.evaluate<string>("document.activeElement.id")).toBe("inspector");
  await page.reload();
  // What was selected has to be there before it can be let go of.
  await page.getByRole("region", { name: "Evidence" }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /^Take the tour again/ }).waitFor();
});

test.each([
  { width: 1440, height: 900 },
  { width: 1024, height: 700 },
])("the tour lies over nothing, rings what it speaks of and is left with Escape, $width", async (size) => {
  const { page, program } = visit;
  await page.setViewportSize(size);
  await open(page, program.address);
  const address = page.url();
  await page.getByRole("button", { name: /^New here/ }).click();
  const tour = page.getByRole("region", { name: "Tour" });
  const skip = tour.getByRole("button", { name: "Skip" });
  const places = [".search", ".top-bar .history", ".stage .picture", ".time-plot", ".rail .to-views", ".copy-address"];
  const bar = await tour.boundingBox();
  for (const place of places) {
    const box = await page.locator(place).boundingBox();
    expect(box === null || bar === null || box.y >= bar.y + bar.height || box.y + box.height <= bar.y, place).toBe(
      true,
    );
  }
  const ringOf = (place: string) =>
    page.evaluate<string>(`getComputedStyle(document.querySelector("${place}")).outlineStyle`);
  expect(await ringOf(".search")).toBe("solid");
  // Another ring than the one where the keyboard is, which types nowhere yet.
  const widthOf = (place: string) =>
    page.evaluate<string>(`getComputedStyle(document.querySelector("${place}")).outlineWidth`);
  await page.keyboard.press("t");
  await page.keyboard.press("Tab");
  expect(await widthOf(".search")).not.toBe(await widthOf(":focus-visible"));
  await skip.click();
  await skip.click();
  expect(await ringOf(".search")).toBe("none");
  expect(await ringOf(".top-bar .history")).toBe("solid");
  await tour.getByRole("button", { name: "Back" }).click();
  await tour.getByRole("heading", { name: /^See what it is linked to/ }).waitFor();
  await page.keyboard.press("Escape");
  await tour.waitFor({ state: "detached" });
  expect(await ringOf(".top-bar .history")).toBe("none");
  expect(page.url()).toBe(address);
});

test("on a phone the tour speaks of touching, and leads into the search", async () => {
  const { program, another } = visit;
  const phone = await another({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await open(phone, program.address);
  await phone.getByRole("button", { name: /^New here/ }).tap();
  const tour = phone.getByRole("region", { name: "Tour" });
  await tour.getByText(/^Touch the search/).waitFor();
  await tour.getByRole("button", { name: "Go there" }).tap();
  await phone.keyboard.type("bacalan");
  await phone
    .getByRole("listbox")
    .getByRole("option", { name: /Bacalan/ })
    .first()
    .tap();
  await tour.getByRole("heading", { name: /^See what it is linked to/ }).waitFor();
});

test("on an empty graph the tour begins with loading, and speaks then of what came", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  await page.getByRole("button", { name: "Data", exact: true }).click();
  const data = page.getByRole("complementary", { name: "Data" });
  await data.getByRole("button", { name: "Remove", exact: true }).click();
  await page.getByText("This graph holds nothing yet.").waitFor();
  await page.getByRole("button", { name: /^New here/ }).click();
  const tour = page.getByRole("region", { name: "Tour" });
  await tour.getByRole("heading", { name: "Load something to look at" }).waitFor();
  await data.getByRole("button", { name: "Load", exact: true }).click();
  await tour.getByRole("heading", { name: /^Find a name/ }).waitFor();
  expect(await tour.textContent()).not.toContain("Bacalan");
  const name = await tour.locator("p b").first().textContent();
  await page.keyboard.press("/");
  await page.keyboard.type(name ?? "");
  await page.getByRole("listbox").getByRole("option").first().waitFor();
  await page.keyboard.press("Enter");
  await tour.getByRole("heading", { name: /^See what it is linked to/ }).waitFor();
});
