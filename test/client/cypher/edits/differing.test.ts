import * as fc from "fast-check";
import { expect, test } from "vitest";
import { differingWords } from "../../../../client/cypher/edits/differing.ts";

test("a text is shown as it is", () => {
  expect(differingWords("one\ntwo", "one two", "en")).toEqual(["one\ntwo", "one two"]);
});

test("values whose words are the same are told apart by their JSON", () => {
  expect(differingWords(1, "1", "en")).toEqual(["1", '"1"']);
});

test("of long texts the part is shown in which they differ", () => {
  const same = "x".repeat(5000);
  const [before, after] = differingWords(`${same}old`, `${same}new`, "en");
  expect(before).toMatch(/^… x+old$/);
  expect(after).toMatch(/^… x+new$/);
});

test("two different texts never look alike", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.nat({ max: 900 }), (one, other, length) => {
      fc.pre(one !== other && !one.startsWith(other) && !other.startsWith(one));
      const same = "y".repeat(length);
      const [before, after] = differingWords(same + one, same + other, "en");
      expect(before).not.toBe(after);
    }),
  );
});
