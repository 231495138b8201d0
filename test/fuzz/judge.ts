import type { Statement, Trial } from "./kinds/index.ts";
import { type Answer, type Failure, isFailure, type Reply } from "./side.ts";
import { ruleOf } from "./rule-of.ts";

export type Outcome = "same" | "refused" | "loud" | "both fail" | "accepted" | "different" | "skipped";

export interface Finding {
  outcome: Outcome;
  statement: Statement;
  /** All statements of the transaction, of which `statement` is where they differ, or the last. */
  transaction: readonly Statement[];
  /** The rule that refused. */
  rule?: string | undefined;
  /** What differs: columns, rows, order, counters or the graph afterwards. */
  what?: "columns" | "rows" | "order" | "counters" | "graph";
  ours: Reply;
  theirs: Reply;
}

/** What one database said to a trial: a reply to each statement up to the first failure, and the graph behind it. */
export interface Run {
  replies: readonly Reply[];
  graph?: readonly string[] | undefined;
}

/** Too long or too big for one of the two: nothing to compare. */
const GAVE_UP = /TransactionTimedOut|Transaction\.Terminated|MemoryPoolOutOfMemory|OutOfMemoryError|LockClientStopped/u;

export function judge(trial: Trial, ours: Run, theirs: Run): Finding {
  let last: Finding | undefined;
  // Counters that differ must not hide rows, or a graph, that differ too.
  let counters: Finding | undefined;
  for (const [index, statement] of trial.statements.entries()) {
    const [our, their] = [ours.replies[index], theirs.replies[index]];
    if (our === undefined || their === undefined) break;
    last = { ...judgeOne(statement, our, their), transaction: trial.statements };
    if (last.what === "counters") counters ??= last;
    else if (last.outcome !== "same") return last;
  }
  if (last === undefined) throw new Error("A trial without statements.");
  if (ours.graph !== undefined && theirs.graph !== undefined && !sameTexts(ours.graph, theirs.graph)) {
    const [our, their] = [graphReply(ours.graph), graphReply(theirs.graph)];
    return { ...last, outcome: "different", what: "graph", ours: our, theirs: their };
  }
  return counters ?? last;
}

const graphReply = (rows: readonly string[]): Answer => ({
  columns: ["n", "r", "m"],
  rows,
  looseRows: () => rows,
  sequence: [],
  counters: "",
});

function judgeOne(statement: Statement, ours: Reply, theirs: Reply): Omit<Finding, "transaction"> {
  const base = { statement, ours, theirs };
  if ([ours, theirs].some((reply) => isFailure(reply) && GAVE_UP.test(reply.code)))
    return { ...base, outcome: "skipped" };
  if (isFailure(ours)) return { ...base, ...judgeFailure(ours, theirs) };
  if (isFailure(theirs)) return { ...base, outcome: "accepted" };
  const what = difference(ours, theirs);
  return what === undefined ? { ...base, outcome: "same" } : { ...base, outcome: "different", what };
}

function judgeFailure(ours: Failure, theirs: Reply): Pick<Finding, "outcome" | "rule"> {
  const rule = ruleOf(ours);
  if (isFailure(theirs)) return { outcome: "both fail", rule };
  return { outcome: rule === undefined ? "loud" : "refused", rule };
}

function difference(ours: Answer, theirs: Answer): Finding["what"] {
  const areBoth = ours.rows.length > 0 && theirs.rows.length > 0;
  if (areBoth && !sameTexts(ours.columns, theirs.columns)) return "columns";
  if (!sameTexts([...ours.rows].sort(), [...theirs.rows].sort())) return "rows";
  if (!sameTexts(ours.sequence, theirs.sequence)) return "order";
  return ours.counters === theirs.counters ? undefined : "counters";
}

export function sameTexts(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((text, index) => text === right[index]);
}
