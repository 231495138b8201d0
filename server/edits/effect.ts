import { MOST_EDIT_ROWS, type EditCounters, type Irrevertible } from "../../contract/edits.ts";
import { writtenNames, type WrittenNames } from "../cypher/index.ts";
import type { Change, FreeAnswer, OnceLimits, Query } from "../database/index.ts";
import { pack } from "../keeping/index.ts";
import { compareSnapshots, countChanges } from "./compare.ts";
import { derive, type Spared } from "./derive/derive.ts";
import { foreignGraph, touchesOwn } from "./failures.ts";
import { settle } from "./made-over.ts";
import { record, sizeOf, type Recorded } from "./recorded.ts";
import { isOwnAsBefore, isSameOwn, isTooLarge, takeOwn, takeSnapshot, type Snapshot } from "./snapshot.ts";
import { OWN_GRAPH } from "./statements.ts";

/** Nodes and relationships up to which a graph is compared before and after: it is read twice, and held meanwhile. */
const MOST_COMPARED = 200_000;
/** Nodes and relationships of one edit that are put away to be brought back, … */
const MOST_RECORDED = 20_000;
/** … and characters that they take, packed. */
const MOST_PACKED = 2_000_000;

const NONE: Spared = new Set();

/** What somebody does to a graph in one transaction. */
export interface Deed<Answer> {
  /** Does it. `before` is null where the graph is too large to be compared. */
  act: (change: Change, before: Snapshot | null) => Promise<Answer>;
  /** What the database counts, for a graph that is too large to be compared. */
  countersOf: (answer: Answer) => EditCounters;
  /** What it brought back as it was, and is not to be worked out anew. */
  sparedOf?: (answer: Answer) => Spared;
  /** Properties that it may give another value; any without it. */
  written?: WrittenNames;
  /** Nodes and relationships up to which the graph is compared; the program's own limit without it. */
  mostCompared?: number;
}

export interface EditLimits extends OnceLimits {
  mostCompared?: number;
}

export interface Effect<Answer> {
  answer: Answer;
  counters: EditCounters;
  /** Properties that were written and at once worked out anew. */
  madeOver: readonly string[];
  /** null: the graph is too large to be compared. */
  recorded: Recorded | null;
  /** The same as it is kept; null where it is too much. */
  packed: string | null;
  /** What was compared. */
  snapshots: { before: Snapshot; after: Snapshot } | null;
  irrevertible: Irrevertible | null;
  /** Of the graph with this effect. */
  revision: number;
}

/**
 * Does something to a graph and finds out what it touches: everything is read before and after, and compared. What
 * follows from it is worked out anew, and is no part of what is counted.
 *
 * @throws AppError `database_foreign`; `edit_refused` where it touches what the program keeps.
 */
export async function effectOf<Answer>(change: Change, deed: Deed<Answer>): Promise<Effect<Answer>> {
  const [graph] = await change.run({ statement: OWN_GRAPH });
  if (graph === undefined) throw foreignGraph();
  const revision = Number(graph["revision"]);
  const most = deed.mostCompared ?? MOST_COMPARED;
  if (await isTooLarge(change, most)) {
    const ownBefore = await takeOwn(change, deed.written);
    return { ...(await uncompared(change, deed, ownBefore, await deed.act(change, null))), revision };
  }
  const before = await takeSnapshot(change, deed.written);
  const answer = await deed.act(change, before);
  // What it made may be more than can be held.
  if (await isTooLarge(change, most)) return { ...(await uncompared(change, deed, before.own, answer)), revision };
  const done = await takeSnapshot(change, deed.written);
  if (!isSameOwn(before.own, done.own)) throw touchesOwn();
  const own = compareSnapshots(before, done);
  const after = await derive(change, own, { before, after: done }, deed.sparedOf?.(answer) ?? NONE);
  const snapshots = { before, after };
  const recorded = record(after === done ? own : compareSnapshots(before, after), own, snapshots);
  const packed = await packedOf(recorded);
  const irrevertible = packed === null ? "too-many-changes" : null;
  const { stays, madeOver } = settle(own, after);
  return { answer, counters: countChanges(stays), madeOver, recorded, packed, snapshots, irrevertible, revision };
}

async function packedOf(recorded: Recorded): Promise<string | null> {
  if (sizeOf(recorded) > MOST_RECORDED) return null;
  const packed = await pack(recorded);
  return packed.length > MOST_PACKED ? null : packed;
}

/** Of a graph that is too large to be compared, or became so: only what the program keeps is looked at again. */
async function uncompared<Answer>(
  change: Change,
  { countersOf, written }: Deed<Answer>,
  ownBefore: Snapshot["own"],
  answer: Answer,
): Promise<Omit<Effect<Answer>, "revision">> {
  if (!(await isOwnAsBefore(change, ownBefore, written))) throw touchesOwn();
  return {
    answer,
    counters: countersOf(answer),
    madeOver: [],
    recorded: null,
    packed: null,
    snapshots: null,
    irrevertible: "graph-too-large",
  };
}

/** What a statement that somebody wrote does. */
export function deedOf(query: Query, { mostCompared = MOST_COMPARED }: EditLimits): Deed<FreeAnswer> {
  return {
    act: (change) => change.runFree(query, MOST_EDIT_ROWS),
    countersOf: ({ counters }) => counters,
    written: writtenNames(query.statement, query.parameters),
    mostCompared,
  };
}
