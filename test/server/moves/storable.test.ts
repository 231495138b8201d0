import { expect, test } from "vitest";
import { Float, SpatialPoint, Temporal } from "../../../server/database/index.ts";
import { refuseUnstorable } from "../../../server/moves/storable.ts";

const day = new Temporal("date", "2024-02-08");

test.each([
  ["a map", { a: 1 }, "a map"],
  ["whole numbers and decimals", [1, new Float(2.5)], "a list that mixes whole number and decimal"],
  ["a date and a text", [day, "2024-02-08"], "a list that mixes date and string"],
  ["a list in a list", [[1]], "a list with a list in it"],
  ["a map in a list", [{ a: 1 }], "a list with a map in it"],
  ["nothing in a list", [1, null], "a list with a null in it"],
  [
    "points of two systems",
    [new SpatialPoint(4326, [1, 2]), new SpatialPoint(7203, [1, 2])],
    "a list that mixes point 4326 and point 7203",
  ],
])("%s is refused by the names of property and owner", (_what, value, says) => {
  const properties = { fine: 1, odd: value };
  expect(() => refuseUnstorable("place:spain", properties)).toThrow(
    expect.objectContaining({
      code: "query_unsupported",
      message: `The property odd of place:spain holds ${says}, which Neo4j cannot keep.`,
      values: { property: "odd", owner: "place:spain" },
    }),
  );
});

test("what Neo4j keeps as it is passes", () => {
  const fine = {
    text: "a",
    whole: 1,
    big: 9007199254740993n,
    wholes: [1, 9007199254740993n],
    part: new Float(2),
    parts: [new Float(2)],
    day,
    days: [day],
    none: [],
    yes: [true],
  };
  expect(() => refuseUnstorable("place:spain", fine)).not.toThrow();
});
