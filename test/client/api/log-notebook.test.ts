import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { LogEntry } from "../../../client/api/cypher-log.ts";
import { logNotebook, pythonLiteral } from "../../../client/api/log-notebook.ts";
import { english } from "../graph/samples.ts";

interface Notebook {
  nbformat: number;
  cells: { id: string; cell_type: string; source: string[]; outputs?: unknown[] }[];
}

const run = { at: new Date(0), milliseconds: 1, size: { rows: 1 } };
const entry = (id: number, statement: string, parameters: Record<string, unknown> = {}): LogEntry => ({
  id,
  at: new Date(id),
  what: { key: "log.search", values: { text: `question ${id}` } },
  cypher: { statement, parameters },
  runs: [run],
  repeat: () => Promise.resolve(run),
});
const words = { say: english.say, title: "A log", about: "About" };

function notebookOf(entries: readonly LogEntry[]): Notebook {
  return JSON.parse(logNotebook(entries, words)) as Notebook;
}

test("questions come in the order in which they were asked, each in a cell under its name", () => {
  const { cells, nbformat } = notebookOf([entry(2, "RETURN 2"), entry(1, "RETURN 1", { from: "place:spain" })]);
  const texts = cells.map(({ source }) => source.join(""));
  expect(nbformat).toBe(4);
  expect(texts[2]).toContain("question 1");
  expect(texts[3]).toContain('"""RETURN 1""",\n    {"from": "place:spain"},');
  expect(texts[5]).toContain("RETURN 2");
  expect(new Set(cells.map(({ id }) => id)).size).toBe(cells.length);
});

test("values are Python's, wherever they are nested", () => {
  expect(pythonLiteral({ a: [true, null, 1.5], b: { c: 'l\'île "x"\n' } })).toBe(
    '{"a": [True, None, 1.5], "b": {"c": "l\'île \\"x\\"\\n"}}',
  );
});

test("a statement stays within its quotes, whatever it holds", () => {
  fc.assert(
    fc.property(fc.string(), (statement) => {
      const source = notebookOf([entry(1, statement)]).cells[3]?.source.join("") ?? "";
      const [, quoted = ""] = /^rows = ask\(\n {4}"""([\s\S]*)""",\n {4}\{\},\n\)/.exec(source) ?? [];
      // Every quote and backslash inside is escaped, so that none can end the text.
      expect(quoted).toMatch(/^(?:\\[\s\S]|[^"\\])*$/);
      expect(quoted.replaceAll(/\\(.)/g, (_, sign: string) => (sign === "r" ? "\r" : sign))).toBe(statement);
    }),
  );
});

test("what changed the graph is told and not run, whatever its statement holds", () => {
  const statement = "CREATE (n {text: '```'})";
  const { cells } = notebookOf([{ ...entry(1, statement, { a: 1 }), repeat: null }]);
  const codes = cells.filter(({ cell_type }) => cell_type === "code").map(({ source }) => source.join(""));
  expect(codes.some((text) => text.includes("CREATE"))).toBe(false);
  const told = cells[2]?.source.join("") ?? "";
  expect(cells[2]?.cell_type).toBe("markdown");
  expect(told).toContain("so that this notebook does not change it again");
  expect(told).toContain(`\n\`\`\`\`cypher\n:param a => 1\n${statement};\n\`\`\`\``);
});
