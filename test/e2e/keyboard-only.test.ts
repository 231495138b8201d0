import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { seriousFindings } from "../support/axe.ts";
import { journey, open } from "../support/journey.ts";

const visit = journey();

/** Tab, as often as it takes, until what has the keyboard bears this name. */
async function tabTo(page: Page, name: RegExp, most = 60): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press("Tab");
    const focused = await nameOfFocused(page);
    if (name.test(focused)) return;
    passed.push(focused);
  }
  throw new Error(`${name} was not reached from the keyboard: ${passed.join(" | ")}`);
}

/** F6, until this part of the screen has the keyboard. */
async function partOf(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 10; presses++) {
    await page.keyboard.press("F6");
    if (name.test(await nameOfFocused(page))) return;
  }
  throw new Error(`No part of the screen is ${name}.`);
}

async function nameOfFocused(page: Page): Promise<string> {
  return page.evaluate<string>(
    "(({ activeElement: at }) => at.getAttribute('aria-label') ?? at.innerText ?? at.value ?? at.tagName)(document)",
  );
}

test.each(["light", "dark"] as const)(
  "with the keyboard alone: find Bacalan, see who says so, save, share; axe finds nothing serious on the way, %s",
  async (theme) => {
    const { page, program, another } = visit;
    await page.emulateMedia({ colorScheme: theme });
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await open(page, program.address);
    const inspector = page.getByRole("complementary", { name: "Inspector" });

    // Find it.
    await page.keyboard.press("/");
    await page.keyboard.type("bacalan");
    await page
      .getByRole("option", { name: /Bacalan/ })
      .first()
      .waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press("Enter");
    await inspector.getByRole("heading", { name: /Bacalan/ }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);

    // See who says so: the mark's own claims first, then those of one of its links, by the table.
    await partOf(page, /^Inspector/);
    await tabTo(page, /France 3/);
    await page.keyboard.press("e");
    await page.getByRole("status").filter({ hasText: /added/ }).first().waitFor();
    await partOf(page, /^Table/);
    await page.keyboard.press("Enter");
    await tabTo(page, /Spain/);
    for (let rows = 0; rows < 60 && !(await nameOfFocused(page)).includes("83 kg"); rows++) {
      await page.keyboard.press("ArrowDown");
    }
    await page.keyboard.press("Enter");
    const evidence = page.getByRole("region", { name: "Evidence" });
    await evidence.getByText("83 kg of cannabis herb").first().waitFor();
    await evidence.getByRole("img", { name: /B2/ }).first().waitFor();
    expect(await seriousFindings(page)).toEqual([]);

    // Save it.
    await page.keyboard.press("Control+s");
    await expect.poll(() => nameOfFocused(page)).toBe("Name");
    await page.keyboard.type(`By hand, ${theme}`);
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: `Open By hand, ${theme}` }).waitFor();
    await expect.poll(() => page.url()).toMatch(/#v\./);
    expect(await seriousFindings(page)).toEqual([]);

    // Share it.
    await partOf(page, /^The picture/);
    await page.keyboard.press("y");
    await page.getByText(/^Address (of .* )?copied/).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    const address = await page.evaluate<string>("navigator.clipboard.readText()");
    const second = await another();
    await open(second, address);
    const theirs = second.getByRole("region", { name: "Evidence" });
    await theirs.getByText("83 kg of cannabis herb").first().waitFor();
  },
);
