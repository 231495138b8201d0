import { expect, test } from "vitest";
import type { LogEntry, Run } from "../../../client/api/cypher-log.ts";
import { logMethods } from "../../../client/api/log-methods.ts";
import { english } from "../graph/samples.ts";

const entry = (id: number, at: string, size: Run["size"]): LogEntry => {
  const run = { at: new Date(at), milliseconds: 1, size };
  return {
    id,
    at: run.at,
    what: { key: "log.search", values: { text: `question ${id}` } },
    cypher: { statement: "RETURN 1", parameters: {} },
    runs: [run],
    repeat: () => Promise.resolve(run),
  };
};

test("the paragraph says when and how much, then each step in its order", () => {
  const said = logMethods(
    [entry(2, "2026-01-02T10:30:00Z", { nodes: 3, edges: 2 }), entry(1, "2026-01-02T10:00:00Z", { rows: 1 })],
    null,
    english,
  ).split("\n");
  expect(said[0]).toContain("Between 2026-01-02 10:00 UTC and 2026-01-02 10:30 UTC the graph was asked 2 questions");
  expect(said[2]).toContain("A seizure is not a flow");
  expect(said[4]).toBe("1. 2026-01-02 10:00 UTC: Search “question 1” (1 row)");
  expect(said[5]).toBe("2. 2026-01-02 10:30 UTC: Search “question 2” (3 nodes, 2 links)");
});

test("an empty log has no methods", () => {
  expect(logMethods([], null, english)).toBe("");
});

test("steps that changed the graph are no questions, and say what they changed", () => {
  const changed = {
    nodesCreated: 0,
    nodesDeleted: 2,
    relationshipsCreated: 0,
    relationshipsDeleted: 1,
    propertiesSet: 0,
    labelsAdded: 0,
    labelsRemoved: 0,
  };
  const edit = { ...entry(2, "2026-01-02T10:30:00Z", { changed }), what: { key: "log.edit" }, repeat: null } as const;
  const said = logMethods([edit, entry(1, "2026-01-02T10:00:00Z", { rows: 1 })], null, english).split("\n");
  expect(said[0]).toContain("the graph was asked 1 question;");
  expect(said[1]).toBe("1 of the steps changed the graph and says how.");
  expect(said.at(-2)).toBe("2. 2026-01-02 10:30 UTC: Change the graph (deleted 2 nodes and 1 link)");
});
