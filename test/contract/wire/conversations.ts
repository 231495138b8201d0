import { Float, Structure } from "../../../server/embedded/bolt/packstream.ts";
import { NODE } from "../../../server/embedded/bolt/tags.ts";
import { TAG } from "../../server/embedded/bolt/raw-client.ts";
import { GIVEN } from "./plain.ts";
import { CREDENTIALS, type Conversation, type Step } from "./conversation.ts";

const HELLO = { user_agent: "wire/1", bolt_agent: { product: "wire/1" } };
/** Hours of work. */
const ENDLESS = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a WHERE a < 0 RETURN count(*) AS x";
const THREE = "UNWIND [1, 2, 3] AS x RETURN x";

const reset: Step = { label: "RESET", send: [TAG.reset] };
const commit: Step = { label: "COMMIT", send: [TAG.commit] };
const rollback: Step = { label: "ROLLBACK", send: [TAG.rollback] };
const begin = (extra = {}): Step => ({ label: "BEGIN", send: [TAG.begin, extra] });
const pull = (extra: unknown = { n: -1 }): Step => ({
  label: `PULL ${JSON.stringify(extra)}`,
  send: [TAG.pull, extra],
});
const discard = (extra = { n: -1 }): Step => ({ label: "DISCARD", send: [TAG.discard, extra] });
const run = (text: string, parameters = {}, extra = {}): Step => ({
  label: `RUN ${text}`,
  send: [TAG.run, text, parameters, extra],
});
const route = (routing: unknown, extra: unknown): Step => ({ label: "ROUTE", send: [TAG.route, routing, [], extra] });

/** One statement, its rows, and a RESET in case it failed. */
const ask = (text: string, parameters = {}, extra = {}, what = text): Conversation => ({
  title: what,
  steps: [run(text, parameters, extra), pull(), reset, run("RETURN 1 AS x"), pull()],
});

/** A statement that is not even tried, because of what it is sent with. */
const sendBadly = (what: string, parameters: unknown, extra: unknown): Conversation => ({
  title: what,
  steps: [{ label: "RUN", send: [TAG.run, "RETURN 1 AS x", parameters, extra] }, reset, run("RETURN 1 AS x"), pull()],
});

/** The same requests go to both servers. Those that end a statement by force come last. */
export const conversations: readonly Conversation[] = [
  {
    title: "a login, step by step",
    isStranger: true,
    steps: [
      { label: "HELLO", send: [TAG.hello, { ...HELLO, routing: { address: GIVEN } }] },
      { label: "LOGON", send: [TAG.logon, CREDENTIALS] },
      { label: "TELEMETRY", send: [TAG.telemetry, 1] },
      route({ address: GIVEN }, {}),
      route({}, { db: "neo4j" }),
      route({ address: GIVEN }, { db: "system" }),
      route({}, { db: "nope" }),
      reset,
      { label: "LOGOFF", send: [TAG.logoff] },
      { label: "LOGON", send: [TAG.logon, CREDENTIALS] },
      run("RETURN 1 AS x"),
      pull(),
    ],
  },
  {
    title: "a wrong password",
    isStranger: true,
    steps: [
      { label: "HELLO", send: [TAG.hello, HELLO] },
      { label: "LOGON", send: [TAG.logon, { scheme: "basic", principal: "nobody", credentials: "wrong" }] },
      { label: "RUN", send: [TAG.run, "RETURN 1", {}, {}] },
    ],
  },
  {
    title: "a request before LOGON",
    isStranger: true,
    steps: [
      { label: "HELLO", send: [TAG.hello, HELLO] },
      { label: "RUN", send: [TAG.run, "RETURN 1", {}, {}] },
      { label: "RESET", send: [TAG.reset] },
    ],
  },
  ask('RETURN 1 AS x, 2.0 AS y, "a" AS z, null AS n, [1, 2.0] AS l, {a: 1} AS m, true AS b'),
  ask("RETURN $a AS a, $b AS b, $c AS c", { a: new Float(2), b: 2, c: 9223372036854775807n }),
  ask("RETURN $d AS d", { d: Buffer.from([1, 2]) }, {}, "bytes as parameter"),
  sendBadly("a node as parameter", { n: new Structure(NODE, [1, ["A"], {}, "x"]) }, {}),
  ask("RETURN date('2024-02-10') AS d, duration({months: 1, days: 2}) AS du"),
  ask("RETURN time('10:00:00+00:00') AS t, localtime('10:00:00.5') AS lt"),
  ask("RETURN datetime('2024-01-01T00:00:00+01:00') AS dt, localdatetime('2024-01-01T00:00:00') AS ldt"),
  {
    title: "rows in portions",
    steps: [run("UNWIND range(1, 5) AS x RETURN x"), pull({ n: 2 }), pull({ n: 2 }), discard()],
  },
  {
    title: "entities and paths in a transaction that is rolled back",
    steps: [
      begin(),
      run("CREATE (a:Wire {i: 1, f: 2.0})-[r:R {w: 1}]->(b:Wire) RETURN a, r, b"),
      pull(),
      run("MATCH p = (b)<-[r:R]-(a:Wire) RETURN p"),
      pull(),
      rollback,
      run("MATCH (n:Wire) RETURN count(n) AS n"),
      pull(),
    ],
  },
  {
    title: "writes that count",
    steps: [
      "CREATE (a:Wire {k: 1})-[:R]->(:Wire)",
      "MATCH (n:Wire) SET n.k = 2 SET n:Second",
      "MATCH (n:Wire) REMOVE n:Second",
      "MATCH (n:Wire) RETURN n.k AS k",
      "MATCH (n:Wire) DETACH DELETE n",
    ].flatMap((text) => [run(text), pull()]),
  },
  ask("CREATE (a:Wire)", {}, { mode: "r" }, "a write in read mode"),
  ask("CREATE INDEX wire IF NOT EXISTS FOR (n:Wire) ON (n.k)", {}, { mode: "r" }, "an index in read mode"),
  ask("RETUR 1"),
  ask("RETURN 1 / 0 AS x"),
  ask("MATCH (n) RETURN m"),
  ask("RETURN $x AS x"),
  ask("CALL foo.bar()"),
  ask("RETURN foo(1) AS x"),
  ask("", {}, {}, "no statement at all"),
  ask("EXPLAIN RETURN 1 AS x"),
  ask("MATCH (n:Wire) RETURN n.k AS k UNION MATCH (n:Wire) RETURN n.k AS k"),
  ask("RETURN 1 AS x", {}, { db: "nope" }, "another database"),
  ask("RETURN 1 AS x", {}, { db: "NEO4J" }, "the database in capitals"),
  ask("RETURN 1 AS x", {}, { imp_user: "bob" }, "somebody else's name"),
  ask("RETURN 1 AS x", {}, { tx_timeout: -1 }, "a limit below zero"),
  ask("RETURN 1 AS x", {}, { tx_timeout: 60_000, tx_metadata: { app: "wire" } }, "a limit and metadata"),
  sendBadly("a text for the metadata", {}, { tx_metadata: "wire" }),
  ask("RETURN 1 AS x", {}, { bookmarks: ["xx"] }, "an unknown bookmark"),
  sendBadly("a number for a bookmark", {}, { bookmarks: [1] }),
  sendBadly("an unknown mode", {}, { mode: "x" }),
  sendBadly("a list for the parameters", [], {}),
  ask("CALL db.ping()"),
  ask("CALL dbms.components() YIELD name, edition RETURN name, edition"),
  ask("SHOW DATABASES YIELD name, default WHERE default RETURN name"),
  ask("SHOW HOME DATABASE YIELD name"),
  {
    title: "an index, shown and dropped",
    steps: [
      "CREATE INDEX wire FOR (n:Wire) ON (n.k)",
      "CREATE INDEX wire IF NOT EXISTS FOR (n:Wire) ON (n.k)",
      "SHOW INDEXES YIELD name, type, entityType, labelsOrTypes, properties, owningConstraint WHERE name = 'wire'",
      "CREATE CONSTRAINT one FOR (n:Wire) REQUIRE n.id IS UNIQUE",
      "SHOW CONSTRAINTS YIELD name, type, entityType, labelsOrTypes, properties, propertyType WHERE name = 'one'",
      "DROP CONSTRAINT one",
      "DROP INDEX wire",
      "DROP INDEX wire IF EXISTS",
    ].flatMap((text) => [run(text), pull()]),
  },
  { title: "an unknown index", steps: [run("DROP INDEX nowhere"), pull(), reset] },
  {
    title: "a failure inside a transaction",
    steps: [begin(), run("RETURN 1 / 0 AS x"), pull(), commit, reset, run("RETURN 1 AS x"), pull()],
  },
  { title: "BEGIN after a failure", steps: [begin(), run("RETUR"), begin(), reset] },
  {
    title: "two results at once, and one that is not there",
    steps: [begin(), run(THREE), run(THREE), pull({ n: -1, qid: 0 }), pull({ n: 1 }), pull({ n: -1, qid: 7 }), reset],
  },
  {
    title: "a commit before the last row",
    steps: [begin(), run(THREE), pull({ n: 1 }), commit, run("RETURN 1 AS x"), pull()],
  },
  { title: "BEGIN to an unknown database", steps: [begin({ db: "nope" }), run("RETURN 1 AS x"), reset] },
  { title: "COMMIT without a transaction", steps: [commit, reset] },
  { title: "ROLLBACK without a transaction", steps: [rollback, reset] },
  { title: "PULL without a result", steps: [pull(), reset] },
  { title: "RUN with rows still to come", steps: [run(THREE), run(THREE), reset] },
  { title: "BEGIN in a transaction", steps: [begin(), begin(), reset] },
  { title: "HELLO twice", steps: [{ label: "HELLO", send: [TAG.hello, HELLO] }, reset] },
  { title: "LOGON twice", steps: [{ label: "LOGON", send: [TAG.logon, CREDENTIALS] }, reset] },
  { title: "an unknown request", steps: [{ label: "0x55", send: [0x55] }, reset] },
  { title: "a RUN of two fields", steps: [{ label: "RUN", send: [TAG.run, "RETURN 1", {}] }, reset] },
  { title: "a statement that is no text", steps: [{ label: "RUN", send: [TAG.run, 1, {}, {}] }, reset] },
  { title: "no rows asked for", steps: [run(THREE), pull({ n: 0 }), reset] },
  { title: "a negative number of rows", steps: [run(THREE), pull({ n: -2 }), reset] },
  {
    title: "RESET with rows still to come",
    steps: [run(THREE), pull({ n: 1 }), reset, run("RETURN 1 AS x"), pull()],
  },
  {
    title: "RESET in a transaction",
    steps: [begin(), run("CREATE (:Wire)"), pull(), reset, run("MATCH (n:Wire) RETURN count(n) AS n"), pull(), commit],
  },
  {
    title: "a transaction that idles beyond its limit",
    steps: [begin({ tx_timeout: 200 }), { ...run("RETURN 1 AS x"), waitMs: 4500 }, pull(), reset],
  },
];

/** What ends a running statement: the embedded engine may leave afterwards, so each has a graph of its own. */
export const violentConversations: readonly Conversation[] = [
  {
    title: "a statement that runs beyond its limit",
    steps: [begin({ tx_timeout: 300 }), run(ENDLESS), pull(), reset],
  },
  {
    title: "RESET while a statement runs",
    steps: [
      { ...run(ENDLESS), pipelined: true },
      { ...pull(), pipelined: true },
      { ...reset, waitMs: 500 },
    ],
  },
];
