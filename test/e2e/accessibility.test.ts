import { deflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { seriousFindings } from "../support/axe.ts";
import { journey, open } from "../support/journey.ts";

const visit = journey();

test.each(["light", "dark"] as const)("axe finds nothing serious on any panel, %s", async (theme) => {
  const { page, program } = visit;
  await page.emulateMedia({ colorScheme: theme });
  await open(page, program.address);
  await page.getByRole("button", { name: /^Sources of the links/ }).click();
  await page.getByRole("slider", { name: "Period" }).press("ArrowRight");
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole("slider", { name: "Period" }).press("Escape");
  await page.getByRole("tab", { name: /^Table/ }).click();
  await page.getByRole("button", { name: /Who says so/ }).click();
  await page.getByRole("list", { name: "Every source of this picture" }).waitFor();
  await page.getByRole("button", { name: /^See one link/ }).click();
  await page.getByRole("region", { name: "Evidence" }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole("combobox", { name: "Search" }).fill("spain");
  await page.getByRole("option", { name: /Spain/ }).first().waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole("option", { name: /Spain/ }).first().click();
  await page.getByRole("complementary", { name: "Inspector" }).getByRole("heading", { name: "Spain" }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
});

test.each(["light", "dark"] as const)(
  "axe finds nothing serious in the drawer, nor beside several selected, %s",
  async (theme) => {
    const { page, program } = visit;
    await page.emulateMedia({ colorScheme: theme });
    await open(page, program.address);
    await page.getByRole("tab", { name: /^Sentences/ }).click();
    const sentences = page.getByRole("listbox").getByRole("option");
    await sentences.nth(2).click();
    await sentences.nth(3).click({ modifiers: ["Shift"] });
    await page.getByText("2 of 30 selected").waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole("tab", { name: /^Cypher log/ }).click();
    await page
      .getByRole("list", { name: "Cypher log" })
      .getByRole("button", { name: /^Open:/ })
      .first()
      .click();
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+a");
    const inspector = page.getByRole("complementary", { name: "Inspector" });
    await inspector.getByRole("button", { name: "Look in the whole graph" }).click();
    await inspector.getByText(/in the whole graph$/).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    const several = ["place:spain", "place:chambery"];
    await open(page, `${program.address}#3.${deflateRawSync(JSON.stringify({ several })).toString("base64url")}`);
    await page.reload();
    await inspector.getByRole("button", { name: /^1.*Spain.*Chambéry/ }).click();
    expect(await seriousFindings(page)).toEqual([]);
  },
);

test.each(["light", "dark"] as const)("axe finds nothing serious where a picture is saved, %s", async (theme) => {
  const { page, program } = visit;
  await page.emulateMedia({ colorScheme: theme });
  await open(page, program.address);
  await page.keyboard.press("x");
  await page.getByRole("dialog", { name: "Save the picture" }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
});

test.each(["light", "dark"] as const)(
  "axe finds nothing serious in the saved views and the data, %s",
  async (theme) => {
    const { page, program } = visit;
    await page.emulateMedia({ colorScheme: theme });
    await open(page, program.address);
    await page.getByRole("button", { name: "Views", exact: true }).click();
    const views = page.getByRole("complementary", { name: "Saved views" });
    await views.getByRole("textbox", { name: "Name" }).fill(`Seen ${theme}`);
    await views.getByRole("button", { name: "Save as a new view" }).click();
    const row = views.getByRole("listitem").filter({ hasText: `Seen ${theme}` });
    await row.getByRole("button", { name: "Rename, describe" }).click();
    await row.getByRole("textbox", { name: "Notes" }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole("button", { name: "Data", exact: true }).click();
    await page.getByRole("button", { name: "Remove", exact: true }).first().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  },
);
