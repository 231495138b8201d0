import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { rules } from "../../../server/embedded/dialect/index.ts";
import { openGraph, rows, type TestGraph } from "./graph.ts";
import { faults, type Fault } from "./engine-faults.ts";

/*
 * Every wrong answer that was measured on the engine, asked of the embedded graph as a client asks it:
 * right, or refused with a sentence that names a way out, which is then tried too.
 */

let embedded: TestGraph;

beforeAll(async () => {
  embedded = await openGraph();
});

afterAll(() => embedded.close());

beforeEach(async () => {
  await ask("MATCH (n) DETACH DELETE n");
});

function ask(statement: string, parameters = {}): Promise<unknown[][]> {
  return rows(embedded.driver, statement, parameters);
}

describe.each(Object.entries(faults))("%s", (_, { about, graph, answers = [], refusals = [] }: Fault) => {
  test.each(answers)(`${about}: $ask`, async ({ ask: statement, parameters, gives }) => {
    if (graph !== undefined) await ask(graph);
    expect(await ask(statement, parameters)).toEqual(gives);
  });

  test.each(refusals)(`${about}: $ask is refused by $rule, and what it advises works`, async (refusal) => {
    if (graph !== undefined) await ask(graph);
    const { sentence } = rules[refusal.rule];
    await expect(ask(refusal.ask, refusal.parameters)).rejects.toThrow(sentence.split("%")[0]);
    expect(await ask(refusal.instead, refusal.parameters)).toEqual(refusal.gives);
  });
});

test(
  "P1: two hops from 2,000 nodes of degree 8 are counted, and do not stop the engine",
  { timeout: 60_000 },
  async () => {
    const names = Array.from({ length: 2_000 }, (_, index) => `d:${index}`);
    const pairs = names.flatMap((from, index) =>
      Array.from({ length: 8 }, (_, step) => ({ from, to: names[(index * 8 + step * 37) % names.length] })),
    );
    await ask("CREATE INDEX d_k IF NOT EXISTS FOR (d:D) ON (d.k)");
    await ask("UNWIND $names AS name CREATE (:D {k: name})", { names });
    await ask("UNWIND $pairs AS p MATCH (a:D) WHERE a.k = p.from MATCH (b:D) WHERE b.k = p.to CREATE (a)-[:K]->(b)", {
      pairs,
    });
    const [[edges] = []] = await ask("MATCH (:D)-[r:K]->(:D) RETURN count(r) AS n");
    expect(edges).toBe(16_000n);
    const [[chained] = []] = await ask("MATCH (a:D)-[]->(b:D)-[]->(c:D) RETURN count(*) AS n");
    const [[added] = []] = await ask(
      "MATCH (a:D)-[r]->(b:D) WITH b, count(*) AS came MATCH (b)-[s]->(:D) WITH b, came, count(*) AS went RETURN sum(came * went) AS n",
    );
    const [[loops] = []] = await ask("MATCH (a:D)-[r]->(a) RETURN count(r) AS n");
    expect(chained).toBe(BigInt(String(added)) - BigInt(String(loops)));
    expect(embedded.graph.status().restarts).toBe(0);
  },
);

test("P4: a uniqueness constraint brings its index, so that a write does not look at every node", async () => {
  await ask("CREATE CONSTRAINT once IF NOT EXISTS FOR (n:Once) REQUIRE n.serial IS UNIQUE");
  expect(await ask("SHOW INDEXES YIELD name, labelsOrTypes, properties")).toContainEqual([
    "once",
    ["Once"],
    ["serial"],
  ]);
  const { summary } = await embedded.driver.executeQuery("EXPLAIN MATCH (n:Once) WHERE n.serial = 'a' RETURN n");
  expect(JSON.stringify(summary.plan)).toContain("[index: serial]");
  await ask("CREATE (:Once {serial: 'a'})");
  await expect(ask("CREATE (:Once {serial: 'a'})")).rejects.toThrow('Another node :Once has serial "a" already.');
  await ask("DROP CONSTRAINT once");
  expect(await ask("SHOW INDEXES YIELD name")).not.toContainEqual(["once"]);
});
