import * as fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { QueryContentBody } from "../../../contract/own-queries.ts";
import { QueryCategory, QueryParameter } from "../../../contract/queries.ts";
import {
  contentOf,
  drafting,
  draftOfQuestion,
  draftOfStatement,
  dropQuestionDraft,
  isWritten,
  openQuestionDraft,
  writeDraft,
  writeParameter,
} from "../../../client/state/question-draft.ts";
import { question } from "./question-samples.ts";

beforeEach(dropQuestionDraft);

test("a statement with the values of its tab becomes a question with these as its example", () => {
  const draft = draftOfStatement("MATCH (p) WHERE p.id = $place RETURN p LIMIT $limit", {
    place: { type: "place", text: "place:lyon", name: "Lyon" },
    limit: { type: "number", text: "10" },
    old: { type: "text", text: "no longer used" },
    list: { type: "texts", text: "a\nb" },
  });
  openQuestionDraft({ ...draft, used: ["limit", "place", "list"] });
  writeDraft({ title: "Where" });
  writeParameter("limit", { required: false, default: "5", about: "Most" });
  const content = contentOf(drafting.getState().draft ?? draft);
  expect(content.parameters).toEqual([
    { name: "limit", type: "number", required: false, default: 5, about: "Most", aboutFr: "" },
    { name: "place", type: "place", required: true, default: null, about: "", aboutFr: "" },
    { name: "list", type: "texts", required: true, default: null, about: "", aboutFr: "" },
  ]);
  expect(content.example).toEqual({ limit: "10", place: "place:lyon", list: '["a","b"]' });
});

test("what the statement does not use for a moment comes back with it", () => {
  openQuestionDraft({ ...draftOfStatement("RETURN $a"), used: ["a"] });
  writeParameter("a", { about: "First" });
  writeDraft({ statement: "RETURN ", used: [] });
  writeDraft({ statement: "RETURN $a", used: ["a"] });
  const { draft } = drafting.getState();
  expect(draft === null ? [] : contentOf(draft).parameters).toMatchObject([{ name: "a", about: "First" }]);
});

test("a default that is no number is sent as it stands, so that it is refused and not lost", () => {
  openQuestionDraft({ ...draftOfStatement("RETURN $n"), used: ["n"] });
  writeParameter("n", { type: "number", required: false, default: "many" });
  const { draft } = drafting.getState();
  expect(draft === null ? [] : contentOf(draft).parameters).toMatchObject([{ default: "many" }]);
});

test("there is something to lose only once something was written", () => {
  const draft = draftOfQuestion(question("own:one", { own: true, title: "One" }));
  expect(draft.edits).toEqual({ name: "own:one", version: 1 });
  openQuestionDraft(draft);
  expect(isWritten(drafting.getState())).toBe(false);
  // What the check found is not what somebody wrote.
  writeDraft({ used: ["found"] });
  expect(isWritten(drafting.getState())).toBe(false);
  writeDraft({ title: "Two" });
  expect(isWritten(drafting.getState())).toBe(true);
  writeDraft({ title: "One" });
  expect(isWritten(drafting.getState())).toBe(false);
});

const words = fc.stringMatching(/^[a-z]{1,6}( [a-z]{1,6}){0,3}$/);
const parameter = fc
  .record({
    name: fc.stringMatching(/^[a-z]{1,8}$/),
    type: fc.constantFrom(...QueryParameter.shape.type.options),
    required: fc.boolean(),
    about: words,
    aboutFr: fc.option(words),
    number: fc.integer(),
    text: words,
    hasDefault: fc.boolean(),
  })
  .map(({ number, text, hasDefault, ...rest }) => ({
    ...rest,
    default: rest.required || !hasDefault ? null : defaultOf(rest.type, number, text),
  }));

function defaultOf(type: QueryParameter["type"], number: number, text: string): string | number {
  if (type === "number") return number;
  if (type === "numbers") return JSON.stringify([number, 1]);
  return type === "texts" ? JSON.stringify([text, "b; c"]) : text;
}

test("a question that is opened to be changed and saved as it is says the same", () => {
  const anyQuestion = fc.record({
    category: fc.option(fc.constantFrom(...QueryCategory.options)),
    title: words,
    question: words,
    about: words,
    titleFr: fc.option(words),
    questionFr: fc.option(words),
    aboutFr: fc.option(words),
    parameters: fc.uniqueArray(parameter, { selector: ({ name }) => name, maxLength: 4 }),
  });
  fc.assert(
    fc.property(anyQuestion, (said) => {
      const { name: _name, own: _own, ...whole } = question("own:any", { ...said, own: true });
      const read = QueryContentBody.parse(contentOf(draftOfQuestion(question("own:any", { ...said, own: true }))));
      // What is empty says nothing: the server keeps it as left out.
      const tidied = (value: unknown): unknown =>
        JSON.parse(JSON.stringify(value, (_key, each: unknown) => (each === "" ? null : each)));
      const { example: _given, ...content } = read;
      const { example: _first, ...asked } = whole;
      expect(tidied(content)).toEqual(tidied(asked));
    }),
  );
});
