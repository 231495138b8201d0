import { connect } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { listen, type Listener } from "../../../../server/embedded/bolt/listener.ts";
import { Login } from "../../../../server/embedded/bolt/login.ts";
import { FakeBackend } from "./fake-backend.ts";
import { encode, HANDSHAKE, RawClient, TAG } from "./raw-client.ts";

const INVALID = "Neo.ClientError.Request.Invalid";
const CLIENTS_LIMIT = "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration";
const USERS_LIMIT = "Neo.ClientError.Transaction.TransactionTimedOut";

let backend: FakeBackend;
let listener: Listener;
const clients: RawClient[] = [];

beforeEach(async () => {
  backend = new FakeBackend();
  listener = await listen({
    port: 0,
    backend,
    login: new Login([
      { name: "owner", password: "secret", readOnly: false, isProgram: true, timeoutMs: 0 },
      { name: "reader", password: "known", readOnly: true, isProgram: false, timeoutMs: 50 },
    ]),
    database: "neo4j",
    agent: "Neo4j/5.13.0",
    messageBytes: 200_000,
    loginMs: 300,
    maxSessions: 20,
    log: () => undefined,
  });
});

afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  backend.letGo();
  await listener.close();
});

function open(): RawClient {
  const client = RawClient.open(listener.port);
  clients.push(client);
  return client;
}

async function login(name = "owner", password = "secret"): Promise<RawClient> {
  const client = await RawClient.login(listener.port, name, password);
  clients.push(client);
  return client;
}

test("a client that pipelines everything gets its answers in order", async () => {
  const client = open();
  client.socket.write(
    Buffer.concat([
      encode(TAG.hello, { user_agent: "test/1" }),
      encode(TAG.logon, { scheme: "basic", principal: "owner", credentials: "secret" }),
      encode(TAG.begin, {}),
      encode(TAG.run, "rows 2", {}, {}),
      encode(TAG.pull, { n: -1 }),
      encode(TAG.commit),
    ]),
  );
  const kinds = [];
  for (let index = 0; index < 8; index++) kinds.push(await client.answer());
  expect(kinds.map(({ kind }) => kind)).toEqual(
    "SUCCESS SUCCESS SUCCESS SUCCESS RECORD RECORD SUCCESS SUCCESS".split(" "),
  );
  expect(kinds[0]!.meta).toMatchObject({ server: "Neo4j/5.13.0", hints: { "telemetry.enabled": false } });
  expect(kinds[3]!.meta).toMatchObject({ fields: ["n"], qid: 0 });
  expect(kinds[6]!.meta).toMatchObject({ type: "r", db: "neo4j" });
  expect(kinds[6]!.meta).not.toHaveProperty("bookmark");
  expect(kinds[7]!.meta["bookmark"]).toBeTypeOf("string");
});

test("rows come in the portions that are asked for", async () => {
  const client = await login();
  const run = await client.ask(TAG.run, "rows 3", {}, {});
  expect(run.meta).not.toHaveProperty("qid");
  client.send(TAG.pull, { n: 2 });
  expect((await client.answer()).fields).toEqual([[0]]);
  expect((await client.answer()).fields).toEqual([[1]]);
  expect((await client.answer()).meta).toEqual({ has_more: true });
  client.send(TAG.pull, { n: 2 });
  expect((await client.answer()).fields).toEqual([[2]]);
  expect((await client.answer()).meta).toMatchObject({ type: "r", bookmark: expect.any(String) });
  expect(backend.log).toEqual(["begin w", "commit"]);
});

test("several results may be open in one transaction", async () => {
  const client = await login();
  await client.ask(TAG.begin, {});
  await client.ask(TAG.run, "rows 1", {}, {});
  await client.ask(TAG.run, "rows 5", {}, {});
  expect((await client.ask(TAG.pull, { n: -1, qid: 0 })).fields).toEqual([[0]]);
  expect((await client.answer()).meta).toMatchObject({ type: "r" });
  expect((await client.ask(TAG.discard, { n: -1 })).kind).toBe("SUCCESS");
  expect((await client.ask(TAG.pull, { n: -1, qid: 7 })).meta["code"]).toBe(INVALID);
});

test("after a failure everything is ignored until a RESET, and the transaction is rolled back at once", async () => {
  const client = await login();
  await client.ask(TAG.begin, {});
  expect((await client.ask(TAG.run, "fail", {}, {})).kind).toBe("FAILURE");
  expect(backend.log).toEqual(["begin w", "rollback"]);
  expect((await client.ask(TAG.pull, { n: -1 })).kind).toBe("IGNORED");
  expect((await client.ask(TAG.reset)).kind).toBe("SUCCESS");
  expect((await client.ask(TAG.run, "rows 0", {}, {})).kind).toBe("SUCCESS");
});

test("a RESET overtakes: what runs is ignored and abandoned, earlier RESETs are ignored too", async () => {
  const client = await login();
  client.send(TAG.run, "wait", {}, {});
  client.send(TAG.pull, { n: -1 });
  client.send(TAG.reset);
  client.send(TAG.reset);
  const kinds = [];
  for (let index = 0; index < 4; index++) kinds.push((await client.answer()).kind);
  expect(kinds).toEqual(["IGNORED", "IGNORED", "IGNORED", "SUCCESS"]);
  expect(backend.log).toEqual(["begin w", "abandon"]);
  expect((await client.ask(TAG.run, "rows 0", {}, {})).kind).toBe("SUCCESS");
});

test("a transaction that outlives its time limit fails at once and is abandoned", async () => {
  const client = await login();
  const answer = await client.ask(TAG.run, "wait", {}, { tx_timeout: 30 });
  expect(answer.meta["code"]).toBe(CLIENTS_LIMIT);
  expect(backend.log).toEqual(["begin w", "abandon"]);
  expect((await client.ask(TAG.reset)).kind).toBe("SUCCESS");
});

test("a transaction that idles beyond its time limit is rolled back, and its next request fails", async () => {
  const client = await login();
  await client.ask(TAG.begin, { tx_timeout: 20 });
  await expect.poll(() => backend.log).toEqual(["begin w", "rollback"]);
  expect((await client.ask(TAG.run, "rows 1", {}, {})).meta["code"]).toBe(CLIENTS_LIMIT);
});

test("a user's own limit holds where the client asks for a longer one", async () => {
  const client = await login("reader", "known");
  expect((await client.ask(TAG.run, "wait", {}, { tx_timeout: 60_000 })).meta["code"]).toBe(USERS_LIMIT);
});

test("a commit that waits for the disk beyond the time limit is a commit, and not said to have been ended", async () => {
  const client = await login();
  backend.disk = wait(80);
  await client.ask(TAG.begin, { tx_timeout: 20 });
  await client.ask(TAG.run, "write", {}, {});
  await client.ask(TAG.pull, { n: -1 });
  expect((await client.ask(TAG.commit)).kind).toBe("SUCCESS");
  expect(backend.log).toContain("commit");
});

test("nor is an autocommit write, while it waits for the disk or for a slow reader", async () => {
  const client = await login();
  const running = client.ask(TAG.run, "wait for the disk", {}, { tx_timeout: 20 });
  await wait(60);
  backend.letGo();
  expect((await running).kind).toBe("SUCCESS");
  expect((await client.ask(TAG.pull, { n: -1 })).kind).toBe("SUCCESS");
});

test("a lost connection abandons its transaction", async () => {
  const client = await login();
  client.send(TAG.run, "wait", {}, {});
  await expect.poll(() => backend.log).toEqual(["begin w"]);
  client.close();
  await expect.poll(() => backend.log).toEqual(["begin w", "abandon"]);
  await expect.poll(() => listener.sessions).toBe(0);
});

test("the reader only ever gets read-only transactions, and is told why a write fails", async () => {
  const client = await login("reader", "known");
  const answer = await client.ask(TAG.run, "write", {}, { mode: "w" });
  expect(answer.meta).toMatchObject({ code: "Neo.ClientError.Statement.AccessMode" });
  expect(answer.meta["message"]).toContain("FILIERE_BOLT_WRITE");
  expect(backend.log[0]).toBe("begin r");
});

test("read mode makes a read-only transaction", async () => {
  const client = await login();
  expect((await client.ask(TAG.run, "write", {}, { mode: "r" })).meta["code"]).toContain("AccessMode");
});

test.each([
  ["RUN before LOGON", TAG.run, ["rows 1", {}, {}]],
  ["LOGON before HELLO", TAG.logon, [{ scheme: "basic", principal: "owner", credentials: "secret" }]],
  ["RESET before LOGON", TAG.reset, []],
])("%s closes the connection", async (_what, tag, fields) => {
  const client = open();
  client.send(tag, ...fields);
  await client.closed();
  expect(client.isClosed).toBe(true);
});

test("a request that the state does not allow is named, and closes the connection", async () => {
  const client = await login();
  const answer = await client.ask(TAG.commit);
  expect(answer.meta).toEqual({
    code: INVALID,
    message: "Message 'COMMIT' cannot be handled by a session in the READY state.",
  });
  expect((await client.answer()).kind).toBe("CLOSED");
});

test.each([
  ["an unknown access mode", TAG.begin, [{ mode: "x" }]],
  ["bookmarks that are no texts", TAG.begin, [{ bookmarks: [1] }]],
  ["a bookmark that is no list", TAG.route, [{}, "bookmark", {}]],
  ["an address that is no text", TAG.route, [{ address: 7687 }, [], {}]],
  ["a text for the metadata", TAG.begin, [{ tx_metadata: "app" }]],
  ["a negative time limit", TAG.begin, [{ tx_timeout: -1 }]],
  ["a list for a map", TAG.begin, [[]]],
  ["a number for the statement", TAG.run, [1, {}, {}]],
  ["a list for the parameters", TAG.run, ["rows 1", [], {}]],
])("%s is an invalid request, after which the session goes on", async (_what, tag, fields) => {
  const client = await login();
  expect((await client.ask(tag, ...fields)).meta["code"]).toBe(INVALID);
  expect((await client.ask(TAG.reset)).kind).toBe("SUCCESS");
});

test("a request with too few fields is answered, and the session goes on after a RESET", async () => {
  const client = await login();
  const answer = await client.ask(TAG.run, "rows 1", {});
  expect(answer.meta["code"]).toBe("Neo.ClientError.Request.InvalidFormat");
  expect((await client.ask(TAG.reset)).kind).toBe("SUCCESS");
  expect((await client.ask(TAG.run, "rows 1", {}, {})).kind).toBe("SUCCESS");
});

test("of 5,000 RESETs in a row each is answered, and the last one with SUCCESS", async () => {
  const client = await login();
  for (let sent = 0; sent < 5_000; sent++) client.send(TAG.reset);
  const kinds = [];
  for (let heard = 0; heard < 5_000; heard++) kinds.push((await client.answer()).kind);
  expect(new Set(kinds)).toEqual(new Set(["IGNORED", "SUCCESS"]));
  expect(kinds.at(-1)).toBe("SUCCESS");
});

test("what a client sends ahead is read up to two of the largest messages, and the rest when its turn comes", async () => {
  const client = await login();
  const text = "x".repeat(150_000);
  const ahead = 400;
  let taken = 0;
  const send = async () => {
    for (let turn = 0; turn < ahead; turn++) {
      const run = encode(TAG.run, turn === 0 ? "wait" : "rows 1", { text }, {});
      const both = Buffer.concat([run, encode(TAG.discard, { n: -1 })]);
      await new Promise<unknown>((resolve) => client.socket.write(both, resolve));
      taken += 1;
    }
  };
  const sending = send();
  for (let before = -1; before < taken; await wait(300)) before = taken;
  // The system's own buffers take some of it.
  expect(taken).toBeLessThan(ahead / 2);
  backend.letGo();
  await sending;
  for (let heard = 0; heard < 2 * ahead; heard++) expect((await client.answer()).kind).toBe("SUCCESS");
});

test.each([0, -2, "all"])("PULL of %s rows is an invalid request", async (n) => {
  const client = await login();
  await client.ask(TAG.run, "rows 1", {}, {});
  expect((await client.ask(TAG.pull, { n })).meta["code"]).toBe(INVALID);
});

test("another database and another user's name are refused", async () => {
  const client = await login();
  expect((await client.ask(TAG.begin, { db: "other" })).meta["code"]).toContain("DatabaseNotFound");
  await client.ask(TAG.reset);
  expect((await client.ask(TAG.begin, { db: {} })).meta["code"]).toContain("DatabaseNotFound");
  await client.ask(TAG.reset);
  expect((await client.ask(TAG.begin, { imp_user: "boss" })).meta["code"]).toContain("Forbidden");
});

test("the routing table names the address the client came by", async () => {
  const client = await login();
  const { meta } = await client.ask(TAG.route, { address: "graph.local:1234" }, [], { db: "system" });
  const servers = ["ROUTE", "READ", "WRITE"].map((role) => ({ role, addresses: ["graph.local:1234"] }));
  expect(meta).toEqual({ rt: { ttl: 300, db: "system", servers } });
});

test("after LOGOFF another user can log in on the same connection", async () => {
  const client = await login();
  await client.ask(TAG.logoff);
  const answer = await client.ask(TAG.logon, { scheme: "basic", principal: "reader", credentials: "known" });
  expect(answer.kind).toBe("SUCCESS");
  await client.ask(TAG.run, "rows 0", {}, {});
  expect(backend.log).toEqual(["begin r"]);
});

test.each([
  ["a wrong password", { scheme: "basic", principal: "owner", credentials: "known" }],
  ["another's password", { scheme: "basic", principal: "reader", credentials: "secret" }],
  ["an unknown user", { scheme: "basic", principal: "nobody", credentials: "" }],
  ["no password", { scheme: "none" }],
  ["maps for texts", { scheme: {}, principal: {}, credentials: {} }],
])("%s is refused and closes the connection", async (_what, credentials) => {
  const client = open();
  await client.ask(TAG.hello, {});
  expect((await client.ask(TAG.logon, credentials)).meta["code"]).toBe("Neo.ClientError.Security.Unauthorized");
  expect((await client.answer()).kind).toBe("CLOSED");
});

test("ten wrong passwords in a row make the name wait", async () => {
  const attempt = async (credentials: string) => {
    const client = open();
    await client.ask(TAG.hello, {});
    return (await client.ask(TAG.logon, { scheme: "basic", principal: "reader", credentials })).meta["code"];
  };
  await Promise.all(Array.from({ length: 10 }, () => attempt("wrong")));
  expect(await attempt("known")).toBe("Neo.ClientError.Security.AuthenticationRateLimit");
  await login();
});

test("nobody locks the program out of its own graph by wrong passwords", async () => {
  const attempts = Array.from({ length: 12 }, async () => {
    const client = open();
    await client.ask(TAG.hello, {});
    await client.ask(TAG.logon, { scheme: "basic", principal: "owner", credentials: "wrong" });
  });
  await Promise.all(attempts);
  expect((await (await login()).ask(TAG.run, "rows 0", {}, {})).kind).toBe("SUCCESS");
});

test.each([
  ["a browser", "GET / HTTP/1.1\r\n\r\n", /^HTTP\/1\.1 400 [\s\S]*speaks Bolt/],
  ["TLS", "\u0016\u0003\u0001\u0002\u0000\u0001", /^$/],
  ["a driver of the 4.4 line", `\`\`\u00B0\u0017${"\0\0\u0004\u0004".repeat(4)}`, /^\0\0\0\0$/],
])("%s is sent away at once, with an answer where it can read one", async (_what, bytes, expected) => {
  const socket = connect(listener.port, "127.0.0.1");
  socket.write(bytes, "latin1");
  const heard: Buffer[] = [];
  for await (const data of socket) heard.push(data as Buffer);
  expect(Buffer.concat(heard).toString("latin1")).toMatch(expected);
  await expect.poll(() => listener.sessions).toBe(0);
});

test("a client that does not log in in time is sent away", async () => {
  const silent = new RawClient(listener.port);
  clients.push(silent);
  const halfway = open();
  await halfway.ask(TAG.hello, {});
  const left = await login();
  await left.ask(TAG.logoff);
  await Promise.all([silent.closed(), halfway.closed(), left.closed()]);
  await expect.poll(() => listener.sessions).toBe(0);
});

test("one client too many is told so, and let in when others have left", async () => {
  const all = await Promise.all(Array.from({ length: 20 }, () => login()));
  const late = open();
  const answer = await late.ask(TAG.hello, {});
  expect(answer.meta["code"]).toBe("Neo.TransientError.Request.NoThreadsAvailable");
  expect((await late.answer()).kind).toBe("CLOSED");
  await expect.poll(() => listener.sessions).toBe(20);
  all[0]!.close();
  await expect.poll(() => listener.sessions).toBe(19);
  await login();
});

test("a message over the limit closes the connection, with a lower limit before the login", async () => {
  const stranger = open();
  stranger.send(TAG.hello, { user_agent: "x".repeat(70_000) });
  await stranger.closed();
  const client = await login();
  expect((await client.ask(TAG.run, "rows 0", { x: "x".repeat(70_000) }, {})).kind).toBe("SUCCESS");
  client.send(TAG.pull, { n: -1 });
  client.send(TAG.run, "rows 0", { x: "x".repeat(210_000) }, {});
  await client.closed();
  expect(client.isClosed).toBe(true);
});

test("a reader who does not read costs a buffer, not the result", async () => {
  const client = await login();
  client.socket.pause();
  client.send(TAG.run, "rows 3000000", {}, {});
  client.send(TAG.pull, { n: -1 });
  const before = process.memoryUsage().arrayBuffers;
  await expect.poll(() => backend.log).toEqual(["begin w"]);
  const other = await login("reader", "known");
  expect((await other.ask(TAG.run, "rows 1", {}, {})).kind).toBe("SUCCESS");
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20e6);
});

test("a handshake in single bytes works, keep-alives between messages are no messages", async () => {
  const client = new RawClient(listener.port);
  clients.push(client);
  for (const byte of HANDSHAKE) client.socket.write(Buffer.from([byte]));
  client.socket.write(Buffer.alloc(6));
  expect((await client.ask(TAG.hello, {})).kind).toBe("SUCCESS");
});
