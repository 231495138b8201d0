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
  ["((a+)\\Q)\\E?)+", "unclear"],
  ["(?x)(a+) +", "unclear"],
  ["(?i-mx:(a+) +)", "unclear"],
  ["(a+[])]?)+", "unclear"],
  ["(a+[^])]?)+", "unclear"],
  ["(a?){40}a{40}", "nested"],
  ["(?:x?y?)+z", "nested"],
  [`${"a?".repeat(30)}${"a".repeat(30)}`, "many"],
  [".{0,900}.{0,900}.{0,900}.{0,900}b", "many"],
])("%s is refused", (pattern, why) => {
  expect(whyEndless(pattern)).toBe(why);
});

test.each([
  "(?i).*bordeaux.*",
  "[0-9]{4}-[0-9]{2}.*",
  "Le (Havre|Mans)",
  "[(+*]+x",
  "\\(.*\\)",
  "a{2,}b",
  "(?:un)?likely",
  "https?://.*",
  "",
])("%s may run", (pattern) => {
  expect(whyEndless(pattern)).toBeUndefined();
});
