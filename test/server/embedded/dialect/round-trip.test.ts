import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parse, print } from "../../../../server/embedded/dialect/index.ts";
import { fragments, statements } from "./statements.ts";

/** The tree without what a print cannot keep: positions, and the text of the source. */
function shape(source: string): unknown {
  const omitted = new Set(["start", "end", "source", "words"]);
  return JSON.parse(JSON.stringify(parse(source), (key, value: unknown) => (omitted.has(key) ? undefined : value)));
}

test.each(statements)("printed and parsed again, this is the same tree: %s", (statement) => {
  const printed = print(parse(statement));
  expect(shape(printed)).toEqual(shape(statement));
  expect(print(parse(printed))).toBe(printed);
});

const BINARY = ["+", "-", "*", "/", "%", "^", "||", "=", "<>", "<", ">=", "AND", "OR", "XOR", "IN", "=~", "CONTAINS"];
const BEFORE = ["NOT ", "-", "+"];
const BEHIND = [" IS NULL", " IS NOT NULL", " IS :: STRING", ".key", "[0]", "[1..]"];

const { expression } = fc.letrec<{ expression: string }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom(...fragments),
    fc.tuple(tie("expression"), fc.constantFrom(...BINARY), tie("expression")).map((parts) => parts.join(" ")),
    tie("expression").map((inner) => `(${inner})`),
    fc.tuple(fc.constantFrom(...BEFORE), tie("expression")).map(([sign, inner]) => sign + inner),
    fc.tuple(tie("expression"), fc.constantFrom(...BEHIND)).map(([inner, end]) => `(${inner})${end}`),
    tie("expression").map((inner) => `[x IN ${inner} | ${inner}]`),
  ),
}));

function isStatement(text: string): boolean {
  try {
    parse(text);
    return true;
  } catch {
    return false;
  }
}

test("any expression means the same when it is printed", () => {
  fc.assert(
    fc.property(expression, (text) => {
      const statement = `RETURN ${text} AS value`;
      // `(a) - [1] - (b)` reads as a pattern, in Neo4j too.
      fc.pre(isStatement(statement));
      const printed = print(parse(statement));
      expect(shape(printed)).toEqual(shape(statement));
    }),
    { numRuns: 500 },
  );
});

test("a tree says where its parts stand in the text", () => {
  const text = "MATCH (n:Place) RETURN  toUpper(n.name) AS name";
  const tree = parse(text);
  if (tree.kind !== "Statement") throw new Error("A query was expected.");
  const [match, projection] = tree.query.parts[0]!.clauses;
  expect(text.slice(match!.start, match!.end)).toBe("MATCH (n:Place)");
  if (projection?.kind !== "Return") throw new Error("RETURN was expected.");
  const [column] = projection.items;
  expect(text.slice(column!.expression.start, column!.expression.end)).toBe("toUpper(n.name)");
  expect(column!.source).toBe("toUpper(n.name)");
});
