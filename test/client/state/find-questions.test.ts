import { expect, test } from "vitest";
import type { SavedQuery } from "../../../contract/queries.ts";
import { findQuestions, groupsOf, partFound } from "../../../client/state/find-questions.ts";
import { question } from "./question-samples.ts";

const questions: SavedQuery[] = [
  question("ways", {
    category: "routes",
    title: "Ways into a place",
    titleFr: "Les voies vers un lieu",
    questionFr: "D’où vient la marchandise ?",
  }),
  question("voices", { category: "evidence", title: "One voice", about: "Reports that copy one another." }),
  question("own:ports", { category: "routes", title: "My ports", own: true }),
  question("loose", { category: null, title: "Loose" }),
];

const found = (text: string, group: Parameters<typeof findQuestions>[1]["group"] = null): string[] =>
  findQuestions(questions, { text, group }).flatMap((each) => each.questions.map(({ name }) => name));

test("people's own come first, then what a question is about, and what is about nothing last", () => {
  expect(findQuestions(questions, { text: "", group: null }).map(({ group }) => group)).toEqual([
    "own",
    "routes",
    "evidence",
    "none",
  ]);
  expect(groupsOf(questions)).toEqual(["own", "routes", "evidence", "none"]);
});

test.each([
  ["PLACE ways", ["ways"]],
  ["marchandise", ["ways"]],
  ["d'ou", ["ways"]],
  ["copy", ["voices"]],
  ["opy", []],
  ["ways copy", []],
  ["   ", ["own:ports", "ways", "voices", "loose"]],
])("%j is looked for in title, question and description of both languages", (text, names) => {
  expect(found(text)).toEqual(names);
});

test("one group is shown alone, and a person's own is in none of the others", () => {
  expect(found("", "routes")).toEqual(["ways"]);
  expect(found("", "own")).toEqual(["own:ports"]);
});

test.each([
  ["Ways into a place", "into a", "into a"],
  ["Ways into a place", "PLACE ways", "PLACE"],
  ["Ways into a place", "ace", ""],
  ["D’où vient la marchandise ?", "ou", "ou"],
])("of %j the search %j lights %j", (text, searched, lit) => {
  expect(partFound(text, searched)).toBe(lit);
});
