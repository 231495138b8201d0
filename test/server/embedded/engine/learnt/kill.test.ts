import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openGraph, rows, type TestGraph } from "../../graph.ts";

/** Some seconds of work behind the write. */
const SLOW = "UNWIND range(1, 20000) AS a UNWIND range(1, 100) AS b WITH p, a WHERE a < 0 RETURN count(*) AS n";
const READ = "MATCH (p:P) RETURN p.v = 1 AS e, p.v + 1 AS s, p.v AS v ORDER BY p.k";

let embedded: TestGraph;
beforeEach(async () => {
  embedded = await openGraph();
});
afterEach(() => embedded.close());

function ask(statement: string, parameters = {}): Promise<unknown[][]> {
  return rows(embedded.driver, statement, parameters);
}

async function kill(): Promise<void> {
  const { restarts, pid } = embedded.graph.status();
  process.kill(pid!, "SIGKILL");
  await expect.poll(() => embedded.graph.status().restarts, { timeout: 10_000 }).toBe(restarts + 1);
}

function note(): string {
  const name = readdirSync(embedded.folder).find((entry) => entry.endsWith(".kinds"));
  const file = join(embedded.folder, name ?? "");
  return name && existsSync(file) ? readFileSync(file, "utf8") : "";
}

test("a kill between the note and the commit leaves answers right", { timeout: 60_000 }, async () => {
  await ask("CREATE (:P {k: 1, v: 1})");
  const session = embedded.driver.session();
  const write = session.run(`MATCH (p:P) SET p.v = '1' WITH p ${SLOW}`).then(
    () => "committed",
    () => "cut off",
  );
  await expect.poll(note, { timeout: 5_000 }).toContain('"text"');
  await kill();
  expect(await write).toBe("cut off");
  await session.close();
  expect(await ask(READ)).toEqual([[true, 2n, 1n]]);
  expect(note()).toContain('"text"');
});

test("kills at any moment leave every kind that was confirmed", { timeout: 120_000 }, async () => {
  const values: unknown[] = [1n, "1", 1];
  for (const [k, v] of values.entries()) {
    await ask("CREATE (:P {k: $k, v: $v})", { k: BigInt(k), v });
    await kill();
    const found = await embedded.driver.executeQuery("MATCH (p:P) RETURN p.v AS v, p AS p ORDER BY p.k");
    expect(found.records.map((record) => record.get("v") as unknown)).toEqual(values.slice(0, k + 1));
    const firsts = await embedded.driver.executeQuery("MATCH (p:P) WHERE p.v = 1 RETURN p.k AS k ORDER BY k");
    expect(firsts.records.map((record) => record.get("k") as unknown)).toEqual([0n, 2n].filter((each) => each <= k));
  }
});
