import { expect, test } from "vitest";
import { GuardRule, type Objection } from "../../../contract/cypher.ts";
import { objectionWords } from "../../../client/text/objection-words.ts";

const values = {
  characters: 100_001,
  limit: 8,
  links: 12,
  word: "SHOW",
  procedure: "a.b",
  plugIn: "apoc",
  why: "many",
};
const against = (rule: Objection["rule"]): Objection => ({
  rule,
  sentence: "In English.",
  hint: "So.",
  start: 0,
  end: 1,
  values,
});

test.each(GuardRule.options.filter((rule) => rule !== "syntax"))("%s is said in French too", (rule) => {
  const { sentence, hint } = objectionWords(against(rule), "fr");
  expect(sentence).not.toBe("In English.");
  expect(`${sentence} ${hint}`).not.toMatch(/\{\w+\}/);
});

test("English is as the server says it, and what parser and database say stays as it is", () => {
  const asSaid = { sentence: "In English.", hint: "So." };
  expect(objectionWords(against("write"), "en")).toEqual(asSaid);
  expect(objectionWords(against("syntax"), "fr")).toEqual(asSaid);
  expect(objectionWords(against("database"), "fr")).toEqual(asSaid);
});
