import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import * as fs from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Entries, Float, Structure } from "../../../../../server/embedded/bolt/packstream.ts";
import { FLOAT, INTEGER, NODE, RELATIONSHIP, TEXT } from "../../../../../server/embedded/dialect/index.ts";
import { loadBinding } from "../../../../../server/embedded/engine/binding.ts";
import type { Engine } from "../../../../../server/embedded/engine/engine.ts";
import { LearntState } from "../../../../../server/embedded/engine/learnt/state.ts";
import * as readOnly from "../../../../../server/embedded/engine/read-only.ts";
import { temporaryFolder } from "../../graph.ts";
import { ask, begin, openEngine, outcomeOf, rowsIn } from "../in-process.ts";

vi.mock("node:fs/promises", { spy: true });
vi.mock("../../../../../server/embedded/engine/read-only.ts", { spy: true });

const date = new Structure(0x44, [19_000]);

let folder: string;
let file: string;
let note: string;
let engine: Engine;

beforeEach(async () => {
  folder = temporaryFolder();
  file = join(folder, "graph.grafeo");
  note = `${file}.kinds`;
  engine = await openEngine(folder);
});
afterEach(async () => {
  vi.resetAllMocks();
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
});

async function reopen(): Promise<void> {
  await engine.close();
  engine = await openEngine(folder);
}

/** As a program would that knows nothing of the note. */
async function writeAsStranger(statement: string): Promise<void> {
  await engine.close();
  const database = loadBinding().open(file);
  await database.executeCypher(statement);
  database.close();
  engine = await openEngine(folder);
}

function kindsOf(key: string, owner = NODE): number | undefined {
  return engine.learnt.state.kinds(owner, key)?.mask;
}

test("what is written is known, after a restart too", async () => {
  await ask(engine, "CREATE (:P {v: 1, name: 'a'})-[:R {v: 2.5}]->(:P {v: 2})");
  for (const _ of ["before", "after"]) {
    expect([kindsOf("v"), kindsOf("name"), kindsOf("v", RELATIONSHIP), kindsOf("none")]).toEqual([
      INTEGER,
      TEXT,
      FLOAT,
      0,
    ]);
    await reopen();
  }
});

test("what was rolled back stays known, which costs nothing but guards", async () => {
  await ask(engine, "CREATE (:P {v: 1})");
  const transaction = begin(engine);
  await rowsIn(transaction, "MATCH (p:P) SET p.v = 'x'");
  await transaction.rollback();
  expect(kindsOf("v")).toBe(INTEGER | TEXT);
  expect(await ask(engine, "MATCH (p:P) RETURN p.v + 1 AS a")).toEqual([[2]]);
});

test("EXPLAIN and writes in read mode teach nothing", async () => {
  await ask(engine, "CREATE (:P {v: 1})");
  await ask(engine, "EXPLAIN CREATE (:P {v: 'x'})");
  const transaction = begin(engine, { readOnly: true });
  expect(await outcomeOf(rowsIn(transaction, "CREATE (:P {v: 2.5})"))).toHaveProperty("failure");
  await transaction.rollback();
  expect(kindsOf("v")).toBe(INTEGER);
});

test.each([
  "MATCH (p:P) SET p.v = $text",
  "MATCH (p:P) SET p = $map",
  "MATCH (p:P) SET p += $map",
  "MATCH (p:P) DETACH DELETE p CREATE (:P {v: $text})",
  "MATCH (p:P) DETACH DELETE p WITH 1 AS one UNWIND $rows AS row CREATE (q:P) SET q = row",
  "MATCH (p:P) FOREACH (x IN [$text] | SET p.v = x)",
  "MATCH (p:P) SET p.v = p.name",
  "MATCH (p:P)-[r:R]->() SET p = r",
  "MATCH (p:P)-[r:R]->() SET p += properties(r)",
  "MATCH (p:P)-[r:R]->() WITH p, r {.*} AS m SET p = m",
  "MATCH (p:P)-[r:R]->() WITH p, r {.*, w: 1} AS m SET p = m",
  "MATCH (p:P)-[r:R]->() WITH p, collect(r.v) AS vs SET p.v = vs[0]",
  "MERGE (p:P {name: '1'}) ON MATCH SET p.v = '1'",
  "MATCH (p:P) CALL (p) { SET p.v = '1' RETURN 1 AS one } RETURN one",
  "MATCH (p:P) SET p.v = CASE WHEN p.v = 1 THEN p.name ELSE p.v END",
  "MATCH (p:P) SET p.v = reduce(a = 1, x IN [p.name] | x)",
])("a kind that comes in by %s is known before it can be read", async (write) => {
  await ask(engine, "CREATE (:P {v: 1, name: '1'})-[:R {v: '1'}]->(:Q)");
  const read = "MATCH (p:P) RETURN p.v = 1 AS e, p.v > 0 AS g, p.v + 1 AS s";
  expect(await ask(engine, read)).toEqual([[true, true, 2]]);
  await ask(engine, write, { text: "1", map: { v: "1" }, rows: [{ v: "1" }] });
  expect(await ask(engine, read)).toEqual([[false, null, "11"]]);
});

test("a key that is counted up from nothing is known to be one of integers", async () => {
  for (const expected of [1, 2, 3]) {
    expect(await ask(engine, "MERGE (c:C) SET c.n = coalesce(c.n, 0) + 1 RETURN c.n AS n")).toEqual([[expected]]);
    expect(kindsOf("n")).toBe(INTEGER);
  }
});

test("a statement that reads what it has written knows its kinds", async () => {
  await ask(engine, "CREATE (:P {v: 1})");
  const write = "MATCH (p:P) SET p.v = $v WITH p RETURN p.v = 1 AS e, p.v + 1 AS s, p.v AS v";
  expect(await ask(engine, write, { v: 1 })).toEqual([[true, 2, 1]]);
  expect(await ask(engine, write, { v: "1" })).toEqual([[false, "11", "1"]]);
  expect(await ask(engine, write, { v: date }).catch(String)).toMatch(/cannot be added/);
  expect(await ask(engine, "MATCH (p:P) SET p.v = $v RETURN p.v AS v", { v: new Float(1) })).toEqual([[new Float(1)]]);
});

test("a transaction goes on seeing its snapshot rightly while others bring in other kinds", async () => {
  await ask(engine, "CREATE (:P {v: 1})");
  const read = "MATCH (p:P) RETURN p.v = 1 AS e, p.v AS v";
  const older = begin(engine, { readOnly: true });
  expect(await rowsIn(older, read)).toEqual([[true, 1]]);
  await ask(engine, "MATCH (p:P) SET p.v = '1'");
  expect(await rowsIn(older, read)).toEqual([[true, 1]]);
  expect(await ask(engine, read)).toEqual([[false, "1"]]);
  await older.rollback();
});

test("rows that are sent late keep the kinds they had when they were read", async () => {
  await ask(engine, "CREATE (:P {v: 2.0})");
  const older = begin(engine, { readOnly: true });
  const rows = await older.run("MATCH (p:P) RETURN p AS p, p.v AS v", {}, false);
  await ask(engine, "MATCH (p:P) SET p.v = 2");
  const [node, value] = rows.row(0) as [Structure, unknown];
  expect([node.fields[2], value]).toEqual([new Entries([["v", new Float(2)]]), new Float(2)]);
  await older.rollback();
});

test("a write fails when its kinds cannot be noted, and nothing is stored", async () => {
  await ask(engine, "CREATE (:P {v: 1})");
  vi.mocked(fs.rename).mockRejectedValueOnce(Object.assign(new Error("ENOSPC: no space"), { code: "ENOSPC" }));
  await expect(ask(engine, "MATCH (p:P) SET p.v = 'x'")).rejects.toThrow("is full");
  await reopen();
  expect([kindsOf("v"), await ask(engine, "MATCH (p:P) RETURN p.v AS v")]).toEqual([INTEGER, [[1]]]);
  await ask(engine, "MATCH (p:P) SET p.v = 'x'");
  expect(kindsOf("v")).toBe(INTEGER | TEXT);
});

test("the kinds are on the disk before the write is in the engine", async () => {
  await ask(engine, "CREATE (:P {v: 1})");
  let open = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const { rename } = await vi.importActual<typeof fs>("node:fs/promises");
  vi.mocked(fs.rename).mockImplementationOnce(async (from, to) => {
    await gate;
    await rename(from, to);
  });
  const write = ask(engine, "MATCH (p:P) SET p.v = 'x'");
  await fs.readdir(folder);
  expect(await ask(engine, "MATCH (p:P) RETURN p.v AS v")).toEqual([[1]]);
  open();
  await write;
  expect(readFileSync(note, "utf8")).toMatch(/"v": \[\s*"integer",\s*"text"/);
});

test("what a stranger has written is looked at before anything is believed", async () => {
  await ask(engine, "CREATE (:P {v: 1, w: 1})");
  await writeAsStranger("MATCH (p:P) SET p.v = '1'");
  expect(engine.learnt.state).toBe(LearntState.unknown);
  expect(await ask(engine, "MATCH (p:P) RETURN p.v = 1 AS e")).toEqual([[false]]);
  await engine.learnt.scanned;
  expect([kindsOf("v"), kindsOf("w")]).toEqual([TEXT, INTEGER]);
  expect(await ask(engine, "MATCH (p:P) RETURN p.v = 1 AS e")).toEqual([[false]]);
});

test("a graph that was put back from a backup is looked at anew", async () => {
  await ask(engine, "CREATE (:P {v: '1'})");
  await engine.close();
  copyFileSync(file, join(folder, "backup"));
  engine = await openEngine(folder);
  await ask(engine, "MATCH (p:P) DETACH DELETE p");
  await engine.close();
  rmSync(note);
  engine = await openEngine(folder);
  await engine.learnt.scanned;
  await ask(engine, "CREATE (:P {v: 1})");
  expect(kindsOf("v")).toBe(INTEGER);
  await engine.close();
  copyFileSync(join(folder, "backup"), file);
  engine = await openEngine(folder);
  await engine.learnt.scanned;
  expect(kindsOf("v")).toBe(TEXT);
});

test.each([
  ["is missing", () => rmSync(note)],
  ["is empty", () => writeFileSync(note, "")],
  ["is cut off", () => writeFileSync(note, readFileSync(note, "utf8").slice(0, -20))],
  ["is of another form", () => writeFileSync(note, readFileSync(note, "utf8").replace('"form": 1', '"form": 2'))],
  ["names an unknown kind", () => writeFileSync(note, readFileSync(note, "utf8").replace("integer", "point"))],
  ["knows no relationships", () => writeFileSync(note, readFileSync(note, "utf8").replace("{}", "null"))],
])("a note that %s is made anew", async (_what, damage) => {
  await ask(engine, "CREATE (:P {v: 1})");
  await engine.close();
  damage();
  engine = await openEngine(folder);
  await engine.learnt.scanned;
  await ask(engine, "CREATE (:P {v: 2})");
  await reopen();
  expect([engine.learnt.isKnown, kindsOf("v")]).toEqual([true, INTEGER]);
});

/** Opens the graph without its note. The look at what is stored waits until it is let go. */
async function openUnknown(): Promise<() => Promise<void>> {
  await engine.close();
  rmSync(note);
  const { beginReadOnly } = await vi.importActual<typeof readOnly>(
    "../../../../../server/embedded/engine/read-only.ts",
  );
  let look = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    look = resolve;
  });
  vi.mocked(readOnly.beginReadOnly).mockImplementationOnce(async (database) => {
    await gate;
    return beginReadOnly(database);
  });
  engine = await openEngine(folder);
  return () => {
    look();
    return engine.learnt.scanned;
  };
}

test("what is written while the graph is looked at is known afterwards", async () => {
  await ask(engine, "CREATE (:P {v: 1, w: 1})-[:R {v: 1}]->(:P {u: 1})");
  const look = await openUnknown();
  const open = begin(engine);
  await rowsIn(open, "MATCH (p:P) SET p.w = 2.5");
  await look();
  expect([kindsOf("v"), kindsOf("w"), kindsOf("v", RELATIONSHIP)]).toEqual([INTEGER, INTEGER | FLOAT, INTEGER]);
  await open.commit();
});

test("what is copied while the graph is looked at may be anything", async () => {
  await ask(engine, "CREATE (:P {v: 1})-[:R {v: 1}]->(:P {u: 1})");
  const look = await openUnknown();
  await ask(engine, "MATCH (p:P)-[r:R]->() SET r = p");
  await look();
  expect([kindsOf("v"), engine.learnt.state.relationships]).toEqual([INTEGER, undefined]);
  expect(await ask(engine, "MATCH ()-[r:R]->() RETURN r.v + 1 AS a")).toEqual([[2]]);
});

test("what was found by looking does not hold for an older snapshot", async () => {
  await ask(engine, "CREATE (:P {v: 2.0})");
  const look = await openUnknown();
  const older = begin(engine, { readOnly: true });
  expect(await rowsIn(older, "RETURN 1 AS one")).toEqual([[1]]);
  await ask(engine, "MATCH (p:P) SET p.v = 2");
  await look();
  expect(kindsOf("v")).toBe(INTEGER);
  const read = "MATCH (p:P) RETURN p AS p, p.v AS v";
  const [[node, value]] = (await rowsIn(older, read)) as [[Structure, unknown]];
  expect([node.fields[2], value]).toEqual([new Entries([["v", new Float(2)]]), new Float(2)]);
  expect((await ask(engine, read))[0]?.[1]).toBe(2);
  await older.rollback();
});

test("with more keys than any graph should have nothing more is learnt, and answers stay right", async () => {
  const map = Object.fromEntries(Array.from({ length: 2_100 }, (_, index) => [`k${index}`, index]));
  await ask(engine, "CREATE (p:P) SET p = $map", { map });
  expect(engine.learnt.state.nodes).toBeUndefined();
  expect(await ask(engine, "MATCH (p:P) RETURN p.k7 + 1 AS a")).toEqual([[8]]);
});

test("an engine that is told not to learn keeps no note", async () => {
  await engine.close();
  engine = await openEngine(folder, { learns: false });
  await ask(engine, "CREATE (:P {v: 1})");
  expect([engine.learnt.isKnown, existsSync(note)]).toEqual([false, false]);
});
