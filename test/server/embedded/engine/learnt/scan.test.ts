import { rmSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Float, Structure } from "../../../../../server/embedded/bolt/packstream.ts";
import {
  BOOLEAN,
  DURATION,
  FLOAT,
  INTEGER,
  LIST,
  TEMPORAL,
  TEXT,
  type Kinds,
} from "../../../../../server/embedded/dialect/index.ts";
import type { Engine } from "../../../../../server/embedded/engine/engine.ts";
import { scanKinds } from "../../../../../server/embedded/engine/learnt/scan.ts";
import { temporaryFolder } from "../../graph.ts";
import { ask, openEngine } from "../in-process.ts";

const folder = temporaryFolder();
let engine: Engine;
beforeAll(async () => {
  engine = await openEngine(folder);
});
afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
});

const date = new Structure(0x44, [19_000]);
const duration = new Structure(0x45, [1, 0, 0, 0]);
const TIMES = TEMPORAL | DURATION;

const cases: readonly (readonly [string, readonly unknown[], Kinds])[] = [
  ["integer", [1, 2n ** 60n, -1, null], { mask: INTEGER, items: 0 }],
  ["float", [new Float(1), new Float(2.5), new Float(1e300)], { mask: FLOAT, items: 0 }],
  ["number", [1, new Float(1)], { mask: INTEGER | FLOAT, items: 0 }],
  ["text", ["", "1", "2024-02-10"], { mask: TEXT, items: 0 }],
  ["boolean", [true, false], { mask: BOOLEAN, items: 0 }],
  ["date", [date], { mask: TIMES, items: 0 }],
  ["duration", [duration], { mask: TIMES, items: 0 }],
  ["texts", [["a"], ["b", "c"]], { mask: LIST, items: TEXT }],
  ["numbers", [[1, 2], [new Float(1)]], { mask: LIST, items: INTEGER | FLOAT }],
  ["dates", [[date]], { mask: LIST, items: TIMES }],
  ["empty", [[]], { mask: LIST, items: 0 }],
  ["mixed", [1, "a", true, [1], date], { mask: INTEGER | TEXT | BOOLEAN | LIST | TIMES, items: INTEGER }],
  ["odd key", ["a"], { mask: TEXT, items: 0 }],
];

test("a look at all that is stored finds the kinds of each key", async () => {
  for (const [key, values] of cases) {
    for (const value of values) {
      await ask(engine, "CREATE (a:P)-[r:R]->(b:P) SET a = $map, r = $map", { map: { [key]: value } });
    }
  }
  const { nodes, relationships } = await scanKinds((text) => engine.database.executeCypher(text));
  const expected = new Map(cases.map(([key, , kinds]) => [key, kinds]));
  expect([nodes, relationships]).toEqual([expected, expected]);
});
