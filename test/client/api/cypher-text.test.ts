import * as fc from "fast-check";
import { expect, test } from "vitest";
import { asOneStatement, cypherFile, literal, withParameterLines } from "../../../client/api/cypher-text.ts";
import { english } from "../graph/samples.ts";

const cypher = {
  statement:
    "MATCH (a) WHERE a.id = $from // $from costs $5\n  AND a.name <> '$from' AND a.`$from` = $unknown\nRETURN a LIMIT $limit",
  parameters: { from: "place:l'île", limit: 25 },
};

test("values are written into the statement, and nowhere else", () => {
  expect(asOneStatement(cypher)).toBe(
    "MATCH (a) WHERE a.id = 'place:l\\'île' // $from costs $5\n  AND a.name <> '$from' AND a.`$from` = $unknown\nRETURN a LIMIT 25;",
  );
});

test("for the shell each parameter is set before the statement", () => {
  expect(withParameterLines({ statement: "RETURN $a, $b\n", parameters: { a: [1, "x"], b: { "c d": null } } })).toBe(
    ":param a => [1, 'x']\n:param b => {`c d`: null}\nRETURN $a, $b;",
  );
});

test("a text stays within its quotes, whatever it holds", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const written = literal(text);
      expect(written).toMatch(/^'(?:\\[\s\S]|[^'\\\n\r])*'$/);
      expect(asOneStatement({ statement: "RETURN $a", parameters: { a: text } })).toBe(`RETURN ${written};`);
    }),
  );
});

test("a comment at the end does not swallow the semicolon", () => {
  expect(asOneStatement({ statement: "RETURN 1 // one;", parameters: {} })).toBe("RETURN 1 // one;\n;");
  expect(asOneStatement({ statement: "RETURN 'http://x'", parameters: {} })).toBe("RETURN 'http://x';");
});

test("a saved log runs from the first question to the last", () => {
  const run = { at: new Date(0), milliseconds: 1, size: { rows: 1 } };
  const entry = (id: number, text: string) => ({
    id,
    at: new Date(id),
    what: { key: "log.search", values: { text } } as const,
    cypher: { statement: `RETURN ${id}`, parameters: {} },
    runs: [run],
    repeat: () => Promise.resolve(run),
  });
  expect(cypherFile([entry(2, "two\nlines"), entry(1, "one")], english.say)).toBe(
    "// 1970-01-01T00:00:00.001Z Search “one”\nRETURN 1;\n\n// 1970-01-01T00:00:00.002Z Search “two lines”\nRETURN 2;\n",
  );
});

test("a saved log that is run changes nothing: what changed the graph is a comment", () => {
  const changed = { nodesCreated: 1, nodesDeleted: 0, relationshipsCreated: 0, relationshipsDeleted: 0 };
  const size = { changed: { ...changed, propertiesSet: 0, labelsAdded: 0, labelsRemoved: 0 } };
  const entry = {
    id: 1,
    at: new Date(1),
    what: { key: "log.edit-note", values: { note: "a\nb" } } as const,
    cypher: { statement: "CREATE (n)\r  SET n.a = $a\r\n// the end", parameters: { a: "x" } },
    runs: [{ at: new Date(1), milliseconds: 1, size }],
    repeat: null,
  };
  const lines = cypherFile([entry], english.say).split(/\r\n?|\n/);
  expect(lines.filter((line) => line !== "" && !line.startsWith("// "))).toEqual([]);
  expect(lines[0]).toBe("// 1970-01-01T00:00:00.001Z Change the graph: a b");
  expect(lines).toContain("//   SET n.a = $a");
});
