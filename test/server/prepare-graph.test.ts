import { afterAll, beforeAll, expect, test } from "vitest";
import { read, write } from "../../server/database/index.ts";
import { graphState } from "../../server/graph-state.ts";
import { prepareGraph } from "../../server/prepare-graph.ts";
import { countSample, removeSample, restoreSample } from "../../server/samples/index.ts";
import { firstView } from "../../server/views/index.ts";
import { openTestDatabase, type TestDatabase } from "../support/database.ts";

const LIMITS = { maxRows: 10, timeoutMs: 10_000 };
const yes = () => Promise.resolve(true);
let graph: TestDatabase;

beforeAll(async () => {
  graph = await openTestDatabase();
});
afterAll(() => graph.close());

test("an empty graph is asked about, filled once, and left alone after", async () => {
  const { database } = graph;
  expect(await prepareGraph(database, () => Promise.resolve(false))).toBe("left-empty");
  expect((await graphState(database, LIMITS)).nodes).toBe(0);
  expect(await prepareGraph(database, yes)).toBe("filled");
  const filled = await graphState(database, LIMITS);
  expect(filled).toMatchObject({ nodes: 772, relationships: 1888 });
  expect(await prepareGraph(database, yes)).toBe("known");
  expect(await graphState(database, LIMITS)).toEqual(filled);
});

test("a graph that was emptied on purpose is not filled again", async () => {
  const { database } = graph;
  await removeSample(database, "story");
  expect(await prepareGraph(database, yes)).toBe("known");
  expect(await graphState(database, LIMITS)).toMatchObject({ nodes: 0, relationships: 0, own: { bundled: null } });
  await restoreSample(database, "story");
  expect(await graphState(database, LIMITS)).toMatchObject({ nodes: 772, relationships: 1888 });
});

test("a start without a sample makes an empty graph of ours, and the next one leaves it empty", async () => {
  const other = await openTestDatabase({ schema: false });
  try {
    expect(await prepareGraph(other.database, yes, "none")).toBe("filled");
    expect(await prepareGraph(other.database, yes)).toBe("known");
    expect(await graphState(other.database, LIMITS)).toMatchObject({ nodes: 0, own: { bundled: null } });
    const first = await firstView(other.database, LIMITS);
    expect(first).toMatchObject({ view: null, slice: { nodes: [], edges: [] }, totals: {} });
  } finally {
    await other.close();
  }
});

test("a start with the network loads it alone", async () => {
  const other = await openTestDatabase();
  try {
    expect(await prepareGraph(other.database, yes, "network")).toBe("filled");
    const state = await graphState(other.database, LIMITS);
    expect(state).toMatchObject({ ...(await countSample("network")), own: { bundled: null } });
  } finally {
    await other.close();
  }
});

test("another edition of the data is noticed, and what is there is kept", async () => {
  const { database } = graph;
  await write(database, (run) => run({ statement: "MATCH (g:FiliereGraph) SET g.bundled = 'older'" }));
  expect(await prepareGraph(database, yes)).toBe("older-data");
  expect((await graphState(database, LIMITS)).nodes).toBe(772);
});

test("a graph that others made gets no constraint, no mark and no data", async () => {
  const other = await openTestDatabase({ schema: false });
  try {
    await write(other.database, (run) => run({ statement: "CREATE (:Person {name: 'A'})" }));
    const before = await read(other.database, { statement: "SHOW CONSTRAINTS" }, LIMITS);
    expect(await prepareGraph(other.database, yes)).toBe("foreign");
    expect(await read(other.database, { statement: "SHOW CONSTRAINTS" }, LIMITS)).toEqual(before);
    const nodes = await read(other.database, { statement: "MATCH (n) RETURN labels(n) AS labels" }, LIMITS);
    expect(nodes.rows).toEqual([{ labels: ["Person"] }]);
  } finally {
    await other.close();
  }
});
