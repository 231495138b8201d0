import { expect, test } from "vitest";
import type { DisruptionAnswer } from "../../../contract/network.ts";
import { disruptionRows } from "../../../client/text/disruption-words.ts";
import { createWords } from "../../../client/text/words.ts";

const shares = { linkedLow: [1, 0.4], linkedHigh: [1, 0.8], largestLow: [1, 0.3], largestHigh: [1, 0.9] };
const answer: DisruptionAnswer = {
  curves: [
    {
      by: "chance",
      order: [],
      isRemeasured: false,
      isExact: true,
      linked: [1, 0.61234],
      largest: [1, 0.5],
      spread: shares,
    },
    {
      by: "cases",
      order: ["place:x", "place:y"],
      isRemeasured: false,
      isExact: true,
      linked: [1, 0.25, 0],
      largest: [1, 0.5, 0.1],
      spread: null,
    },
  ],
  counts: { places: 3, legs: 3, removable: 3, pairs: 2, linked: 2 },
  isSampled: false,
  runs: 10,
  isComplete: false,
  sentence: "",
  note: "",
  slice: { nodes: [], edges: [] },
  cypher: { statement: "", parameters: {} },
};

test("each removal is a row; a curve that ends early leaves its cells empty, and what it assumes stands below", () => {
  const rows = disruptionRows(answer, createWords("en"));
  expect(rows[0]).toEqual([
    "removed",
    "by chance: ways left",
    "by chance: ways left, lowest",
    "by chance: ways left, highest",
    "by chance: largest part",
    "by chance: largest part, lowest",
    "by chance: largest part, highest",
    "by cases: place",
    "by cases: ways left",
    "by cases: largest part",
  ]);
  expect(rows[2]).toEqual(["1", "0.6123", "0.4", "0.8", "0.5", "0.3", "0.9", "place:x", "0.25", "0.5"]);
  expect(rows[3]).toEqual(["2", "", "", "", "", "", "", "place:y", "0", "0.1"]);
  expect(rows[4]?.[0]).toMatch(/^Model, not evidence\. /);
});

test("in French it is a model as well", () => {
  expect(disruptionRows(answer, createWords("fr"))[4]?.[0]).toMatch(/^Modèle, non preuve\. /);
});
