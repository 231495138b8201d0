import { afterAll, beforeAll, expect, test } from "vitest";
import { changeOnce, type Database } from "../../../server/database/index.ts";
import { applyEdit, previewEdit, previewRevert, revertEdit } from "../../../server/edits/index.ts";
import { weighedAnew } from "../../../server/edits/derive/figures.ts";
import { legRows } from "../../../server/edits/derive/legs.ts";
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

test("the legs of the samples are those that their cases give", async () => {
  await changeOnce(database, LIMITS, async (change) => {
    const snapshot = await takeSnapshot(change);
    const given = [...legRows(snapshot).values()].map(({ properties }) => sets(properties));
    const stored = [...snapshot.relationships.keys()]
      .flatMap((at) => relationshipIn(snapshot, at) ?? [])
      .filter(({ type }) => type === "ROUTE")
      .map(({ properties: { confidence: _c, voices: _v, grade: _g, disputed: _d, ...rest } }) => sets(rest));
    expect(given.length).toBeGreaterThan(50);
    expect(given.toSorted()).toEqual(stored.toSorted());
    return { answer: undefined, keeps: false };
  });
});

/** Without the order of lists, which is that in which cases are read. */
function sets(properties: Record<string, unknown>): string {
  const texts = Object.entries(properties).map(([name, value]) =>
    JSON.stringify([name, Array.isArray(value) ? value.map(String).toSorted() : value]),
  );
  return texts.toSorted().join("\n");
}

async function edit(statement: string) {
  const query = { statement, parameters: {} };
  const { seen, touched, counters, warnings } = await previewEdit(database, query, "somebody", LIMITS);
  const applied = await applyEdit(database, { ...query, seen, note: "" }, "somebody", LIMITS);
  expect(applied.touched).toEqual(touched);
  return { id: applied.edit.id, touched, counters, warnings };
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
  expect(figure.counters.propertiesSet).toBe(0);
  expect(figure.warnings).toMatchObject([
    { rule: "made-over", values: { names: "confidence" } },
    { rule: "nothing-changed" },
  ]);
  const statement = "MATCH (:CaseFile)-[r:FROM]->() WITH r LIMIT 1 SET r.confidence = 1.0, r.seen = true";
  const both = await previewEdit(database, { statement, parameters: {} }, "somebody", LIMITS);
  expect([both.counters.propertiesSet, both.warnings]).toMatchObject([1, [{ rule: "made-over" }]]);
  const renamed = await edit("MATCH (p:Country) WHERE p.id = 'place:spain' SET p.name = 'Hispania'");
  expect(renamed.touched?.nodes[0]?.properties.map(({ name }) => name)).toEqual(["name", "search"]);
  await takeBack(renamed.id);
  expect(await wholeGraph(database)).toEqual(before);
});

const NEW_CASE = `MATCH (spain:Entity) WHERE spain.id = 'place:spain'
MATCH (lyon:Entity) WHERE lyon.id = 'place:lyon'
MATCH (claim:Entity) WHERE claim.id = 'claim:cb1-a'
CREATE (c:Entity:CaseFile {id: 'case:new', title: 'New', dateFrom: '2024-03-01', dateTo: '2024-03-02'})
CREATE (claim)-[:SUPPORTS {id: 'supports:new', status: 'reported', claims: ['claim:cb1-a']}]->(c)
CREATE (c)-[:FROM {id: 'from:new', status: 'reported', claims: ['claim:cb1-a'], mode: 'sea'}]->(spain)
CREATE (c)-[:TO {id: 'to:new', status: 'reported', claims: ['claim:cb1-a'], mode: 'sea'}]->(lyon)`;

test("a case that is made makes its leg, which goes with it, and its end changes the leg", async () => {
  const before = await wholeGraph(database);
  const made = await edit(NEW_CASE);
  expect(made.counters).toMatchObject({ nodesCreated: 1, relationshipsCreated: 3 });
  const leg = made.touched?.relationships.find(({ type }) => type === "ROUTE");
  expect(leg).toMatchObject({ change: "created", derived: true, id: "leg:spain--lyon--sea" });
  const told = Object.fromEntries((leg?.properties ?? []).map(({ name, after }) => [name, after]));
  expect(told).toMatchObject({ cases: ["case:new"], claims: ["claim:cb1-a"], status: "reported", voices: 1 });

  const after = await wholeGraph(database);
  const later = await edit("MATCH (c:Entity) WHERE c.id = 'case:new' SET c.dateTo = '2024-03-09'");
  expect(later.touched?.relationships).toMatchObject([
    { id: "leg:spain--lyon--sea", change: "changed", derived: true },
  ]);
  await takeBack(later.id);
  expect(await wholeGraph(database)).toEqual(after);
  const gone = await edit("MATCH (c:Entity) WHERE c.id = 'case:new' DETACH DELETE c");
  expect(gone.touched?.relationships.at(-1)).toMatchObject({ type: "ROUTE", change: "deleted", derived: true });
  expect(await wholeGraph(database)).toEqual(before);
  await takeBack(gone.id);
  expect(await wholeGraph(database)).toEqual(after);
  await edit("MATCH (c:Entity) WHERE c.id = 'case:new' DETACH DELETE c");
  expect(await wholeGraph(database)).toEqual(before);
});

test("a leg that a person stated or changed stays when its case goes", async () => {
  const before = await wholeGraph(database);
  const mine = await edit(
    "MATCH (:Country)-[r:ROUTE]->() WHERE r.id = 'leg:spain--bordeaux-bacalan--road' SET r.mode = 'sea'",
  );
  const gone = await edit("MATCH (c:Entity) WHERE c.id = 'case:2024-02-08-bacalan' DETACH DELETE c");
  const legs = gone.touched?.relationships.filter(({ type }) => type === "ROUTE") ?? [];
  expect(legs.map(({ id }) => id)).not.toContain("leg:spain--bordeaux-bacalan--road");
  await takeBack(gone.id);
  await takeBack(mine.id);
  expect(await wholeGraph(database)).toEqual(before);
});

test("above the size that is compared the preview says that nothing follows", async () => {
  const query = { statement: "CREATE (:Entity:Country {id: 'place:new', name: 'New'})", parameters: {} };
  const { warnings } = await previewEdit(database, query, "somebody", { ...LIMITS, mostCompared: 1 });
  expect(warnings).toMatchObject([{ rule: "not-followed" }]);
});
