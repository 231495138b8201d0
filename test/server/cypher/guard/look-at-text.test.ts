import { expect, test } from "vitest";
import { MOST_STATEMENT } from "../../../../contract/cypher.ts";
import { lookAtText } from "../../../../server/cypher/guard/look-at-text.ts";

test.each([
  ["an empty text", "", "empty"],
  ["blanks", " \n\t ", "empty"],
  ["a text of a megabyte", "x".repeat(1_000_000), "too-long"],
  ["bytes that are no text", "MATCH (n)\u0000\u0001 RETURN n", "not-text"],
  ["half of a surrogate pair", "RETURN '\ud800' AS x", "not-text"],
  ["LOAD CSV", "LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row", "file-access"],
  ["LOAD CSV with a comment between", "load /* a */ csv FROM $x AS r RETURN r", "file-access"],
  ["LOAD CSV with an escaped letter", "LO\\u0041D CSV FROM $x AS r RETURN r", "file-access"],
  ["LOAD CSV with an escape that has several u", "LO\\uu0041D CSV FROM $x AS r RETURN r", "file-access"],
  [
    "LOAD CSV deep in an expression",
    "RETURN [x IN [1] | COLLECT { LOAD\n\tCSV FROM $f AS row RETURN row }]",
    "file-access",
  ],
  ["a quote that an escape would close", "RETURN 'a\\u0027 =~ \\u0027(a+)+b' AS x", "escape"],
  ["a comment that an escape would end", "RETURN 1 AS x // \\u000a , 'a' =~ '(a+)+b' AS y", "escape"],
  ["a sign that is escaped", "RETURN 'a' \\u003d\\uu007E '(a+)+b' AS x", "escape"],
  ["ten thousand brackets", `RETURN ${"(".repeat(10_000)}1${")".repeat(10_000)} AS x`, "nested-too-deep"],
])("%s is refused", (_, statement, rule) => {
  expect(lookAtText(statement)?.rule).toBe(rule);
});

test("a statement as long as is allowed may run", () => {
  expect(lookAtText(`RETURN 1 AS x${" ".repeat(MOST_STATEMENT - 13)}`)).toBeUndefined();
});

test.each(["apoc.cypher.run('x')", "`apoc`.cypher.run('x')", "ap\\u006fc . load . json('x')", "APOC.text.join([])"])(
  "RETURN %s is refused where that plug-in is there",
  (call) => {
    expect(lookAtText(`RETURN ${call} AS x`, ["apoc"])?.rule).toBe("plug-in");
    expect(lookAtText(`RETURN ${call} AS x`)?.rule).not.toBe("plug-in");
  },
);

test("a name that only begins like a plug-in's may be used", () => {
  expect(lookAtText("MATCH (apocrypha) RETURN apocrypha", ["apoc"])).toBeUndefined();
});

test("accents, other alphabets and signs beyond the first plane are text", () => {
  expect(lookAtText("MATCH (n) WHERE n.name = 'Évry 東京 🚢' RETURN n")).toBeUndefined();
});

test("an escape of a letter beyond ASCII may be used, and so may one with eight digits", () => {
  expect(lookAtText("RETURN 'caf\\u00e9 \\U0001f6a2' AS x")).toBeUndefined();
});
