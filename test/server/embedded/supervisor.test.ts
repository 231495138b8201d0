import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import type { Driver } from "neo4j-driver";
import { codeOf, openGraph, rows, type TestGraph } from "./graph.ts";

/** Would run for hours. */
const RUNAWAY =
  "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a, b WHERE a + b < 0 RETURN count(*) AS n";
/** Would need some ten gigabytes. */
const BOMB = "UNWIND range(1, 1000000000) AS x WITH collect(x) AS list RETURN size(list) AS n";

const opened: TestGraph[] = [];

async function open(options = {}): Promise<TestGraph> {
  const embedded = await openGraph(options);
  opened.push(embedded);
  return embedded;
}

afterEach(async () => {
  for (const embedded of opened.splice(0)) await embedded.close();
});

/** A read as the program makes it: drivers try it again when the connection is lost. */
async function read(driver: Driver, statement: string): Promise<unknown[][]> {
  const session = driver.session();
  try {
    const { records } = await session.executeRead((transaction) => transaction.run(statement));
    return records.map((record) => [...record.values()]);
  } finally {
    await session.close();
  }
}

test("killed in use it is back on the same port, with the reason noted, and a retried read works", async () => {
  const embedded = await open();
  await rows(embedded.driver, "CREATE (:P {k: 1})");
  const before = embedded.graph.status();
  expect(before).toEqual({ state: "ready", restarts: 0, pid: expect.any(Number) });
  const reading = read(embedded.driver, "MATCH (p:P) RETURN p.k AS k");
  process.kill(before.pid!, "SIGKILL");
  expect(await reading).toEqual([[1n]]);
  const after = embedded.graph.status();
  expect(after).toMatchObject({ state: "ready", restarts: 1, pid: expect.any(Number) });
  expect(embedded.graph.events()).toEqual([
    {
      at: expect.any(String),
      kind: "restart",
      text: "The embedded graph was started again because it was ended by SIGKILL.",
    },
  ]);
  expect(after.pid).not.toBe(before.pid);
});

test("a run-away statement fails at its time limit and ends the child, not the program", async () => {
  const embedded = await open();
  const session = embedded.driver.session();
  const code = await codeOf(session.run(RUNAWAY, {}, { timeout: 100 }).then());
  expect(code).toContain("TransactionTimedOut");
  await session.close();
  await expect.poll(() => embedded.graph.status().restarts, { timeout: 10_000 }).toBe(1);
  const [event] = embedded.graph.events();
  expect(event?.text).toContain("could not be stopped");
  expect(event?.statement).toMatch(/^running for \d+\.\d s: UNWIND range\(1, 1000000\) AS a /);
  expect(await read(embedded.driver, "RETURN 1 AS n")).toEqual([[1n]]);
});

test("a client that goes away in a run-away statement costs the child as well", async () => {
  const embedded = await open();
  const session = embedded.driver.session();
  const running = codeOf(session.run(RUNAWAY).then());
  await wait(100);
  await session.close();
  await expect.poll(() => embedded.graph.status().restarts, { timeout: 10_000 }).toBe(1);
  await running;
  expect(await read(embedded.driver, "RETURN 1 AS n")).toEqual([[1n]]);
});

test("a statement that eats memory ends the child, not the program", async () => {
  const embedded = await open({ memoryLimitMb: 400 });
  await rows(embedded.driver, "CREATE (:P)");
  const session = embedded.driver.session();
  expect(await codeOf(session.run(BOMB).then())).toBe("ServiceUnavailable");
  await session.close();
  await expect.poll(() => embedded.graph.events()[0]?.text).toContain("it needed more than 400 MB of memory");
  expect(embedded.graph.events()[0]?.statement).toContain("WITH collect(x) AS list");
  expect(embedded.lines.join("\n")).toMatch(/more than 400 MB of memory\. Longest running for .* s: UNWIND/);
  expect(await read(embedded.driver, "MATCH (p:P) RETURN count(p) AS n")).toEqual([[1n]]);
});

test("a child that does not answer any more is killed", { timeout: 60_000 }, async () => {
  const embedded = await open();
  process.kill(embedded.graph.status().pid!, "SIGSTOP");
  await expect.poll(() => embedded.graph.status().restarts, { timeout: 40_000 }).toBe(1);
  expect(embedded.graph.events()[0]?.text).toContain("did not answer");
  expect(await read(embedded.driver, "RETURN 1 AS n")).toEqual([[1n]]);
});

test("a second start finds what the first one wrote", async () => {
  const first = await open();
  const { folder } = first;
  await rows(first.driver, "CREATE (:P {k: 7})");
  await first.driver.close();
  await first.graph.close();
  expect(first.graph.status()).toMatchObject({ state: "closed", pid: undefined });
  const second = await open({ folder });
  expect(await read(second.driver, "MATCH (p:P) RETURN p.k AS k")).toEqual([[7n]]);
  expect(second.graph.password).toBe(first.graph.password);
});

test("a wanted port that is taken is passed over for the next free one", async () => {
  const taken = createServer();
  const port = await new Promise<number>((resolve) => {
    taken.listen(0, "127.0.0.1", () => resolve((taken.address() as { port: number }).port));
  });
  const embedded = await open({ boltPort: port });
  expect(Number(new URL(embedded.graph.uri).port)).not.toBe(port);
  expect(await read(embedded.driver, "RETURN 1 AS n")).toEqual([[1n]]);
  taken.close();
});

test("when the program disappears the child goes with it", async () => {
  const { fork } = await import("node:child_process");
  const program = fork(new URL("orphan.ts", import.meta.url).pathname, { execArgv: ["--import", "tsx"] });
  const pid = await new Promise<number>((resolve) => {
    program.once("message", (message) => resolve(Number(message)));
  });
  expect(() => process.kill(pid, 0)).not.toThrow();
  program.kill("SIGKILL");
  await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false);
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
