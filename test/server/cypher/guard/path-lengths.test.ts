import { expect, test } from "vitest";
import { longestIn } from "../../../../server/cypher/guard/path-lengths.ts";

// As Neo4j 5.26 prints them, or as somebody could make it print them.
test.each([
  ["(a)-[anon_0:X*..8]->(b)", 8],
  ["(a)-[r:X*2..9]->(b)", 9],
  ["(a)-[r:X*3]->(b)", 3],
  ["(a)-[r*]-(b)", Infinity],
  ["(a)<-[ r : X * 2 .. ]-(b)", Infinity],
  ["(n)-[*..2147483647]->(m)", Infinity],
  ["(a)-[`x[`:`y]*1..2`*]->(b)", Infinity],
  ["(a)-[`it``s*`*..3]->(b)", 3],
  ["(a)-[r* {x: '[1..2]'}]->(b)", Infinity],
  ["(x) (...){1, 3} (y)", 3],
  ["(x) (...){2, } (y)", Infinity],
  ["COUNT { MATCH (a) ((`x`)-[`r`]->(`y`)){ 7 } (b) }", 7],
  ["COUNT { MATCH (a) ((`x`)-[`r`]->(`y`))* (b) }", Infinity],
  ["[x IN $list | x * x] AS l, size(m) + 1 AS n, COUNT { MATCH (a) }", 0],
  ["`-[*]->` AS arrow", 0],
])("%s tells of a path of %d", (details, longest) => {
  expect(longestIn(details)).toBe(longest);
});

test.each([
  "-[*" + " ".repeat(90_000) + "[",
  "-[:`" + "*".repeat(90_000) + "[`",
  "-[" + "*1".repeat(45_000),
  "){".repeat(45_000),
])("details as long as a statement are read in a moment (%#)", (details) => {
  expect(longestIn(details)).not.toBe(-1);
});
