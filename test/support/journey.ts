import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { launchChromium } from "./chromium.ts";
import { startProgram, type Program, type ProgramOptions } from "./program.ts";

export interface Journey {
  readonly page: Page;
  readonly program: Program;
  /** A second person's browser, on a device of another kind if need be: nothing is shared with the first. */
  another: (device?: BrowserContextOptions) => Promise<Page>;
}

const SIZE = { width: 1440, height: 900 };

/**
 * One program and one browser for the tests of a file, a fresh visitor for each test. A test fails
 * when the page threw, logged an error or broke its content policy. `refusals`: answers that a test asks for.
 */
export function journey(
  options: ProgramOptions = {},
  { refusals = [] }: { refusals?: readonly number[] } = {},
): Journey {
  let program: Program;
  let browser: Browser;
  let page: Page;
  let contexts: BrowserContext[] = [];
  let faults: string[] = [];

  const visit = async (device: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser.newContext({ viewport: SIZE, locale: "en-GB", reducedMotion: "reduce", ...device });
    contexts.push(context);
    const visitor = await context.newPage();
    visitor.on("pageerror", (fault) => faults.push(fault.message));
    visitor.on("console", (message) => {
      const [, status] = /^Failed to load resource: .* status of (\d{3})/.exec(message.text()) ?? [];
      if (message.type() === "error" && !refusals.includes(Number(status))) faults.push(message.text());
    });
    return visitor;
  };

  beforeAll(async () => {
    [program, browser] = await Promise.all([startProgram(options), launchChromium()]);
  });
  afterAll(() => Promise.all([browser?.close(), program?.close()]));
  beforeEach(async () => {
    faults = [];
    page = await visit();
  });
  afterEach(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    contexts = [];
    if (faults.length > 0) throw new Error(`the page had faults:\n${faults.join("\n")}`);
  });

  return {
    get page() {
      return page;
    },
    get program() {
      return program;
    },
    another: visit,
  };
}

/** Opens an address and waits until its picture is drawn. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await drawn(page);
}

export async function drawn(page: Page): Promise<void> {
  await page.locator("[data-mode][data-ready=true]").waitFor();
}

/** Searches for what is typed and opens the first suggestion of that name. Native lists have options too. */
export async function openFound(page: Page, typed: string, name: RegExp): Promise<void> {
  await page.getByRole("combobox", { name: "Search" }).fill(typed);
  await page.getByRole("listbox").getByRole("option", { name }).first().click();
}
