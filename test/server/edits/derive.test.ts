import { afterAll, beforeAll, expect, test } from "vitest";
import { changeOnce, type Database } from "../../../server/database/index.ts";
import { applyEdit, previewEdit, previewRevert, revertEdit } from "../../../server/edits/index.ts";
import { weighedAnew } from "../../../server/edits/derive/figures.ts";
import { renamedNodes } from "../../../server/edits/derive/search.ts";
import { nodeIn, relationshipIn, takeSnapshot, type Snapshot } from "../../../server/edits/snapshot.ts";
import type { Changes } from "../../../server/edits/states.ts";
import { loadSample } from "../../../server/samples/index.ts";
import { wholeGraph } from "../../contract/edits/whole-graph.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";

const LIMITS = { timeoutMs: 30_000 };
let graph: TestDatabase;
let database: Database;

beforeAll(async () => {
  graph = await openTestDatabase({ bundled: true });
  ({ database } = graph);
  await loadSample(database, "network");
}, 120_000);
afterAll(() => graph.close());

/** As if everything in the graph had just been made. */
function allNew(snapshot: Snapshot): Changes {
  return {
    nodes: [...snapshot.nodes.keys()].map((at) => ({ at, before: null, after: nodeIn(snapshot, at) ?? null })),
    relationships: [...snapshot.relationships.keys()].map((at) => ({
      at,
      before: null,
      after: relationshipIn(snapshot, at) ?? null,
    })),
  };
}

test("what the samples bring is what is worked out anew: every searched text and every figure", async () => {
  await changeOnce(database, LIMITS, async (change) => {
    const after = await takeSnapshot(change);
    const own = allNew(after);
    expect(renamedNodes(own.nodes)).toEqual([]);
    expect(await weighedAnew(change, own, { before: after, after })).toEqual([]);
    return { answer: undefined, keeps: false };
  });
});

async function edit(statement: string) {
  const query = { statement, parameters: {} };
  const { seen, touched, counters } = await previewEdit(database, query, "somebody", LIMITS);
  const applied = await applyEdit(database, { ...query, seen, note: "" }, "somebody", LIMITS);
  expect(applied.touched).toEqual(touched);
  return { id: applied.edit.id, touched, counters };
}

async function takeBack(id: string): Promise<void> {
  const { effect, obstacles } = await previewRevert(database, id, "somebody", LIMITS);
  expect(obstacles).toEqual([]);
  await revertEdit(database, id, { seen: effect?.seen ?? "" }, "somebody", LIMITS);
}

test.each([
  ["a claim is retracted", "MATCH (c:Claim) WHERE c.id = 'claim:cb1-a' SET c.state = 'retracted'", 1],
  ["a source is graded anew", "MATCH (:Claim {id: 'claim:cb1-a'})-[:STATED_IN]->(s) SET s.reliability = 'E'", 1],
])("when %s, the figures of what rests on it follow, and come back with it", async (_, statement, propertiesSet) => {
  const before = await wholeGraph(database);
  const { id, touched, counters } = await edit(statement);
  expect(counters).toMatchObject({ propertiesSet });
  expect([touched?.nodeCount, touched?.nodes[0]?.derived]).toEqual([1, false]);
  const followed = touched?.relationships ?? [];
  expect(followed.length).toBeGreaterThan(0);
  expect(followed.every(({ derived }) => derived)).toBe(true);
  expect(new Set(followed.flatMap(({ properties }) => properties.map(({ name }) => name)))).toContain("confidence");
  await takeBack(id);
  expect(await wholeGraph(database)).toEqual(before);
});

test("a figure that somebody writes by hand is made anew, and a name is searched by what it is now", async () => {
  const before = await wholeGraph(database);
  const figure = await edit("MATCH (:CaseFile)-[r:FROM]->() SET r.confidence = 1.0");
  expect(figure.touched).toMatchObject({ nodeCount: 0, relationshipCount: 0 });
  const renamed = await edit("MATCH (p:Country) WHERE p.id = 'place:spain' SET p.name = 'Hispania'");
  expect(renamed.touched?.nodes[0]?.properties.map(({ name }) => name)).toEqual(["name", "search"]);
  await takeBack(renamed.id);
  expect(await wholeGraph(database)).toEqual(before);
});
