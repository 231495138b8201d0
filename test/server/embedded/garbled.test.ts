import { connect } from "node:net";
import { setImmediate as nextTurn } from "node:timers/promises";
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { garbledClients, type GarbledClient } from "./garbled-streams.ts";
import { openGraph, rows, type TestGraph } from "./graph.ts";
import { memoryMb } from "./memory.ts";

/** 100,000 of them in CI: some two minutes on two cores. */
const STREAMS = Number(process.env["FILIERE_TEST_GARBLED"] ?? 20_000);
const BATCH = 2_500;
/** At a time: enough to keep the child busy, fewer than it lets in. */
const SOCKETS = 64;
/** From the end of the first batch on. It settles some 50 MB higher, whatever the number of streams. */
const GROWTH_MB = 150;
/** A client that does not close is cut off after this long: the server owes it nothing. */
const PATIENCE_MS = 30;

let embedded: TestGraph;
let port: number;

beforeAll(async () => {
  embedded = await openGraph();
  port = Number(new URL(embedded.graph.uri).port);
  await rows(embedded.driver, "UNWIND range(1, 50) AS i CREATE (:P {i: i, f: 1.0})-[:R]->(:Q)");
});

afterAll(() => embedded.close());

/** Opens as the client does, waits for the first answer, sends the rest in its pieces and goes away. */
async function play({ opening, rest, pieceBytes, ends }: GarbledClient): Promise<void> {
  const socket = connect(port, "127.0.0.1");
  const closed = new Promise<void>((resolve) => {
    socket.on("close", () => resolve());
  });
  const answered = new Promise<void>((resolve) => {
    // The four bytes of the version are no answer yet.
    socket.on("data", (data) => data.length > 4 && resolve());
    setTimeout(resolve, PATIENCE_MS).unref();
  });
  socket.on("error", () => undefined);
  socket.write(opening);
  await Promise.race([answered, closed]);
  for (let at = 0; at < rest.length && !socket.destroyed; at += pieceBytes) {
    socket.write(rest.subarray(at, at + pieceBytes));
    if (pieceBytes < rest.length) await nextTurn();
  }
  if (ends) socket.end();
  const timer = setTimeout(() => socket.destroy(), PATIENCE_MS);
  await closed;
  clearTimeout(timer);
}

async function playAll(clients: GarbledClient[]): Promise<void> {
  const worker = async () => {
    for (let next = clients.pop(); next; next = clients.pop()) await play(next);
  };
  await Promise.all(Array.from({ length: SOCKETS }, worker));
}

/** Connections that are open in the child besides the one that asks. */
async function strangers(): Promise<unknown> {
  const statement =
    "CALL dbms.listConnections() YIELD userAgent WHERE userAgent IS NULL OR userAgent = 'garbled/1' RETURN count(*) AS n";
  return (await rows(embedded.driver, statement))[0]![0];
}

test(
  `${STREAMS} garbled conversations end nothing, leave nothing behind and keep nobody waiting`,
  { timeout: 600_000 },
  async () => {
    const { user, password } = embedded.graph;
    const { pid } = embedded.graph.status();
    const usedMb: number[] = [];
    for (let played = 0; played < STREAMS; played += BATCH) {
      const clients = fc.sample(garbledClients(user, password), Math.min(BATCH, STREAMS - played));
      const playing = playAll(clients);
      expect(await rows(embedded.driver, "MATCH (n:P) RETURN count(n) AS n")).toEqual([[50n]]);
      await playing;
      expect(embedded.graph.status()).toMatchObject({ pid, restarts: 0, state: "ready" });
      usedMb.push(memoryMb(pid!));
    }
    await expect.poll(strangers, { timeout: 15_000 }).toBe(0n);
    expect(usedMb.at(-1)! - usedMb[0]!).toBeLessThan(GROWTH_MB);
    expect(await rows(embedded.driver, "CREATE (n:After) RETURN labels(n) AS labels")).toEqual([[["After"]]]);
  },
);
