import { expect, test } from "vitest";
import { en } from "../../../client/text/en.ts";
import { fr } from "../../../client/text/fr.ts";
import { fill } from "../../../client/text/messages.ts";

const names = (text: string) => new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]));

test("both languages have the same sentences", () => {
  expect(Object.keys(fr).toSorted()).toEqual(Object.keys(en).toSorted());
});

test.each(Object.entries(en))("the French of %s fills in the same values", (key, text) => {
  expect(names(fr[key as keyof typeof en])).toEqual(names(text));
});

test("French says none in the singular, English in the plural", () => {
  expect(fill("{count} lien | {count} liens", { count: 0 }, "fr")).toBe("0 lien");
  expect(fill("{count} link | {count} links", { count: 0 }, "en")).toBe("0 links");
  expect(fill("{count} link | {count} links", { count: 1 }, "en")).toBe("1 link");
});

test("a value that is missing leaves its name, so that it is seen", () => {
  expect(fill("Expand {name}", {}, "en")).toBe("Expand {name}");
});
