import { deflateRawSync } from "node:zlib";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { written } from "../support/address-in-bar.ts";
import { seriousFindings } from "../support/axe.ts";
import { journey, open } from "../support/journey.ts";

const visit = journey({}, { refusals: [500] });

const arrows = (page: Page) => page.getByRole("group", { name: "Flows, most cases first" }).getByRole("button");
const count = (page: Page) => page.locator(".flow-count").textContent();
const inspector = (page: Page) => page.getByRole("complementary", { name: "Inspector" });
const undo = (page: Page, step: string) => page.getByRole("button", { name: `Undo: ${step}` });
const table = (page: Page) => page.getByRole("table", { name: "Flows, most cases first" });

async function ready(page: Page): Promise<void> {
  await page.locator("[data-mode=flows][data-ready=true] svg").first().waitFor();
}

async function openFlows(page: Page, address: string): Promise<void> {
  await open(page, address);
  await page.getByRole("radio", { name: "Flows" }).click();
  await ready(page);
}

/** Cases of the time line, and how many flows the table tells. */
async function figures(page: Page): Promise<{ cases: number; flows: number; rows: number }> {
  const [cases = NaN, flows = NaN] = [...((await count(page)) ?? "").matchAll(/\d+/g)].map(Number);
  return { cases, flows, rows: await table(page).locator("tbody tr").count() };
}

const onTimeLine = async (page: Page) =>
  Number(
    /: (\d+) cases/.exec(
      (await page.getByRole("slider", { name: "Period" }).getAttribute("aria-valuetext")) ?? "",
    )?.[1],
  );

test("the flows open from the bar; brushed, their cases are those of the time line, and undo brings all back", async () => {
  const { page, program } = visit;
  await openFlows(page, program.address);
  const before = await figures(page);
  expect(before.cases).toBe(await onTimeLine(page));
  expect(before.rows).toBe(before.flows);
  expect(await page.getByText(/A seizure is not a flow: the arrows/).count()).toBeGreaterThan(0);
  const nodes = await page
    .getByRole("contentinfo", { name: "Status" })
    .getByText(/^\d+ nodes$/)
    .textContent();

  await page.getByRole("button", { name: /^Keep 2024:/ }).click();
  await expect.poll(async () => (await figures(page)).cases).toBeLessThan(before.cases);
  await ready(page);
  const after = await figures(page);
  expect(after.cases).toBe(await onTimeLine(page));
  expect(after.rows).toBe(after.flows);
  expect(after.flows).toBeLessThan(before.flows);

  await page.keyboard.press("Control+z");
  await expect.poll(() => figures(page)).toEqual(before);
  expect(
    await page
      .getByRole("contentinfo", { name: "Status" })
      .getByText(/^\d+ nodes$/)
      .textContent(),
  ).toBe(nodes);
});

test("by keyboard to a flow and to the claims of its cases; the picture stays", async () => {
  const { page, program } = visit;
  await openFlows(page, program.address);
  const drawn = await arrows(page).count();
  await arrows(page).first().focus();
  await page.keyboard.press("ArrowRight");
  const said = (await page.evaluate<string | null>("document.activeElement.getAttribute('aria-label')")) ?? "";
  expect(said).toMatch(/^.+ → .+: \d+ cases?, .*(reported|inferred)/);
  await page.keyboard.press("Enter");
  const title = inspector(page).getByRole("heading", { level: 2 });
  await title.waitFor();
  expect(await title.textContent()).toContain(said.split(" → ")[0] ?? "?");
  expect(await arrows(page).count()).toBe(drawn);
  expect(await page.locator(".flow.lit").count()).toBeGreaterThan(0);

  const first = inspector(page)
    .getByRole("button", { name: /^Claims of/ })
    .first();
  if ((await first.getAttribute("aria-expanded")) === "false") await first.click();
  await inspector(page).locator(".flow-case .claim").first().waitFor();
  expect(await inspector(page).locator(".source-list li").count()).toBeGreaterThan(0);
  await inspector(page).getByText("What was taken, added").waitFor();
  await undo(page, `Select`)
    .or(page.getByRole("button", { name: /^Undo: Select/ }))
    .first()
    .click();
  await expect.poll(() => page.locator(".flow.lit").count()).toBe(0);
});

test("split by year, each map counts its cases; a second page opens the same from the address", async () => {
  const { page, program, another } = visit;
  await openFlows(page, program.address);
  const { cases } = await figures(page);
  await page.getByRole("radio", { name: "year" }).click();
  const maps = page.locator(".flow-cell");
  await maps.first().waitFor();
  const groups = page.locator(".flow-cell [role=group]");
  const names = await groups.evaluateAll((all) => all.map((each) => each.getAttribute("aria-label")));
  expect(names[0]).toMatch(/^20\d\d: \d+ cases?$/);
  const sum = names.reduce((total, name) => total + Number(/: (\d+)/.exec(name ?? "")?.[1]), 0);
  const without = await page.locator(".flow-tray button").allTextContents();
  expect(sum + without.reduce((total, text) => total + Number(/^(\d+) case/.exec(text)?.[1] ?? 0), 0)).toBe(cases);
  await page.getByRole("radio", { name: "countries" }).click();
  await written(page, { mode: "flows", flows: { split: "year", level: "country" } });

  const second = await another();
  await second.goto(page.url());
  await ready(second);
  await expect
    .poll(() =>
      second
        .locator(".flow-cell [role=group]")
        .evaluateAll((all) => all.map((each) => each.getAttribute("aria-label"))),
    )
    .toEqual(names);
  expect(await second.getByRole("radio", { name: "countries" }).getAttribute("aria-checked")).toBe("true");

  await undo(page, "Other places of the flows").click();
  await undo(page, "Split the flows").click();
  await undo(page, "Change to flows").click();
  await page.locator("#picture[data-mode=graph][data-ready=true]").waitFor();
});

test("what no arrow shows is counted, and each of it opens", async () => {
  const { page, program } = visit;
  await openFlows(page, program.address);
  await page.locator(".flow-tray > button").click();
  const list = page.getByRole("region", { name: "Not on the map" });
  await list.locator(".flow-row").first().click();
  await inspector(page).locator(".tools").getByText("Case", { exact: true }).waitFor();
  await inspector(page).getByRole("heading", { level: 2 }).waitFor();
});

test("cases whose origin is hidden are without an arrow, counted and listed with the others", async () => {
  const { page, program } = visit;
  const view = { mode: "flows", hidden: ["place:spain"] };
  await page.goto(`${program.address}#2.${deflateRawSync(JSON.stringify(view)).toString("base64url")}`);
  await ready(page);
  const { cases } = await figures(page);
  const told =
    (await page
      .locator(".flow-map svg")
      .getByText(/of them without an arrow/)
      .first()
      .textContent()) ?? "";
  const [all, without] = [...told.matchAll(/\d+/g)].map(Number);
  expect(all).toBe(cases);
  await page.locator(".flow-tray > button").click();
  const list = page.getByRole("region", { name: "Not on the map" });
  await list.getByText("Folded by filters, at one end at least").waitFor();
  expect(await list.locator(".flow-row").count()).toBe(without);
});

test("nearer, places stand apart; a zoom is no step of undo", async () => {
  const { page, program } = visit;
  await openFlows(page, program.address);
  const rings = page
    .getByRole("group", { name: "Places of the flows" })
    .getByRole("button", { name: /and what lies in it/ });
  const before = await rings.count();
  expect(before).toBeGreaterThan(0);
  for (let step = 0; step < 6; step++) await page.getByRole("button", { name: "Zoom in" }).click();
  await expect.poll(() => rings.count()).toBeLessThan(before);
  await undo(page, "Change to flows").waitFor();
});

test("filters that leave no case say so, with the way on", async () => {
  const { page, program } = visit;
  const view = { mode: "flows", filter: { periods: [{ from: "1999-01-01", to: "1999-12-31" }] } };
  await page.goto(`${program.address}#3.${deflateRawSync(JSON.stringify(view)).toString("base64url")}`);
  await page.getByText("The filters leave no case.").waitFor();
  await page.getByRole("main").getByRole("button", { name: "End all filters" }).click();
  await ready(page);
});

test("a server that fails says so, and asked again the flows are there", async () => {
  const { page, program } = visit;
  await openFlows(page, program.address);
  await page.route("**/api/routes/flows", (route) => route.fulfill({ status: 500, json: {} }));
  await page.getByRole("button", { name: /^Keep 2024:/ }).click();
  await page.locator(".flow-view").getByRole("alert").waitFor();
  await page.unroute("**/api/routes/flows");
  await page.locator(".flow-view").getByRole("button", { name: /again/i }).click();
  await ready(page);
});

test.each(["light", "dark"] as const)("axe finds nothing serious in the flows, %s", async (theme) => {
  const { page, program } = visit;
  await page.emulateMedia({ colorScheme: theme });
  await openFlows(page, program.address);
  await arrows(page).first().focus();
  await page.keyboard.press("Enter");
  await inspector(page).getByText("What was taken, added").waitFor();
  await page.locator(".flow-tray > button").click();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole("radio", { name: "goods" }).click();
  await page.locator(".flow-cell").first().waitFor();
  expect(await seriousFindings(page)).toEqual([]);
});
