import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { QueryParameter } from "../../../contract/queries.ts";
import { draftValues } from "../../../client/state/parameter-drafts.ts";
import { draftsFor, faultsIn, firstTexts, textsOf } from "../../../client/state/question-values.ts";

const parameter = (name: string, more: Partial<QueryParameter> = {}): QueryParameter => ({
  name,
  type: "text",
  required: false,
  default: null,
  about: "",
  aboutFr: null,
  ...more,
});

const query = {
  parameters: [
    parameter("origin", { type: "place", required: true }),
    parameter("limit", { type: "number", default: 100 }),
    parameter("since", { type: "date" }),
    parameter("words"),
  ],
  example: { origin: "place:spain" },
};

test("a form begins with the example, else with what is taken without an answer", () => {
  expect(firstTexts(query)).toEqual({ origin: "place:spain", limit: "100", since: "", words: "" });
});

test("what an address holds goes before the example, and what the question does not ask for is left out", () => {
  const given = { origin: "place:morocco", words: "", gone: "x" };
  expect(textsOf(query, given)).toEqual({ origin: "place:morocco", limit: "100", since: "", words: "" });
});

test("only what is needed is missing, and a number and a date must be one", () => {
  expect([...faultsIn(query, { origin: " ", limit: "", since: "", words: "" })]).toEqual([["origin", "missing"]]);
  expect([...faultsIn(query, { origin: "x", limit: "many", since: "2024", words: "a" })]).toEqual([
    ["limit", "number"],
    ["since", "date"],
  ]);
  expect(faultsIn(query, { origin: "x", limit: "2", since: "2024-02-08", words: "a" }).size).toBe(0);
});

test("what is left out is asked with its usual value, and with null where it has none", () => {
  const drafts = draftsFor(query, { origin: " place:spain ", limit: "", since: "", words: " as written " });
  expect(draftValues(drafts)).toEqual({ origin: "place:spain", limit: 100, since: null, words: " as written " });
});

test("a place goes into a tab with its name", () => {
  const { origin } = draftsFor(query, { origin: "place:spain" }, (id) => (id === "place:spain" ? "Spain" : undefined));
  expect(origin).toEqual({ type: "place", text: "place:spain", name: "Spain" });
});

test("a form without a fault sends a value for each parameter", () => {
  const texts = fc.record({
    origin: fc.string(),
    limit: fc.oneof(fc.string(), fc.double({ noNaN: true, noDefaultInfinity: true }).map(String)),
    since: fc.oneof(fc.constant("2024-02-08"), fc.string()),
    words: fc.string(),
  });
  fc.assert(
    fc.property(texts, (given) => {
      fc.pre(faultsIn(query, given).size === 0);
      expect(Object.keys(draftValues(draftsFor(query, given)))).toEqual(["origin", "limit", "since", "words"]);
    }),
  );
});

test("a list stands in the form one item a line, and is asked as a list", () => {
  const lists = {
    parameters: [
      parameter("modes", { type: "texts", default: '["road","sea; air"]' }),
      parameter("years", { type: "numbers" }),
    ],
    example: { years: "[2023, 2024]" },
  };
  const texts = firstTexts(lists);
  expect(texts).toEqual({ modes: "road\nsea; air", years: "2023\n2024" });
  expect(draftValues(draftsFor(lists, texts))).toEqual({ modes: ["road", "sea; air"], years: [2023, 2024] });
  expect(draftValues(draftsFor(lists, { modes: "", years: "" }))).toEqual({ modes: ["road", "sea; air"], years: null });
  expect([...faultsIn(lists, { modes: "", years: "many" })]).toEqual([["years", "number"]]);
});
