import { expect, test } from "vitest";
import { conflictKindWords, datedValue } from "../../../client/text/conflict-words.ts";
import { gradeWords } from "../../../client/text/grade-words.ts";
import { groupWords, typeWords } from "../../../client/text/relationship-words.ts";
import { brief, wholeWords } from "../../../client/text/words.ts";
import { english, french, place } from "../graph/samples.ts";

test.each([
  ["Valence-Sud toll (A7)", "Valence-Sud toll, A7"],
  ["Bacalan (Bordeaux)", "Bacalan"],
  ["Port of Le Havre", "Le Havre"],
  ["Port du Havre", "Le Havre"],
  ["Port d’Anvers", "Anvers"],
  ["Portugal", "Portugal"],
])("the label of %s is %s", (name, label) => {
  expect(brief(name)).toBe(label);
});

test("a grade is told in words", () => {
  expect(gradeWords("B", 2, "en")).toBe("B2: source usually reliable, information probably true");
  expect(gradeWords("F", null, "en")).toBe("F: source cannot be judged");
});

test("a type of somebody else's graph is read as its words", () => {
  expect(typeWords("WORKS_FOR", "en")).toBe("works for");
  expect(groupWords("WORKS_FOR", "in", "fr")).toBe("works for");
});

test("a kind of conflict without words keeps its own name", () => {
  expect(conflictKindWords("window", "en")).toBe("different windows");
  expect(conflictKindWords("unheard-of", "en")).toBe("unheard-of");
});

test("a year that stands once is shown on each side", () => {
  expect(datedValue("6 February", ["6 February", "8 February 2024"])).toBe("6 February 2024");
  expect(datedValue("Savoie", ["Haute-Savoie", "Savoie 2024"])).toBe("Savoie");
});

test("a place has its French name on a French screen, where one is held", () => {
  expect(french.title(place("place:spain", {}, { name: "Spain", nameFr: "Espagne" }))).toBe("Espagne");
  expect(french.title(place("place:x", {}, { name: "Bacalan" }))).toBe("Bacalan");
});

test("only context says how many cases its legs stand for", () => {
  expect(english.second(place("place:x"), 4, false)).toBe("4 cases");
  expect(english.second(place("place:x"), 4, true)).toBeNull();
  expect(english.second(place("place:x"), 1, false)).toBeNull();
});

test("a label is cut between words, never inside one", () => {
  const label = wholeWords("Judicial police of Chambéry with Ofast Lyon seized more than 800 kg of cannabis resin");
  expect(label).toBe("Judicial police of Chambéry with Ofast Lyon …");
  expect(wholeWords("Bacalan")).toBe("Bacalan");
});

test.each([
  ["a word without an end", "a".repeat(300)],
  ["signs of two halves", "a" + "🧭".repeat(150)],
  ["signs of several people", "👩‍👩‍👧‍👦".repeat(30)],
  ["letters with their vowel signs", "नि".repeat(100)],
])("%s is cut between letters", (_what, name) => {
  const label = wholeWords(name);
  expect(label.length).toBeLessThan(50);
  expect(label).not.toMatch(/\p{Cs}/u);
  const letters = (text: string) => Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
  expect(letters(name).slice(0, letters(label).length - 2)).toEqual(letters(label).slice(0, -2));
});
