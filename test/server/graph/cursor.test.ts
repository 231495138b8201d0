import { expect, test } from "vitest";
import { readCursor, writeCursor } from "../../../server/graph/cursor.ts";

const SUBJECT = ["place:spain", "FROM", undefined];
const POSITION = { day: "2024-02-08", key: "rel:été" };

test("a cursor gives back the position it was made for", () => {
  expect(readCursor(SUBJECT, writeCursor(SUBJECT, POSITION))).toMatchObject(POSITION);
});

test.each([["place:france", "FROM", undefined], ["place:spain", "TO", undefined], ["place:spain"]])(
  "a cursor of another list is refused: %j",
  (...other) => {
    expect(() => readCursor(other, writeCursor(SUBJECT, POSITION))).toThrow("does not belong");
  },
);

test.each(["", "nonsense", Buffer.from("{}").toString("base64url"), Buffer.from("[1").toString("base64url")])(
  "what was never a cursor is refused: %j",
  (cursor) => {
    expect(() => readCursor(SUBJECT, cursor)).toThrow(expect.objectContaining({ code: "invalid_cursor" }));
  },
);

test("a cursor of the longest id fits into the 500 characters of a request", () => {
  expect(writeCursor(["x".repeat(200)], { day: "2024-02-08", key: "k".repeat(300) }).length).toBeLessThanOrEqual(500);
});
