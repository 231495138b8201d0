import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { BOOLEAN, LIST, SCALAR, type Kinds } from "../../../../../server/embedded/dialect/index.ts";
import { LearntNote } from "../../../../../server/embedded/engine/learnt/note.ts";
import { LearntState } from "../../../../../server/embedded/engine/learnt/state.ts";
import { parseTie, printTie, type Tie } from "../../../../../server/embedded/engine/learnt/tie.ts";
import { temporaryFolder } from "../../graph.ts";

let folder: string;
let note: LearntNote;
beforeEach(() => {
  folder = temporaryFolder();
  note = new LearntNote(join(folder, "kinds"));
});
afterEach(() => {
  note.close();
  rmSync(folder, { recursive: true, force: true });
});

const tie: Tie = { graph: "0a1b", least: 4n, most: 9n, nodes: 3, relationships: 2 };

const kinds: fc.Arbitrary<Kinds> = fc
  .tuple(fc.nat(SCALAR | LIST), fc.nat(SCALAR))
  .map(([mask, items]) => ({ mask: mask & (SCALAR | LIST), items: items & SCALAR }));
const keys = fc
  .array(fc.tuple(fc.oneof(fc.string(), fc.constant("__proto__")), kinds), { maxLength: 5 })
  .map((entries) => new Map(entries));

test("what is noted is read as it was", async () => {
  const property = fc.asyncProperty(keys, keys, async (nodes, relationships) => {
    await note.write(new LearntState(nodes, relationships), tie);
    expect(await note.read()).toEqual({ tie, state: new LearntState(nodes, relationships) });
  });
  await fc.assert(property, { numRuns: 30 });
});

test("a new tie takes the place of the old one and leaves the kinds alone", async () => {
  const state = new LearntState(new Map([["v", { mask: BOOLEAN, items: 0 }]]), new Map());
  await note.write(state, tie);
  const next = { ...tie, least: 10n, most: 2n ** 63n, nodes: 1_000_000 };
  note.tie(next);
  expect(await note.read()).toEqual({ tie: next, state });
  expect(readFileSync(join(folder, "kinds"), "utf8").split("\n")[0]).toHaveLength(159);
});

test("a note that was removed is not tied again", async () => {
  await note.write(LearntState.empty, tie);
  await note.remove();
  note.tie(tie);
  expect(await note.read()).toBeUndefined();
});

test("what knows nothing is not taken for what knows that nothing is stored", async () => {
  await note.write(LearntState.unknown, tie);
  expect(await note.read()).toBeUndefined();
});

test("a line that is no tie is none", () => {
  expect(parseTie(printTie(tie).trimEnd())).toEqual(tie);
  expect(["", "1 2 3 4", "1 a 3 4 5", `${printTie(tie).trimEnd()} 6`].map(parseTie)).toEqual(Array(4).fill(undefined));
});
