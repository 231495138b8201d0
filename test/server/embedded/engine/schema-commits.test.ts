import { rmSync } from "node:fs";
import { setImmediate as turn } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Engine } from "../../../../server/embedded/engine/engine.ts";
import { codeOf, temporaryFolder } from "../graph.ts";
import { ask, begin, openEngine } from "./in-process.ts";

const INDEX = "CREATE INDEX a FOR (n:P) ON (n.k)";
const OF_TWO = "CREATE INDEX more FOR (n:Q) ON (n.k, n.l)";

let folder: string;
let engine: Engine;

beforeEach(async () => {
  folder = temporaryFolder();
  engine = await openEngine(folder);
});
afterEach(async () => {
  await engine.close();
  rmSync(folder, { recursive: true });
});

test("a change of the schema is under way while its transaction commits", async () => {
  const transaction = begin(engine);
  const statements = [INDEX, "CREATE INDEX b FOR (n:P) ON (n.l)"];
  for (const statement of statements) await transaction.run(statement, {}, false);
  const seen = new Set<string | undefined>();
  const committing = transaction.commit();
  for (let over = false; !over;) {
    seen.add(engine.underWay.longest()?.text);
    over = await Promise.race([committing.then(() => true), turn(false)]);
  }
  expect([...seen]).toEqual(expect.arrayContaining(statements));
  expect(engine.underWay.longest()).toBeUndefined();
});

test.each([
  [INDEX, OF_TWO],
  [OF_TWO, INDEX],
  [INDEX, "DROP INDEX two"],
])("an index of several properties, which could not be taken back, is alone: %s; %s", async (first, second) => {
  await ask(engine, "CREATE INDEX two FOR (n:P) ON (n.k, n.l)");
  const transaction = begin(engine);
  await transaction.run(first, {}, false);
  const code = await codeOf(transaction.run(second, {}, false));
  expect(code).toBe("Neo.ClientError.Transaction.ForbiddenDueToTransactionType");
  await transaction.rollback();
  expect(await ask(engine, "SHOW INDEXES YIELD name")).toEqual([["two"]]);
});
