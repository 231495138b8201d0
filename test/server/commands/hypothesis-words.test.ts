import { expect, test } from "vitest";
import type { HypothesesAnswer } from "../../../contract/hypotheses.ts";
import { wordsOf } from "../../../server/commands/hypothesis-words.ts";
import { sharedTraits } from "../../../server/routes/hypotheses/rule.ts";

const EMPTY: HypothesesAnswer = {
  hypotheses: [],
  total: 0,
  isComplete: true,
  rule: sharedTraits(),
  note: "",
  slice: { nodes: [], edges: [] },
  cypher: { statement: "", parameters: {} },
};

test("that no gap is there is said only where every pair was looked at", () => {
  expect(wordsOf(EMPTY)).toContain("No two reported legs");
  expect(wordsOf({ ...EMPTY, isComplete: false })).toContain("Time ran out");
  expect(wordsOf({ ...EMPTY, isComplete: false })).not.toContain("No two reported legs");
});
