import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { listQueries, runQuery } from "../../../server/queries/index.ts";
import { loadQueries, parseQuery } from "../../../server/queries/load.ts";
import type { Database } from "../../../server/database/index.ts";

const HEAD = `// title: Cases of a place
// question: Which cases name it?
// param: place place required -- Any place
// param: since date = 2024-01-01 -- First day
// param: limit number = 100 -- Most cases
// about: Some of them.
// example: place=place:spain limit=3
`;
const BODY = "\nMATCH (n) WHERE n.id = $place AND n.day >= $since\nRETURN n LIMIT $limit\n";

test("a header makes the form of a question", () => {
  const { query, example } = parseQuery("cases-of-a-place.cypher", HEAD + BODY);
  expect(query).toEqual({
    name: "cases-of-a-place",
    title: "Cases of a place",
    question: "Which cases name it?",
    about: "Some of them.",
    parameters: [
      { name: "place", type: "place", required: true, default: null, about: "Any place" },
      { name: "since", type: "date", required: false, default: "2024-01-01", about: "First day" },
      { name: "limit", type: "number", required: false, default: 100, about: "Most cases" },
    ],
    statement: "MATCH (n) WHERE n.id = $place AND n.day >= $since\nRETURN n LIMIT $limit",
  });
  expect(example).toEqual({ place: "place:spain", limit: "3" });
});

test.each([
  ["a field that is none", "// title: T\n// colour: red\n", "x.cypher:2", "no field"],
  ["a field that stands twice", "// title: T\n// title: U\n", "x.cypher:2", "twice"],
  ["a field that is missing", "// title: T\n", "x.cypher:1", '"// question:" is missing'],
  ["a parameter without words", "// param: place place required\n", "x.cypher:1", "name type"],
  ["a type that is none", "// param: place town required -- A town\n", "x.cypher:1", '"town"'],
  ["a number that is none", "// param: limit number = many -- Most\n", "x.cypher:1", "another type"],
  ["a parameter the statement does not use", `${HEAD}// param: more text -- Nothing\n${BODY}`, "x.cypher:1", "$more"],
  ["a parameter the header does not name", `${HEAD}${BODY} SKIP $skip`, "x.cypher:1", "param: skip"],
  ["a header without a statement", HEAD, "x.cypher:8", "no statement"],
])("%s is refused with file and line", (_what, text, where, reason) => {
  const parsing = () => parseQuery("x.cypher", text);
  expect(parsing).toThrow(where);
  expect(parsing).toThrow(reason);
});

test("an example that names no parameter is refused", () => {
  expect(() => parseQuery("x.cypher", HEAD.replace("limit=3", "most=3") + BODY)).toThrow('"most"');
});

test("a folder's questions are read by name, and its other files left alone", async () => {
  const folder = await mkdtemp(join(tmpdir(), "filiere-queries-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const name of ["b.cypher", "a.cypher", "README.md"]) await writeFile(join(folder, name), HEAD + BODY);
  expect((await loadQueries(folder)).map(({ query }) => query.name)).toEqual(["a", "b"]);
});

test("the program brings at least seven questions, each with words a person can read", async () => {
  const queries = await listQueries();
  expect(queries.length).toBeGreaterThanOrEqual(7);
  for (const { title, question, about } of queries) {
    expect(title).toMatch(/^\p{Lu}.{5,}[^.?]$/u);
    expect(question).toMatch(/\?$/);
    expect(about).toMatch(/\.$/);
  }
});

test("a question that is not there is named", async () => {
  const nowhere = {} as Database;
  const asked = runQuery(nowhere, "who-did-it", {}, { maxRows: 1, timeoutMs: 1 });
  await expect(asked).rejects.toMatchObject({ code: "unknown_query", values: { name: "who-did-it" } });
});
