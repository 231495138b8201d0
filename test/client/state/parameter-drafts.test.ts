import { assert, jsonValue, property } from "fast-check";
import { expect, test } from "vitest";
import { draftOf, draftValue, draftValues } from "../../../client/state/parameter-drafts.ts";

test("a value that is opened from the log is sent again as it was", () => {
  assert(
    property(jsonValue(), (value) => {
      expect(draftValue(draftOf(value))).toEqual({ value: JSON.parse(JSON.stringify(value)) as unknown });
    }),
  );
});

test.each([
  [{ type: "number", text: "12,5" }, { value: 12.5 }],
  [{ type: "number", text: "twelve" }, { wrong: "number" }],
  [{ type: "numbers", text: "1\n 2 \n\n3" }, { value: [1, 2, 3] }],
  [{ type: "numbers", text: "1\nx" }, { wrong: "number" }],
  [{ type: "texts", text: "a\nb" }, { value: ["a", "b"] }],
  [{ type: "date", text: "2024-02-06" }, { value: "2024-02-06" }],
  [{ type: "date", text: "2024-02-31x" }, { wrong: "date" }],
  [{ type: "json", text: "{" }, { wrong: "json" }],
  [{ type: "null", text: "" }, { value: null }],
] as const)("%j stands for %j", (draft, expected) => {
  expect(draftValue(draft)).toEqual(expected);
});

test("what is no value is not sent", () => {
  expect(draftValues({ a: { type: "text", text: "x" }, b: { type: "number", text: "" } })).toEqual({ a: "x" });
});
