import * as fc from "fast-check";
import { expect, test } from "vitest";
import { typingErrors } from "../../../server/search/distance.ts";

test.each([
  ["hyeres", "hyeres", 0],
  ["hyerse", "hyeres", 1],
  ["hyers", "hyeres", 1],
  ["hyerees", "hyeres", 1],
  ["hyeros", "hyeres", 1],
  ["montfermiel", "montfermeil", 1],
  ["monfermiel", "montfermeil", 2],
  ["", "ab", 2],
])("%s and %s are %i errors apart", (one, other, errors) => {
  expect(typingErrors(one, other, 2)).toBe(errors);
});

test("more errors than are of interest are told as one more", () => {
  expect([typingErrors("lyon", "marseille", 2), typingErrors("abcd", "wxyz", 2)]).toEqual([3, 3]);
});

test("the errors between two words are the same from either side", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 7 });
  fc.assert(
    fc.property(word, word, (one, other) => {
      expect(typingErrors(one, other, 3)).toBe(typingErrors(other, one, 3));
    }),
  );
});

test("one slip of the fingers is one error at most", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c", "d"), minLength: 2, maxLength: 9 });
  fc.assert(
    fc.property(word, fc.nat(), fc.constantFrom("drop", "double", "swap", "change"), (text, where, slip) => {
      const at = where % (text.length - 1);
      const [before, one, two, after] = [text.slice(0, at), text[at], text[at + 1], text.slice(at + 2)];
      const slipped = { drop: `${two}`, double: `${one}${one}${two}`, swap: `${two}${one}`, change: `x${two}` }[slip];
      expect(typingErrors(text, `${before}${slipped}${after}`, 2)).toBeLessThanOrEqual(1);
    }),
  );
});
