import { setTimeout as wait } from "node:timers/promises";
import type { Driver, ManagedTransaction } from "neo4j-driver";
import { afterEach, beforeAll, expect, test } from "vitest";
import { prepare } from "../../../bin/prepare.mjs";
import type { EmbeddedOptions, startEmbedded } from "../../../server/embedded/index.ts";
import { codeOf, openGraph, rows, type TestGraph } from "./graph.ts";

const KILLS = 200;
/** Longer than the life after which the next start does not wait. */
const STEADY_MS = 260;
/** So little that the log is folded into the file several times between two kills. */
const CHECKPOINT_BYTES = 20_000;
/** Confirmed in a life before it may be ended. */
const MOST_WRITES = 20;
const UPSERTED = 20;
const COUNTERS = 2;

const SCHEMA = ["P", "Left", "Right", "U", "C", "Tick", "D"].flatMap((label) => [
  `CREATE CONSTRAINT one_${label} IF NOT EXISTS FOR (n:${label}) REQUIRE n.k IS UNIQUE`,
  `CREATE INDEX by_${label} IF NOT EXISTS FOR (n:${label}) ON (n.k)`,
]);

const opened: TestGraph[] = [];
let start: typeof startEmbedded;

// As it ships: compiled, the engine's process starts in half the time.
beforeAll(async () => {
  await prepare(["server"]);
  const built = new URL("../../../dist/server/embedded/index.js", import.meta.url).href;
  ({ startEmbedded: start } = (await import(built)) as { startEmbedded: typeof startEmbedded });
}, 120_000);

async function open(options: Partial<EmbeddedOptions> = {}): Promise<TestGraph> {
  const embedded = await openGraph(options, start);
  opened.push(embedded);
  return embedded;
}

afterEach(async () => {
  for (const embedded of opened.splice(0)) await embedded.close();
});

/** What became of the writes of one kind: confirmed, or begun with an answer that never came. */
class Ledger {
  readonly confirmed = new Set<string>();
  readonly unknown = new Set<string>();

  async note(key: string, write: Promise<unknown>): Promise<boolean> {
    try {
      await write;
      this.confirmed.add(key);
      return true;
    } catch {
      this.unknown.add(key);
      await wait(10);
      return false;
    }
  }

  /** Every confirmed write is there once, and nothing that was never asked for. */
  faults(found: unknown[]): string[] {
    const keys = found.map(String);
    const there = new Set(keys);
    return [
      ...keys.filter((key, index) => keys.indexOf(key) !== index).map((key) => `${key} is there twice`),
      ...[...this.confirmed].filter((key) => !there.has(key)).map((key) => `${key} is lost`),
      ...keys.filter((key) => !this.confirmed.has(key) && !this.unknown.has(key)).map((key) => `${key} is unasked for`),
    ];
  }
}

class Books {
  readonly created = new Ledger();
  readonly pairs = new Ledger();
  readonly ticks = new Ledger();
  readonly doomed = new Ledger();
  readonly deleted = new Ledger();
  readonly merges = new Ledger();

  /** Writes so far. */
  confirmed(): number {
    const ledgers = [this.created, this.pairs, this.ticks, this.doomed, this.deleted, this.merges];
    return ledgers.reduce((sum, ledger) => sum + ledger.confirmed.size, 0);
  }
  /** The last turn of each merged node that was confirmed. */
  readonly merged = new Map<string, number>();
}

type Turn = (driver: Driver, books: Books, turn: number) => Promise<void>;

async function auto(driver: Driver, statement: string, parameters: object): Promise<void> {
  const session = driver.session();
  try {
    await session.run(statement, parameters);
  } finally {
    await session.close().catch(() => undefined);
  }
}

async function inOne(driver: Driver, work: (transaction: ManagedTransaction) => Promise<void>): Promise<void> {
  const session = driver.session();
  try {
    await session.executeWrite(work);
  } finally {
    await session.close().catch(() => undefined);
  }
}

/** Two statements in a transaction that is not tried again. */
async function pair(driver: Driver, k: string): Promise<void> {
  const session = driver.session();
  try {
    const transaction = await session.beginTransaction();
    await transaction.run("CREATE (:Left {k: $k})", { k });
    await transaction.run("MATCH (l:Left) WHERE l.k = $k CREATE (l)-[:WITH]->(:Right {k: $k})", { k });
    await transaction.commit();
  } finally {
    await session.close().catch(() => undefined);
  }
}

const WRITERS: Turn[] = [
  async (driver, { created }, turn) => {
    const k = `c${turn}`;
    await created.note(k, auto(driver, "CREATE (:P {k: $k})-[:OF]->(:Q {k: $k})", { k }));
  },
  async (driver, { pairs }, turn) => {
    const k = `l${turn}`;
    await pairs.note(k, pair(driver, k));
  },
  async (driver, { merges, merged }, turn) => {
    const k = `u${turn % UPSERTED}`;
    // Tried again by the driver after a kill, some 30 s long: it may run twice, and that must not show.
    const merge = inOne(driver, async (transaction) => {
      await transaction.run("MERGE (u:U {k: $k}) SET u.turn = $turn", { k, turn: BigInt(turn) });
    });
    if (await merges.note(`${k}-${turn}`, merge)) merged.set(k, turn);
  },
  ...["t", "s"].map((name): Turn => async (driver, { ticks }, turn) => {
    const parameters = { k: `${name}${turn}`, counter: BigInt(turn % COUNTERS) };
    // The tick proves that the counter was raised: both or neither, and once.
    const count = "MATCH (c:C) WHERE c.k = $counter SET c.n = c.n + 1 CREATE (:Tick {k: $k, of: $counter})";
    await ticks.note(parameters.k, auto(driver, count, parameters));
  }),
  async (driver, { doomed, deleted }, turn) => {
    const k = `d${turn}`;
    const isThere = await doomed.note(k, auto(driver, "CREATE (:D {k: $k})-[:ON]->(:E {k: $k})", { k }));
    if (!isThere || turn % 3 === 0) return;
    await deleted.note(k, auto(driver, "MATCH (d:D)-[:ON]->(e:E) WHERE d.k = $k DETACH DELETE d, e", { k }));
  },
];

async function kill({ graph }: TestGraph): Promise<void> {
  const { pid, restarts } = graph.status();
  const noted = graph.events()[0]?.at;
  process.kill(pid!, "SIGKILL");
  await expect
    .poll(() => graph.status(), { interval: 5, timeout: 30_000 })
    .toMatchObject({ state: "ready", restarts: restarts + 1 });
  const [event] = graph.events();
  expect(event).toMatchObject({ kind: "restart", text: expect.stringContaining("SIGKILL") });
  expect(event?.at).not.toBe(noted);
}

/** Kills under all writers; comes back with what they were told. */
async function besiege(embedded: TestGraph, kills: number): Promise<Books> {
  const { driver, graph } = embedded;
  for (const statement of SCHEMA) await rows(driver, statement);
  for (let k = 0; k < COUNTERS; k++) await rows(driver, "CREATE (:C {k: $k, n: 0})", { k: BigInt(k) });
  const books = new Books();
  const over = new AbortController();
  const writers = WRITERS.map(async (write) => {
    for (let turn = 0; !over.signal.aborted; turn++) {
      if (graph.status().state === "ready") await write(driver, books, turn);
      else await wait(5);
    }
  });
  try {
    for (let turn = 0; turn < kills; turn++) {
      const goal = books.confirmed() + 1 + Math.random() * MOST_WRITES;
      await expect.poll(() => books.confirmed(), { interval: 2, timeout: 60_000 }).toBeGreaterThan(goal);
      // Every second life is long enough that the supervisor does not begin to wait.
      await wait((turn % 2) * STEADY_MS + Math.random() * STEADY_MS);
      await kill(embedded);
    }
  } finally {
    over.abort();
    await Promise.all(writers);
  }
  return books;
}

async function column(driver: Driver, statement: string, parameters = {}): Promise<unknown[]> {
  return (await rows(driver, statement, parameters)).map(([value]) => value);
}

/** What is lost, doubled or half there. */
async function faultsOf({ driver }: TestGraph, books: Books): Promise<string[]> {
  const faults = [
    ...books.created.faults(await column(driver, "MATCH (p:P)-[:OF]->(q:Q) WHERE p.k = q.k RETURN p.k AS k")),
    ...books.pairs.faults(await column(driver, "MATCH (l:Left)-[:WITH]->(r:Right) WHERE l.k = r.k RETURN l.k AS k")),
    ...books.ticks.faults(await column(driver, "MATCH (t:Tick) RETURN t.k AS k")),
  ];
  for (let k = 0; k < COUNTERS; k++) {
    const [ticks] = await column(driver, "MATCH (t:Tick) WHERE t.of = $k RETURN count(t) AS n", { k: BigInt(k) });
    const [n] = await column(driver, "MATCH (c:C) WHERE c.k = $k RETURN c.n AS n", { k: BigInt(k) });
    if (n !== ticks) faults.push(`counter ${k} is ${String(n)} after ${String(ticks)} ticks`);
  }
  const merged = (await rows(driver, "MATCH (u:U) RETURN u.k AS k, u.turn AS turn")).map(
    ([k, turn]) => [String(k), Number(turn)] as const,
  );
  const turns = new Map(merged);
  if (turns.size !== merged.length) faults.push("a merged node is there twice");
  for (const [k, turn] of books.merged) if ((turns.get(k) ?? -1) < turn) faults.push(`turn ${turn} of ${k} is lost`);
  const doomed = new Set(await column(driver, "MATCH (d:D)-[:ON]->(e:E) WHERE d.k = e.k RETURN d.k AS k"));
  for (const k of books.doomed.confirmed) {
    const isDeleted = books.deleted.confirmed.has(k);
    if (isDeleted === doomed.has(k) && !books.deleted.unknown.has(k))
      faults.push(`${k}: its deletion is ${isDeleted ? "lost" : "unasked for"}`);
  }
  return faults;
}

/** The same answer whichever way it is found: by label, by index, from either end of a relationship. */
async function disagreements({ driver }: TestGraph): Promise<string[]> {
  const found: string[] = [];
  for (const label of ["P", "Left", "Right", "U", "Tick", "D"]) {
    const scanned = await column(driver, `MATCH (n:${label}) RETURN n.k AS k`);
    const byIndex = `UNWIND $keys AS k MATCH (n:${label}) WHERE n.k = k RETURN n.k AS k`;
    const indexed = await column(driver, byIndex, { keys: scanned });
    if (indexed.map(String).toSorted().join() !== scanned.map(String).toSorted().join()) found.push(label);
  }
  for (const [from, type, to] of [
    ["P", "OF", "Q"],
    ["Left", "WITH", "Right"],
    ["D", "ON", "E"],
  ]) {
    const counts = [
      `MATCH (n:${from}) RETURN count(n) AS n`,
      `MATCH (n:${to}) RETURN count(n) AS n`,
      `MATCH ()-[r:${type}]->() RETURN count(r) AS n`,
      `MATCH (a:${from}) WHERE (a)-[:${type}]->() RETURN count(a) AS n`,
      `MATCH (b:${to}) WHERE (b)<-[:${type}]-() RETURN count(b) AS n`,
    ];
    const answers = await Promise.all(counts.map((count) => column(driver, count)));
    if (new Set(answers.map(String)).size > 1) found.push(`${type}: ${answers.join()}`);
  }
  const [taken] = await column(driver, "MATCH (p:P) RETURN p.k AS k LIMIT 1");
  const again = await codeOf(rows(driver, "CREATE (:P {k: $taken})", { taken }));
  return again.includes("ConstraintValidationFailed") ? found : [...found, `a second ${String(taken)}: ${again}`];
}

async function reopen({ folder, driver, graph }: TestGraph): Promise<TestGraph> {
  await driver.close();
  await graph.close();
  return open({ folder });
}

test(`${KILLS} kills at random moments lose no confirmed write and double none`, { timeout: 900_000 }, async () => {
  const graphs = await Promise.all([open(), open({ checkpointBytes: CHECKPOINT_BYTES })]);
  await Promise.all(
    graphs.map(async (embedded) => {
      const books = await besiege(embedded, KILLS / graphs.length);
      expect(embedded.graph.status().restarts).toBe(KILLS / graphs.length);
      expect(await faultsOf(embedded, books)).toEqual([]);
      expect(await disagreements(embedded)).toEqual([]);
      const again = await reopen(embedded);

      expect(await faultsOf(again, books)).toEqual([]);
      expect(await disagreements(again)).toEqual([]);
      // No start took a kill for damage.
      expect(again.graph.events().filter(({ kind }) => kind !== "restart")).toEqual([]);
      expect(books.confirmed()).toBeGreaterThan(KILLS / graphs.length);
    }),
  );
});

test("kills while it starts only delay it", { timeout: 120_000 }, async () => {
  const { driver, graph } = await open();
  await rows(driver, "UNWIND range(1, 5000) AS k CREATE (:P {k: k})");
  const first = graph.status().pid!;
  process.kill(first, "SIGKILL");
  const killed = new Set([first]);
  for (let turn = 0; turn < 6; turn++) {
    await expect.poll(() => graph.status().pid, { interval: 2, timeout: 30_000 }).not.toBe([...killed].at(-1));
    await wait(Math.random() * 300);
    const { pid } = graph.status();
    if (pid === undefined || killed.has(pid)) continue;
    killed.add(pid);
    process.kill(pid, "SIGKILL");
  }
  await expect.poll(() => graph.status().state, { timeout: 30_000 }).toBe("ready");
  expect(await column(driver, "MATCH (p:P) RETURN count(p) AS n")).toEqual([5000n]);
});
