import { connect } from "node:net";
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { chunk } from "../../../server/embedded/bolt/chunking.ts";
import { Float, Structure } from "../../../server/embedded/bolt/packstream.ts";
import { encode, HANDSHAKE, RawClient, TAG } from "./bolt/raw-client.ts";
import { openGraph, rows, type TestGraph } from "./graph.ts";

const RUNS = 3_000;

let embedded: TestGraph;
let port: number;

beforeAll(async () => {
  embedded = await openGraph();
  port = Number(new URL(embedded.graph.uri).port);
  await rows(embedded.driver, "UNWIND range(1, 50) AS i CREATE (:P {i: i, f: 1.0})-[:R]->(:Q)");
});

afterAll(() => embedded.close());

const key = fc.constantFrom("n", "qid", "mode", "db", "bookmarks", "tx_timeout", "$date", "__proto__", "address", "x");
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    fc.constantFrom(null, true, 0, -1, 7, 2n ** 60n, new Float(2), new Float(0.5)),
    fc.string(),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(key, tie("value"), { maxKeys: 4 }),
    fc.tuple(fc.nat(255), fc.array(tie("value"), { maxLength: 4 })).map(([tag, fields]) => new Structure(tag, fields)),
  ),
}));

const statement = fc.constantFrom(
  "RETURN 1 AS x",
  "UNWIND range(1, 3000) AS x RETURN x AS x",
  "MATCH p = (a)-[r]->(b) RETURN p AS p",
  "CREATE (:Z {a: 1.0})",
  "RETUR",
  "RETURN $a AS a",
  "RETURN 1 / 0 AS x",
  "",
  "UNWIND $a AS x RETURN x AS x",
);
const extra = fc.oneof(fc.constantFrom({}, { mode: "r" }, { n: -1 }, { n: 3 }, { tx_timeout: 5 }), value);

const message = fc.oneof(
  fc.tuple(statement, value, extra).map(([text, a, more]) => encode(TAG.run, text, { a }, more)),
  fc.tuple(fc.constantFrom(TAG.pull, TAG.discard, TAG.begin, TAG.hello, TAG.logon), extra).map((all) => encode(...all)),
  fc.constantFrom(TAG.reset, TAG.commit, TAG.rollback, TAG.logoff, TAG.goodbye).map((tag) => encode(tag)),
  fc.tuple(fc.nat(255), fc.array(value, { maxLength: 4 })).map(([tag, fields]) => encode(tag, ...fields)),
  fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes)),
  fc.uint8Array({ minLength: 1, maxLength: 60 }).map((bytes) => chunk(Buffer.from(bytes))),
  fc.constant(chunk(Buffer.from("b110d6ffffffff", "hex"))),
  fc.constant(chunk(Buffer.alloc(400, 0x91))),
);

/** Where a byte of the stream is changed, and how; sometimes the stream is cut as well. */
const damage = fc.record({ at: fc.nat(), flip: fc.nat(255), cut: fc.option(fc.nat(), { nil: undefined, freq: 4 }) });

function damaged(stream: Buffer, { at, flip, cut }: { at: number; flip: number; cut: number | undefined }): Buffer {
  const copy = Buffer.from(stream);
  if (copy.length === 0) return copy;
  const place = at % copy.length;
  copy[place] = copy[place]! ^ flip;
  return cut === undefined ? copy : copy.subarray(0, cut % copy.length);
}

/** Sends a stream and goes away when the server has had time to read it. */
async function send(stream: Buffer): Promise<void> {
  await new Promise<void>((resolve) => {
    const socket = connect(port, "127.0.0.1", () => socket.end(stream));
    socket.on("data", () => undefined);
    socket.on("error", () => resolve());
    socket.on("close", () => resolve());
    setTimeout(() => socket.destroy(), 50).unref();
  });
}

test(
  `${RUNS} garbled conversations neither end the child nor stop it from answering`,
  { timeout: 120_000 },
  async () => {
    const { user, password } = embedded.graph;
    const login = [
      encode(TAG.hello, { user_agent: "garbled/1" }),
      encode(TAG.logon, { scheme: "basic", principal: user, credentials: password }),
    ];
    const { pid } = embedded.graph.status();
    const streams = fc.sample(
      fc.tuple(fc.array(message, { minLength: 1, maxLength: 6 }), damage, fc.constantFrom("whole", "body", "all")),
      RUNS,
    );
    const waiting = streams.map(([messages, how, where]) => {
      const body = Buffer.concat(messages);
      if (where === "all") return damaged(Buffer.concat([HANDSHAKE, ...login, body]), how);
      return Buffer.concat([HANDSHAKE, ...login, where === "body" ? damaged(body, how) : body]);
    });
    const worker = async () => {
      for (let next = waiting.pop(); next; next = waiting.pop()) await send(next);
    };
    await Promise.all(Array.from({ length: 16 }, worker));
    expect(await rows(embedded.driver, "MATCH (n:P) RETURN count(n) AS n")).toEqual([[50n]]);
    expect(embedded.graph.status()).toMatchObject({ pid, restarts: 0 });
    const client = await RawClient.login(port, user, password);
    expect((await client.ask(TAG.run, "RETURN 1 AS x", {}, {})).kind).toBe("SUCCESS");
    client.close();
  },
);
