import { expect, test } from "vitest";
import { whyEndless } from "../../../../server/cypher/guard/regular-expressions.ts";

test.each([
  ["(a+)+$", "nested"],
  ["(a|aa)+$", "nested"],
  ["((x*)y)*", "nested"],
  ["(?:.*,){12}P", "nested"],
  ["(.*)(.*)(.*)(.*)b", "many"],
  ["\\w+@\\w+\\.\\w+\\.\\w+", "many"],
  ["(a*)\\1b", "reference"],
])("%s is refused", (pattern, why) => {
  expect(whyEndless(pattern)).toBe(why);
});

test.each(["(?i).*bordeaux.*", "[0-9]{4}-[0-9]{2}.*", "Le (Havre|Mans)", "[(+*]+x", "\\(.*\\)", "a{2,}b", ""])(
  "%s may run",
  (pattern) => {
    expect(whyEndless(pattern)).toBeUndefined();
  },
);
