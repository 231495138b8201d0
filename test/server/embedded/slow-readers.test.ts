import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { RawClient, TAG } from "./bolt/raw-client.ts";
import { openGraph, rows, type TestGraph } from "./graph.ts";
import { memoryMb } from "./memory.ts";

const READERS = 10;
/** 100 MB for each of them. */
const ROWS = 20_000;
/** Of the thousand that wait to be read. */
const MOST_MB = 300;
const TEXT = "x".repeat(5_000);
const RESULT = `UNWIND range(1, ${ROWS}) AS x RETURN x, $text AS text`;

let embedded: TestGraph;
const clients: RawClient[] = [];

beforeAll(async () => {
  embedded = await openGraph();
});

afterAll(async () => {
  for (const client of clients) client.close();
  await embedded.close();
});

async function open(): Promise<RawClient> {
  const { uri, user, password } = embedded.graph;
  const client = await RawClient.login(Number(new URL(uri).port), user, password);
  clients.push(client);
  return client;
}

/** A client that has asked for everything and reads nothing. */
async function openSlow(): Promise<RawClient> {
  const client = await open();
  await client.ask(TAG.run, RESULT, { text: TEXT }, {});
  client.socket.pause();
  client.send(TAG.pull, { n: -1 });
  return client;
}

/** The answers up to the one that is no record. */
async function readOn(client: RawClient): Promise<{ records: number; end: string }> {
  for (let records = 0; ; records++) {
    const { kind } = await client.answer();
    if (kind !== "RECORD") return { records, end: kind };
  }
}

async function connections(): Promise<unknown> {
  const ask = "CALL dbms.listConnections() YIELD userAgent WHERE userAgent = 'test/1' RETURN count(*) AS n";
  return (await rows(embedded.driver, ask))[0]![0];
}

test("readers who do not read cost a buffer each, and others are served meanwhile", { timeout: 120_000 }, async () => {
  const { pid } = embedded.graph.status();
  const beforeMb = memoryMb(pid!);
  const slow = await Promise.all(Array.from({ length: READERS }, openSlow));
  // Time enough to fill the memory, if it were to.
  for (let turn = 0; turn < 50; turn++) {
    expect(await rows(embedded.driver, "RETURN 1 AS n")).toEqual([[1n]]);
    await wait(20);
  }
  expect(memoryMb(pid!) - beforeMb).toBeLessThan(MOST_MB);

  const [patient, impatient, ...gone] = slow;
  impatient!.send(TAG.reset);
  impatient!.socket.resume();
  const broken = await readOn(impatient!);
  expect([broken.records < ROWS, broken.end, (await impatient!.answer()).kind]).toEqual([true, "IGNORED", "SUCCESS"]);
  expect((await impatient!.ask(TAG.run, "RETURN 1 AS n", {}, {})).kind).toBe("SUCCESS");
  for (const client of gone) client.close();
  await expect.poll(connections, { timeout: 10_000 }).toBe(2n);

  patient!.socket.resume();
  expect(await readOn(patient!)).toEqual({ records: ROWS, end: "SUCCESS" });
  expect(embedded.graph.status()).toMatchObject({ pid, restarts: 0 });
});
