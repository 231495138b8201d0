import { expect, test } from "vitest";
import { lint } from "../../../../client/cypher/editor/worker/lint.ts";
import { perform } from "../../../../client/cypher/editor/worker/perform.ts";
import { NO_NAMES } from "../../../../client/cypher/editor/worker/tasks.ts";
import { names } from "./samples.ts";

const said = (text: string) =>
  lint(text, names).map(({ about, name, start, end }) => [about, name, text.slice(start, end)]);

test("labels, types and properties that the graph does not have are told where they stand", () => {
  const text = "MATCH (c:CaseFle)-[r:FROMM]->(p:Place)\nWHERE c.titl = $x AND p.name = 'Lyon' RETURN p";
  expect(said(text)).toEqual([
    ["label", "CaseFle", "CaseFle"],
    ["type", "FROMM", "FROMM"],
    ["property", "titl", "titl"],
  ]);
});

test("a name in backticks is told without them", () => {
  expect(said("MATCH (n:`Odd lable`) RETURN n")).toEqual([["label", "Odd lable", "`Odd lable`"]]);
});

test.each([
  "MATCH (c:CaseFile)-[:FROM]->(p:Place) WHERE p.name = $x RETURN c",
  "MATCH (n:`Odd label`) RETURN unheard(n)",
  // What cannot be read is the server's to say.
  "MATCH (n RETRUN n",
  "RETURN 'never ended",
  "CALL no.such.procedure()",
  "",
])("nothing is said of %s", (text) => {
  expect(said(text)).toEqual([]);
});

test("as long as the graph is not known, nothing is called unknown", () => {
  expect(lint("MATCH (n:Anything) WHERE n.some = 1 RETURN n", NO_NAMES)).toEqual([]);
});

test("a statement is laid out with a clause to a line", () => {
  expect(perform({ kind: "format", text: "match (n:Place) where n.name='x' return n limit 3" })).toBe(
    "MATCH (n:Place)\nWHERE n.name = 'x'\nRETURN n\nLIMIT 3",
  );
});

test("100,000 characters are read", () => {
  const list = Array.from({ length: 7000 }, (_, index) => `"name${index}"`).join(", ");
  const text = `MATCH (n:Plce) WHERE n.name IN [${list}] RETURN n`;
  expect(said(text)).toEqual([["label", "Plce", "Plce"]]);
});
