import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { QueryCategory } from "../../../contract/queries.ts";
import { bundledQueries } from "../../../server/queries/index.ts";
import { loadQueries, parseQuery } from "../../../server/queries/load.ts";

const HEAD = `// category: routes
// title: Cases of a place
// question: Which cases name it?
// param: place place required -- Any place | fr: Un lieu
// param: since date = 2024-01-01 -- First day | fr: Premier jour
// param: limit number = 100 -- Most cases | fr: Au plus
// about: Some of them.
// title-fr: Les affaires d’un lieu
// question-fr: Quelles affaires le nomment ?
// about-fr: Quelques-unes.
// example: place=place:spain limit=3
`;
const BODY = "\nMATCH (n) WHERE n.id = $place AND n.day >= $since\nRETURN n LIMIT $limit\n";
const SHIPS = { ships: true };

test("a header makes the form of a question, in both languages", () => {
  expect(parseQuery("cases-of-a-place.cypher", HEAD + BODY, SHIPS)).toEqual({
    category: "routes",
    title: "Cases of a place",
    question: "Which cases name it?",
    about: "Some of them.",
    titleFr: "Les affaires d’un lieu",
    questionFr: "Quelles affaires le nomment ?",
    aboutFr: "Quelques-unes.",
    parameters: [
      { name: "place", type: "place", required: true, default: null, about: "Any place", aboutFr: "Un lieu" },
      {
        name: "since",
        type: "date",
        required: false,
        default: "2024-01-01",
        about: "First day",
        aboutFr: "Premier jour",
      },
      { name: "limit", type: "number", required: false, default: 100, about: "Most cases", aboutFr: "Au plus" },
    ],
    statement: "MATCH (n) WHERE n.id = $place AND n.day >= $since\nRETURN n LIMIT $limit",
    example: { place: "place:spain", limit: "3" },
    sample: "story",
  });
});

test("a value with blanks stands in quotes, and a question says which sample its example is made for", () => {
  const text = HEAD.replace("place:spain", String.raw`"Le \"Havre\""`) + `// sample: network\n${BODY}`;
  const { example, sample } = parseQuery("x.cypher", text, SHIPS);
  expect([example, sample]).toEqual([{ place: 'Le "Havre"', limit: "3" }, "network"]);
});

test("a person's own question needs a title and no more", () => {
  const own = parseQuery("x.cypher", "\uFEFF// title: Places\r\n\r\nMATCH (p:Place)\r\nRETURN p", { ships: false });
  expect(own).toMatchObject({ title: "Places", category: null, question: "", titleFr: null, parameters: [] });
  expect(own.statement).toBe("MATCH (p:Place)\nRETURN p");
});

test.each([
  ["a field that is none", "// title: T\n// colour: red\n", "x.cypher:2", "no field"],
  ["a field that stands twice", "// title: T\n// title: U\n", "x.cypher:2", "twice"],
  ["a field that is missing", HEAD.replace(/.. question:.*\n/, ""), "x.cypher:1", '"// question:" is missing'],
  ["a French field that is missing", HEAD.replace(/.. about-fr:.*\n/, ""), "x.cypher:1", '"// about-fr:" is missing'],
  ["a category that is none", HEAD.replace("routes", "roads"), "x.cypher:1", '"roads" is no category'],
  ["a sample that is none", `${HEAD}// sample: moon\n`, "x.cypher:12", '"moon" is no sample'],
  ["a parameter without words", "// param: place place required\n", "x.cypher:1", "name type"],
  ["a parameter without French", "// param: place place required -- Any\n", "x.cypher:1", "in French"],
  ["a parameter that stands twice", HEAD.replace("since date", "place date"), "x.cypher:5", "twice"],
  ["a type that is none", "// param: place town required -- A town | fr: Une ville\n", "x.cypher:1", '"town"'],
  ["a number that is none", "// param: limit number = many -- Most | fr: Au plus\n", "x.cypher:1", "another type"],
  ["a parameter the statement does not use", `${HEAD}// param: more text -- N | fr: R\n${BODY}`, "x.cypher:1", "$more"],
  ["a parameter the header does not name", `${HEAD}${BODY} SKIP $skip`, "x.cypher:1", "param: skip"],
  ["a header without a statement", HEAD, "x.cypher:12", "no statement"],
])("%s is refused with file and line", (_what, text, where, reason) => {
  const parsing = () => parseQuery("x.cypher", text, SHIPS);
  expect(parsing).toThrow(where);
  expect(parsing).toThrow(reason);
});

test("an example that names no parameter is refused", () => {
  expect(() => parseQuery("x.cypher", HEAD.replace("limit=3", "most=3") + BODY, SHIPS)).toThrow('"most"');
});

test("a file of the program that cannot be read names itself", async () => {
  const folder = await mkdtemp(join(tmpdir(), "filiere-queries-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, "a.cypher"), "// title: T\n// colour: red\n");
  const values = { file: "a.cypher", line: 2 };
  await expect(loadQueries(folder)).rejects.toMatchObject({ code: "internal", values });
});

test("a folder's questions are read by name, and its other files left alone", async () => {
  const folder = await mkdtemp(join(tmpdir(), "filiere-queries-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const name of ["b.cypher", "a.cypher", "README.md"]) await writeFile(join(folder, name), HEAD + BODY);
  expect((await loadQueries(folder)).map(({ name }) => name)).toEqual(["a", "b"]);
});

describe("the questions that the program brings", async () => {
  const queries = await bundledQueries();

  test("are thirty or more, some of every category", () => {
    expect(queries.length).toBeGreaterThanOrEqual(30);
    const counts = QueryCategory.options.map((category) => queries.filter((each) => each.category === category).length);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(4);
  });

  test("have titles that no two share, in either language", () => {
    for (const titles of [queries.map(({ title }) => title), queries.map(({ titleFr }) => titleFr)]) {
      expect(new Set(titles).size).toBe(queries.length);
    }
  });

  test.each(queries)("$name has words that a person can read, in both languages", (query) => {
    for (const title of [query.title, query.titleFr]) expect(title).toMatch(/^\p{Lu}.{5,}[^.?]$/u);
    expect(query.question).toMatch(/\?$/);
    expect(query.questionFr).toMatch(/ \?$/);
    for (const about of [query.about, query.aboutFr]) expect(about).toMatch(/\.$/);
  });

  test.each(queries)("$name has an order and a bound that its reader chooses", ({ statement, parameters }) => {
    expect(statement).toMatch(/\nORDER BY .+\nLIMIT \$limit$/);
    expect(parameters).toContainEqual(expect.objectContaining({ name: "limit", type: "number", required: false }));
  });

  test.each(queries)("$name adds no amounts up", ({ statement }) => {
    expect(statement).not.toMatch(/\b(sum|avg|reduce|stdev)\s*\(/i);
  });
});
