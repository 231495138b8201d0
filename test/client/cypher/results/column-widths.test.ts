import { expect, test } from "vitest";
import { usualWidths } from "../../../../client/cypher/results/column-widths.ts";

const LONG = "a text that is longer than any column is at first, by far";
const widths = (room?: number) => usualWidths(["id", "title"], [["x", LONG]], "en", room);

test("a long text is cut where there is no room, and has what the others leave where there is", () => {
  const [id = 0, title = 0] = widths();
  expect(title).toBe(280);
  expect(widths(id + title)).toEqual([id, title]);
  expect(widths(id + title + 40)).toEqual([id, title + 40]);
});

test("no column is wider than what it holds needs", () => {
  const [id = 0, title = 0] = widths(5000);
  expect(id + title).toBeLessThan(1000);
  expect(widths(9000)).toEqual([id, title]);
});
