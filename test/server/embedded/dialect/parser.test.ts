import { expect, test } from "vitest";
import { DialectError, parse } from "../../../../server/embedded/dialect/index.ts";
import { tokenize } from "../../../../server/embedded/dialect/parser/index.ts";

function failure(text: string): DialectError {
  try {
    parse(text);
  } catch (thrown) {
    if (thrown instanceof DialectError) return thrown;
    throw thrown;
  }
  throw new Error(`Nothing was refused in: ${text}`);
}

test("tokens carry their value without quotes, escapes and underscores", () => {
  const tokens = tokenize("`a``b` 'it\\'s' \"\\u00e9\" 1_000 .5 0x1F <= $p");
  expect(tokens.map(({ value }) => value)).toEqual(["a`b", "it's", "é", "1000", ".5", "0x1F", "<=", "$", "p", ""]);
  const kinds = "name text text number number number sign sign name end";
  expect(tokens.map(({ kind }) => kind).join(" ")).toBe(kinds);
});

test("a range of numbers is not a fraction", () => {
  expect(tokenize("[1..2]").map(({ value }) => value)).toEqual(["[", "1", "..", "2", "]", ""]);
});

test("a name in backticks is no keyword", () => {
  expect(tokenize("`MATCH` MATCH").map(({ keyword }) => keyword)).toEqual(["", "MATCH", ""]);
});

test.each([
  ["RETURN", "The query ends too early."],
  ["MATCH (n RETURN n", 'Unexpected "RETURN".'],
  ["RETURN 'open", "The text in quotes is not closed."],
  ["RETURN `open", "The name in backticks is not closed."],
  ["RETURN 1 /* open", "The comment that starts with /* is not closed."],
  ["RETURN 'a\\q'", "\\q is not an escape."],
  ["RETURN '\\u12'", "\\u needs four hexadecimal digits."],
  ["RETURN '\\UFFFFFFFF'", "\\U needs eight hexadecimal digits."],
  ["RETURN 1a", "1a is not a number."],
  ["RETURN 017", "017 is not a number in Cypher 5; write 0o… for octal."],
  ["RETURN a != b", "Write <> instead of !=."],
  ["RETURN §", 'Unexpected character "§".'],
  ["M\\u0041TCH (n) RETURN n", "\\u escapes outside of texts are not supported here."],
  ["MATCH (``) RETURN 1", "A name cannot be empty."],
  ["RETURN any(x IN [1])", "any(x IN list WHERE …) needs a WHERE."],
  ["MATCH (n) SET f(n) = 1", "Only a variable or a property can be SET."],
  ["RETURN 1; RETURN 2", 'Unexpected "RETURN".'],
])("%s is refused: %s", (text, sentence) => {
  expect(failure(text)).toMatchObject({ rule: "syntax", kind: "syntax", sentence });
});

test("a refusal says where", () => {
  expect(failure("MATCH (n) RETURN n.")).toMatchObject({ start: 19, end: 19 });
  expect(failure("MATCH (n) WHERE ORDER BY n")).toMatchObject({ start: 16, end: 21 });
});

test("expressions may be nested deeply, but not without end", () => {
  const nested = (depth: number) => `RETURN ${"(".repeat(depth)}1${")".repeat(depth)}`;
  expect(() => parse(nested(150))).not.toThrow();
  expect(failure(nested(5_000)).sentence).toBe("The expression is nested too deeply.");
  expect(failure(`RETURN ${"NOT ".repeat(5_000)}true`).rule).toBe("syntax");
  expect(failure(`MATCH (n:${"(".repeat(5_000)}A) RETURN n`).rule).toBe("syntax");
  expect(failure(`${"FOREACH (x IN [1] | ".repeat(5_000)}SET n.a = 1`).rule).toBe("syntax");
});

test("the last bar before the bracket ends the labels of a pattern comprehension", () => {
  const tree = JSON.stringify(parse("RETURN [(a)-->(b) WHERE b:A|B | b.x]"));
  expect(tree).toContain('"kind":"LabelOr"');
  expect(JSON.stringify(parse("RETURN [(a)-->(b) WHERE b:A | b.x]"))).not.toContain('"kind":"LabelOr"');
});
