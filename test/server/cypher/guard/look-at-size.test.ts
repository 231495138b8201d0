import { expect, test } from "vitest";
import { bracketsOf, lookAtDepth } from "../../../../server/cypher/guard/look-at-size.ts";
import { parse } from "../../../../server/embedded/dialect/index.ts";

test.each([
  ["pluses", `RETURN ${"1 + ".repeat(20_000)}1 AS x`],
  ["OR", `MATCH (n) WHERE ${"n.x = 1 OR ".repeat(300)}n.x = 2 RETURN n`],
  ["properties", `WITH {} AS a RETURN a${".b".repeat(20_000)} AS x`],
  ["CALL", `${"CALL { ".repeat(9)}RETURN 1 AS a${" } RETURN a".repeat(9)}`],
  ["COUNT", `RETURN ${"COUNT { UNWIND [1] AS x WITH x WHERE x < ".repeat(9)}1${" RETURN x }".repeat(9)} AS c`],
])("more %s in each other than a database plans are refused", (_, statement) => {
  expect(lookAtDepth(parse(statement))?.rule).toBe("nested-too-deep");
});

test.each([
  `RETURN ${"1 + ".repeat(200)}1 AS x`,
  `RETURN [${"1, ".repeat(20_000)}1] AS x`,
  `RETURN 1 AS x${" UNION RETURN 1 AS x".repeat(300)}`,
  `${"CALL { ".repeat(5)}RETURN 1 AS a${" } RETURN a".repeat(5)}`,
])("a statement that is long and not deep may run", (statement) => {
  expect(lookAtDepth(parse(statement))).toBeUndefined();
});

test("brackets that close in the wrong order are counted all the same", () => {
  expect(bracketsOf("(([)])")).toBe(3);
  expect(bracketsOf(")))(")).toBe(1);
});
