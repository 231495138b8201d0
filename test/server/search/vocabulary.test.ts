import { expect, test } from "vitest";
import { createVocabulary } from "../../../server/search/vocabulary.ts";

const vocabulary = createVocabulary(["hyeres", "herault", "lyon", "loon", "montfermeil", "oran", "2024", "spain"]);

test("a word is known by its beginning", () => {
  expect(["hye", "hyeres", "montf", "spains", "x", ""].map((word) => vocabulary.knows(word))).toEqual([
    true,
    true,
    true,
    false,
    false,
    true,
  ]);
});

test("the word with the fewest errors comes first", () => {
  expect(vocabulary.near("hyerse")).toEqual(["hyeres"]);
  expect(vocabulary.near("lion")).toEqual(["loon", "lyon"]);
});

test("two errors are forgiven in a long word, one in a short one", () => {
  expect([vocabulary.near("monfermiel"), vocabulary.near("spian"), vocabulary.near("spin")]).toEqual([
    ["montfermeil"],
    ["spain"],
    ["spain"],
  ]);
  expect(vocabulary.near("psian")).toEqual([]);
});

test("three letters and numbers are right or wrong", () => {
  expect([vocabulary.near("lyo"), vocabulary.near("2025")]).toEqual([[], []]);
});
