import { afterAll, beforeAll, expect, test } from "vitest";
import { codeOf, openGraph, rows, type TestGraph } from "../graph.ts";

let embedded: TestGraph;

beforeAll(async () => {
  embedded = await openGraph();
});

afterAll(() => embedded.close());

const ask = (statement: string) => rows(embedded.driver, statement);
const indexes = () => ask("SHOW INDEXES YIELD name, labelsOrTypes, properties");

test("a constraint without a name brings an index too, also for names in backticks", async () => {
  await ask("CREATE CONSTRAINT FOR (`x`:`Å b`) REQUIRE x.`k é` IS UNIQUE");
  expect((await indexes()).map(([, label, key]) => [label, key])).toContainEqual([["Å b"], ["k é"]]);
});

test("a constraint on a key that has an index leaves that one alone", async () => {
  await ask("CREATE INDEX mine FOR (n:Has) ON (n.k)");
  await ask("CREATE CONSTRAINT has_k FOR (n:Has) REQUIRE n.k IS UNIQUE");
  await ask("DROP CONSTRAINT has_k");
  expect(await indexes()).toContainEqual(["mine", ["Has"], ["k"]]);
});

test("a second index on a key is refused, and is nothing with IF NOT EXISTS", async () => {
  await ask("CREATE INDEX first FOR (n:Twice) ON (n.k)");
  expect(await codeOf(ask("CREATE INDEX second FOR (m:Twice) ON (m.k)"))).toBe(
    "Neo.ClientError.Schema.IndexAlreadyExists",
  );
  await ask("CREATE INDEX second IF NOT EXISTS FOR (m:Twice) ON (m.k)");
  expect((await indexes()).filter(([, label]) => String(label) === "Twice")).toEqual([["first", ["Twice"], ["k"]]]);
});

test("a second index of a name is refused, and is nothing with IF NOT EXISTS", async () => {
  await ask("CREATE INDEX named FOR (n:One) ON (n.k)");
  expect(await codeOf(ask("CREATE INDEX named FOR (n:Other) ON (n.k)"))).toBe(
    "Neo.ClientError.Schema.IndexWithNameAlreadyExists",
  );
  await ask("CREATE INDEX named IF NOT EXISTS FOR (n:Other) ON (n.k)");
  expect((await indexes()).filter(([name]) => name === "named")).toEqual([["named", ["One"], ["k"]]]);
});
