import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { en } from "../../../client/text/en.ts";
import { fr } from "../../../client/text/fr.ts";
import { fill } from "../../../client/text/messages.ts";

const names = (text: string) => new Set([...text.matchAll(/\{(\w+)[|}]/g)].map((match) => match[1]));

test("both languages have the same sentences", () => {
  expect(Object.keys(fr).toSorted()).toEqual(Object.keys(en).toSorted());
});

test.each(["en", "fr"])("no sentence of %s stands in two lists, where one would hide the other", (language) => {
  const folder = join(import.meta.dirname, "..", "..", "..", "client", "text");
  const files = readdirSync(folder).filter((name) => new RegExp(`^(\\w+-)?${language}\\.ts$`).test(name));
  const keys = files.flatMap((name) =>
    [...readFileSync(join(folder, name), "utf8").matchAll(/^ {2}"([^"]+)":/gm)].map(([, key]) => key),
  );
  expect(files.length).toBeGreaterThan(5);
  expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([]);
});

test.each(Object.entries(en))("the French of %s fills in the same values", (key, text) => {
  expect(names(fr[key as keyof typeof en])).toEqual(names(text));
});

test("French says none in the singular, English in the plural", () => {
  expect(fill("{count} lien | {count} liens", { count: 0 }, "fr")).toBe("0 lien");
  expect(fill("{count} link | {count} links", { count: 0 }, "en")).toBe("0 links");
  expect(fill("{count} link | {count} links", { count: 1 }, "en")).toBe("1 link");
});

test("each count of a sentence has its own number", () => {
  const text = "{marks|mark|marks}, {links|link|links}";
  expect(fill(text, { marks: 1, links: 1 }, "en")).toBe("1 mark, 1 link");
  expect(fill(text, { marks: 0, links: 1200 }, "en")).toBe("0 marks, 1,200 links");
  expect(fill("{marks|élément|éléments}, {links|lien|liens}", { marks: 2, links: 0 }, "fr")).toBe("2 éléments, 0 lien");
});

const pieces = ["step.add-noted", "step.add-connection", "step.add-leg", "step.add-common", "say.added-piece"] as const;

test.each(pieces)("%s words one mark and one link in the singular", (key) => {
  const values = { marks: 1, links: 1 };
  expect(fill(en[key], values, "en")).toMatch(/1 mark\b.*1 link\b/);
  expect(fill(fr[key], values, "fr")).toMatch(/1 élément\b.*1 lien\b/);
});

test("a connection of one link is told in the singular", () => {
  expect(fill(en["connections.count"], { count: 1, links: 1 }, "en")).toBe("1, of 1 link");
  expect(fill(fr["connections.count"], { count: 2, links: 1 }, "fr")).toBe("2, chacune de 1 lien");
});

test("no line of French ends before a mark that is set off, nor beside the text of a quotation", () => {
  expect(fill("Ouvrir « {name} » : {what} ?", { name: "a : b", what: "oui" }, "fr")).toBe(
    "Ouvrir «\u00a0a : b\u00a0»\u00a0: oui\u00a0?",
  );
  expect(fill("({a} or {b}) : {c}", { a: 1, b: 2, c: 3 }, "en")).toBe("(1 or 2) : 3");
});

test("a value that is missing leaves its name, so that it is seen", () => {
  expect(fill("Expand {name}", {}, "en")).toBe("Expand {name}");
});
