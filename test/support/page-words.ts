import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { packageRoot } from "../../server/paths.ts";

/** Everything that is read or spoken, but code and what is marked as being in another language. */
const READ = `(() => {
  const found = [];
  const isOwn = (element) => {
    const marked = element.closest("[lang]");
    return element.closest("code, pre, script, style, .cm-content") === null && marked === document.documentElement;
  };
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const { data, parentElement } = walk.currentNode;
    if (parentElement && isOwn(parentElement)) found.push(data);
  }
  const spoken = ["aria-label", "aria-description", "aria-valuetext", "title", "placeholder", "alt"];
  for (const name of spoken) {
    for (const element of document.querySelectorAll("[" + name + "]")) {
      if (isOwn(element)) found.push(element.getAttribute(name));
    }
  }
  return [document.title, ...found].map((text) => text.trim()).filter((text) => text !== "");
})()`;

export async function wordsOf(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(READ);
}

/** Every text that the data which ships holds: names, titles, sentences. */
export function bundledTexts(): string[] {
  const folder = join(packageRoot, "data");
  const texts = new Set<string>();
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (name.endsWith(".json")) collect(JSON.parse(readFileSync(join(folder, name), "utf8")), texts);
  }
  return [...texts].filter((text) => text.length > 2).sort((a, b) => b.length - a.length);
}

/** Keys, ids and kinds of the files: nobody reads them, and some are words that the screen must not say. */
const CODE = /^[a-z\d:._-]*$/u;

function collect(value: unknown, into: Set<string>): void {
  // What sources say otherwise stands in one text, with a stroke between.
  const isText = typeof value === "string" && !CODE.test(value);
  if (isText) for (const text of [value, ...value.split(" / ")]) into.add(text.toLowerCase());
  else if (typeof value === "object" && value !== null) {
    for (const part of Object.entries(value).flat()) collect(part, into);
  }
}

/** Property keys, codes of problems and types as Cypher writes them: names, not words. */
const IDENTIFIER = /\b[a-z]+(?:[A-Z]\w*|_\w+)\b|\[:\w+\]/gu;

/** What the program itself says: the text without what comes from the data. */
export function withoutData(text: string, data: readonly string[]): string {
  let rest = text.replaceAll(IDENTIFIER, " ").toLowerCase();
  for (const known of data) {
    if (rest.includes(known)) rest = rest.replaceAll(new RegExp(`(?<!\\p{L})${escaped(known)}(?!\\p{L})`, "gu"), " ");
  }
  return rest;
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, "\\$&");
