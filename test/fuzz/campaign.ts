import { setTimeout as wait } from "node:timers/promises";
import { makeGraph, makeLargeGraph } from "./graph.ts";
import { type Finding, judge, type Run } from "./judge.ts";
import { type Kind, makeTrial, type Trial } from "./kinds/index.ts";
import { isFailure, type OpenTrial, type Reply, type Side } from "./side.ts";

export interface Sides {
  ours: Side;
  theirs: Side;
}

export interface Round {
  kind: Kind;
  seed: string;
  from: number;
  count: number;
  /** `performance.now()` at which no further trial is begun. */
  until: number;
  note(index: number, trial: Trial, finding: Finding): void | Promise<void>;
}

export function graphFor({ kind, seed }: Pick<Round, "kind" | "seed">, index: number): string[] {
  const name = `${seed}/${kind.name}/graph/${Math.floor(index / kind.block.statements)}`;
  return kind.graph === "large" ? makeLargeGraph(name) : makeGraph(name, kind.graph);
}

export function trialFor({ kind, seed }: Pick<Round, "kind" | "seed">, index: number): Trial {
  const { statements, graphs } = kind.block;
  const block = Math.floor(index / (statements * graphs));
  return makeTrial(kind, `${seed}/${kind.name}/${block}/${index % statements}`);
}

/** Asks both databases the trials of one kind, each on the graph that belongs to its number. */
export async function runRound(sides: Sides, round: Round): Promise<void> {
  const { kind, from, count, until } = round;
  for (let index = from; index < from + count && performance.now() < until; index++) {
    const isNew = index === from || index % kind.block.statements === 0;
    if (isNew) await loadBoth(sides, graphFor(round, index));
    const trial = trialFor(round, index);
    const { finding, isDirty } = await runTrial(sides, trial);
    await round.note(index, trial, finding);
    if (isDirty) await loadBoth(sides, graphFor(round, index));
  }
}

export async function loadBoth({ ours, theirs }: Sides, statements: readonly string[]): Promise<void> {
  await Promise.all([ours.load(statements), theirs.load(statements)]);
}

interface Tried {
  finding: Finding;
  /** The graph has to be made anew. */
  isDirty: boolean;
}

export async function runTrial(sides: Sides, trial: Trial): Promise<Tried> {
  const [first] = trial.statements;
  if (first !== undefined && !trial.writes) {
    const [our, their] = await Promise.all([sides.ours.read(first), sides.theirs.read(first)]);
    const isDirty = await recoverWhereNeeded(sides.ours, [our]);
    await recoverWhereNeeded(sides.theirs, [their]);
    return { finding: judge(trial, { replies: [our] }, { replies: [their] }), isDirty };
  }
  const open = await Promise.all([sides.ours.begin(), sides.theirs.begin()]);
  const [ours, theirs] = await Promise.all(open.map((side) => runStatements(side, trial)));
  if (ours === undefined || theirs === undefined) throw new Error("Two databases, two runs.");
  const commits = trial.ends === "commit" && [...ours.replies, ...theirs.replies].every((reply) => !isFailure(reply));
  await Promise.all(open.map((side) => side.end(commits ? "commit" : "rollback")));
  if (commits) [ours.graph, theirs.graph] = await Promise.all([sides.ours.state(), sides.theirs.state()]);
  const isDirty = (await recoverWhereNeeded(sides.ours, ours.replies)) || commits;
  await recoverWhereNeeded(sides.theirs, theirs.replies);
  return { finding: judge(trial, ours, theirs), isDirty };
}

async function runStatements(side: OpenTrial, { statements }: Trial): Promise<Run & { graph?: string[] | undefined }> {
  const replies: Reply[] = [];
  for (const statement of statements) {
    const reply = await side.run(statement);
    replies.push(reply);
    if (isFailure(reply)) return { replies };
  }
  const graph = await side.state();
  return isFailure(graph) ? { replies: [...replies, graph] } : { replies, graph: graph.lines };
}

/**
 * What an abandoned statement may go on for before the engine leaves, and more than it takes to be back: some six
 * times of what it takes on a machine that has nothing else to do.
 */
const LEAVES_WITHIN_MS = 15_000;

/** The engine may have gone, with the connection, or be about to: a statement that ran out of time runs on in it. */
async function recoverWhereNeeded(side: Side, replies: readonly Reply[]): Promise<boolean> {
  const codes = replies.map((reply) => (isFailure(reply) ? reply.code : "")).join(" ");
  const leaves = side.name === "embedded" && /TransactionTimedOut|Transaction\.Terminated/u.test(codes);
  if (leaves) await wait(LEAVES_WITHIN_MS);
  const isGone = leaves || /ServiceUnavailable|SessionExpired/u.test(codes);
  if (isGone) await side.recover();
  return isGone;
}
