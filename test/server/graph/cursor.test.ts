import { expect, test } from "vitest";
import { PageCursor } from "../../../contract/kinds.ts";
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

test("a cursor of the longest id and the database's own, in whatever letters, fits into a request", () => {
  const key = `${"é".repeat(300)} 5:00000000-0000-0000-0000-000000000000:1152921504606846976`;
  const cursor = writeCursor(["x".repeat(200)], { day: "2024-02-08", key });
  expect(PageCursor.parse(cursor)).toBe(cursor);
});
