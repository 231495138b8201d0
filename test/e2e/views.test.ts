import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { drawn, journey, open, openFound } from "../support/journey.ts";
import { pictureOf } from "../support/picture.ts";

// A view that is gone, and one that somebody else has saved meanwhile.
const visit = journey({}, { refusals: [404, 409] });
const views = (page: Page) => page.getByRole("complementary", { name: "Saved views" });

async function openViews(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Views", exact: true }).click();
  await views(page).waitFor();
}

async function save(page: Page, name: string): Promise<void> {
  await openViews(page);
  await views(page).getByRole("textbox", { name: "Name" }).fill(name);
  await views(page).getByRole("button", { name: "Save as a new view" }).click();
  await views(page)
    .getByRole("button", { name: `Open ${name}` })
    .waitFor();
}

test("a picture is saved, changed, opened again as it was, and shared by a short address", async () => {
  const { page, program, another } = visit;
  await open(page, program.address);
  await page.getByRole("button", { name: "By force" }).click();
  await page.getByRole("button", { name: /^Arranging/ }).waitFor({ state: "detached" });
  await drawn(page);
  const name = "ملف “Bacalan” 🧭 <b>";
  await save(page, name);
  const saved = await pictureOf(page);
  await expect.poll(() => page.url()).toMatch(/#v\.[\w-]+$/);
  const address = page.url();

  await openFound(page, "colombia", /Colombia/);
  await expect.poll(async () => (await pictureOf(page)).nodes).toBeGreaterThan(saved.nodes);
  await views(page)
    .getByText(/^changed since/)
    .waitFor();
  await page.getByRole("heading", { name: `${name}, changed`, level: 2 }).waitFor();

  await views(page)
    .getByRole("button", { name: `Open ${name}` })
    .click();
  await expect.poll(async () => (await pictureOf(page)).nodes).toBe(saved.nodes);

  const second = await another();
  await open(second, address);
  await expect.poll(async () => (await pictureOf(second)).nodes).toBe(saved.nodes);
  await second.getByRole("heading", { name, level: 2, exact: true }).waitFor();
});

test("two people save one view: the later one sees the conflict, and nothing is lost", async () => {
  const { page, program, another } = visit;
  await open(page, program.address);
  await page.getByRole("button", { name: "On a ring" }).click();
  await save(page, "Shared");
  await expect.poll(() => page.url()).toMatch(/#v\./);
  const second = await another();
  await open(second, page.url());
  for (const one of [page, second]) {
    await one.keyboard.press("m");
    await one.locator("[data-mode=map]").waitFor();
  }
  await views(page).getByRole("button", { name: "Save the changes" }).click();
  await views(page)
    .getByText(/^as saved/)
    .waitFor();
  await openViews(second);
  await views(second).getByRole("button", { name: "Save the changes" }).click();
  await views(second).getByRole("alert").getByText("Somebody has saved “Shared” in the meantime").waitFor();
  await views(second).getByRole("button", { name: "Save mine as a new view" }).click();
  await views(second).getByRole("button", { name: "Open Shared (mine)" }).waitFor();
  await views(second)
    .getByRole("button", { name: /^Open Shared \d/ })
    .waitFor();
});

test("whoever types the name of another view is told, and may still take it", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  await save(page, "Twice");
  await views(page).getByRole("button", { name: "As a new one" }).click();
  const name = views(page).getByRole("textbox", { name: "Name" });
  await name.fill("twice ");
  await views(page).getByText("Another view has this name.").waitFor();
  await name.fill("Twice more");
  await views(page).getByText("Another view has this name.").waitFor({ state: "detached" });
});

test("a deleted view comes back with one click", async () => {
  const { page, program } = visit;
  await open(page, program.address);
  await save(page, "Short-lived");
  const row = views(page).getByRole("listitem").filter({ hasText: "Short-lived" });
  await row.hover();
  await row.getByRole("button", { name: "Delete" }).click();
  await expect.poll(() => row.count()).toBe(0);
  await page.getByRole("status").getByRole("button", { name: "Undo" }).click();
  await row.waitFor();
  await row.getByRole("button", { name: "Rename, describe" }).click();
  await row.getByRole("textbox", { name: "Notes" }).fill("Ask the prosecutor.");
  await row.getByRole("textbox", { name: "Name" }).fill("Kept");
  await row.getByRole("button", { name: "Save" }).click();
  await views(page).getByRole("button", { name: "Open Kept" }).waitFor();
});

test("the address of a view that is gone says so, and the page works", async () => {
  const { page, program } = visit;
  await page.goto(`${program.address}/#v.nothing-here`);
  await page.getByRole("alert").waitFor();
  await drawn(page);
});
