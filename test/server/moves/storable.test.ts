import { expect, test } from "vitest";
import { Float } from "../../../server/database/index.ts";
import { refuseUnstorable } from "../../../server/moves/storable.ts";

test.each([
  ["a list that mixes whole number and decimal", [1, new Float(2.5)]],
  ["a list with a null in it", ["a", null]],
  ["a list with a list in it", [["a"]]],
  ["a map", { a: 1 }],
])("%s, as older graphs may hold it, is refused by name before anything is moved", (what, value) => {
  expect(() => refuseUnstorable("trial:a", { name: "a", parts: value })).toThrow(
    expect.objectContaining({
      code: "query_unsupported",
      message: expect.stringContaining(what),
      values: { property: "parts", owner: "trial:a" },
    }),
  );
});

test("what a Neo4j keeps as it is passes", () => {
  expect(() => refuseUnstorable("trial:a", { a: [1, 2], b: [new Float(1)], c: "x", d: [], e: true })).not.toThrow();
});
