import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { write, type Database } from "../../../server/database/index.ts";
import { applyEdit, previewEdit, previewRevert, revertEdit } from "../../../server/edits/index.ts";
import { markGraph } from "../../../server/samples/index.ts";
import { wholeGraph } from "../../contract/edits/whole-graph.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";

const LIMITS = { maxRows: 100, timeoutMs: 20_000 };
let graph: TestDatabase;
let database: Database;

beforeAll(async () => {
  graph = await openTestDatabase();
  ({ database } = graph);
  await markGraph(database);
  const made = `UNWIND range(1, 6) AS i
CREATE (n:Entity:Spot {id: 'spot:' + toString(i), name: 'Spot ' + toString(i), rank: i})
CREATE (n)-[:NEAR {id: 'near:' + toString(i), km: i * 1.5}]->(:Loose {rank: i})`;
  await write(database, (run) => run({ statement: made }));
}, 60_000);
afterAll(() => graph.close());

const which = fc.constantFrom("n.rank < 3", "n.rank IN [2, 4, 6]", "n.rank = 5", "n:Spot", "n:Loose", "true");
const value = fc.constantFrom("1", "2.0", "'x'", "date('2024-02-29')", "duration('P1D')", "[1, 2]", "null", "n.rank");
const name = fc.constantFrom("rank", "km", "name", "other");

/** Statements that write in one way each; what the graph holds by then decides what they touch. */
const writing = fc.oneof(
  fc
    .tuple(which, name, value)
    .map(
      ([where, key, to]) =>
        `MATCH (n) WHERE NOT n:FiliereGraph AND NOT n:FiliereEdit AND ${where} SET n.${key} = ${to}`,
    ),
  fc.tuple(which).map(([where]) => `MATCH (n) WHERE (n:Spot OR n:Loose) AND ${where} DETACH DELETE n`),
  fc.tuple(which).map(([where]) => `MATCH (n:Spot) WHERE ${where} SET n:Marked REMOVE n:Spot`),
  fc
    .tuple(which, value)
    .map(
      ([where, to]) =>
        `MATCH (n:Loose) WHERE ${where} CREATE (n)-[:MADE {weight: 1.0}]->(:Loose {rank: 9, value: ${to}})`,
    ),
  fc.tuple(which, value).map(([where, to]) => `MATCH (n:Spot)-[r]->() WHERE ${where} SET r.km = ${to}, r.seen = true`),
  fc.tuple(which).map(([where]) => `MATCH (n)-[r:NEAR]->() WHERE ${where} DELETE r`),
  fc
    .tuple(which)
    .map(
      ([where]) =>
        `MATCH (n)-[r:NEAR]->() WHERE ${where} CREATE (n)-[o:NEAR]->(:Loose {rank: 8}) SET o = properties(r) DELETE r`,
    ),
  fc.constantFrom(
    "MATCH (n:Entity) WHERE n.id = 'spot:1' DETACH DELETE n CREATE (:Entity:Spot {id: 'spot:1', rank: 2})-[:NEAR]->(:Loose)",
    `MATCH (a:Entity) WHERE a.id = 'spot:1' MATCH (b:Entity) WHERE b.id = 'spot:2'
SET a.id = 'spot:0' SET b.id = 'spot:1' SET a.id = 'spot:2'`,
    "MATCH (n:Entity) WHERE n.id = 'spot:1' DETACH DELETE n WITH count(*) AS gone MATCH (o:Entity) WHERE o.id = 'spot:2' SET o.id = 'spot:1'",
  ),
);

test("any edit that is taken back leaves the graph as it was, value for value; several go back from the last one", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(writing, { minLength: 1, maxLength: 3 }), async (statements) => {
      const states = [await wholeGraph(database)];
      const ids: string[] = [];
      for (const statement of statements) {
        const query = { statement, parameters: {} };
        const shown = await previewEdit(database, query, "somebody", LIMITS);
        const asked = { ...query, seen: shown.seen, note: "" };
        const { edit, touched } = await applyEdit(database, asked, "somebody", LIMITS);
        expect([edit.counters, touched?.nodeCount]).toEqual([shown.counters, shown.touched?.nodeCount]);
        ids.push(edit.id);
        states.push(await wholeGraph(database));
      }
      for (const id of ids.toReversed()) {
        states.pop();
        const { obstacles, effect } = await previewRevert(database, id, "somebody", LIMITS);
        expect(obstacles).toEqual([]);
        await revertEdit(database, id, { seen: effect?.seen ?? "" }, "somebody", LIMITS);
        expect(await wholeGraph(database)).toEqual(states.at(-1));
      }
    }),
    { numRuns: 12 },
  );
}, 180_000);
