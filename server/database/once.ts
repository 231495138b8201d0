import type { Plan, Result, ResultSummary } from "neo4j-driver";
import type { PlanStep } from "../../contract/cypher.ts";
import { again } from "./attempts.ts";
import type { Database } from "./database.ts";
import { driverOf } from "./driver-database.ts";
import { isLoss, toAppError, wentAway } from "./failures.ts";
import { overdue, withDeadline } from "./deadline.ts";
import type { ReadLimits } from "./limits.ts";
import type { Query } from "./query.ts";
import { rowsOf, send } from "./run.ts";
import { begin, orCancelled, unlessAborted, type OpenTransaction } from "./transaction.ts";
import { toTyped } from "./typed-values.ts";
import { toValue } from "./values.ts";

export type OnceLimits = Omit<ReadLimits, "maxRows">;

/** `typed`: as `toTyped` makes them, each what it is; `plain`: as `read` gives them. */
export type Values = "typed" | "plain";

/** The answer to a statement that somebody wrote, as it comes. */
export interface OnceAnswer {
  columns: string[];
  /** Values in the order of the columns. Leaving the loop early is allowed. */
  rows: AsyncGenerator<unknown[], void, void>;
  /** Ends the transaction in the database, whatever it does. Safe more than once. */
  close: () => Promise<void>;
}

/** What the database says of a statement without running it. */
export interface Explained {
  /** r reads, w and rw write, s changes the schema or administers. */
  type: string;
  plan: PlanStep[];
}

/**
 * Runs one statement in one read transaction, once: what fails is not tried again, because a statement that ran out of
 * memory would run out of it again. One row may not be of any size (`SocketWatch`).
 *
 * @throws AppError as `read`, also from `rows`.
 */
export async function openOnce(
  database: Database,
  query: Query,
  limits: OnceLimits,
  values: Values = "typed",
): Promise<OnceAnswer> {
  const bounded = withDeadline(limits);
  const { result, close } = await start(database, query, bounded);
  try {
    const columns = await unlessAborted(() => result.keys(), bounded.signal);
    return { columns, rows: rowsAs(values === "typed" ? toTyped : toValue, result, bounded.signal), close };
  } catch (thrown) {
    await close();
    throw toFailure(thrown, bounded.signal);
  }
}

/**
 * Asks what a statement is, without running it.
 *
 * @param query its statement begins with EXPLAIN.
 * @throws AppError as `read`.
 */
export async function explain(database: Database, query: Query, limits: OnceLimits): Promise<Explained> {
  const bounded = withDeadline(limits);
  const { result, close } = await start(database, query, bounded);
  try {
    return toExplained(await unlessAborted(() => result.summary(), bounded.signal));
  } catch (thrown) {
    throw toFailure(thrown, bounded.signal);
  } finally {
    await close();
  }
}

async function start(
  database: Database,
  query: Query,
  limits: OnceLimits,
): Promise<{ result: Result; close: OpenTransaction["close"] }> {
  const opened = driverOf(database);
  const unwatch = opened.watch.begin();
  try {
    // Nothing of it has run yet: an engine that is being started again is waited for.
    const { transaction, close } = await opened.watch.during(() =>
      again({ patienceMs: opened.patienceMs, signal: limits.signal }, () => begin(opened, { mode: "free", ...limits })),
    );
    const end = async (): Promise<void> => {
      unwatch();
      await close();
    };
    try {
      return { result: send(opened, transaction, query), close: end };
    } catch (thrown) {
      await end();
      throw thrown;
    }
  } catch (thrown) {
    unwatch();
    throw overdue(limits.signal) ?? toAppError(orCancelled(thrown, limits.signal));
  }
}

/** What a statement failed with that had reached the database. */
function toFailure(thrown: unknown, signal: AbortSignal): unknown {
  if (!signal.aborted && isLoss(thrown)) return wentAway(thrown);
  return overdue(signal) ?? toAppError(orCancelled(thrown, signal));
}

async function* rowsAs(
  convert: (value: unknown) => unknown,
  result: Result,
  signal: AbortSignal,
): AsyncGenerator<unknown[], void, void> {
  try {
    const coming = rowsOf(result);
    for (;;) {
      const next = await unlessAborted(() => coming.next(), signal);
      if (next.done === true) return;
      const record = next.value;
      yield record.keys.map((key) => convert(record.get(key)));
    }
  } catch (thrown) {
    throw toFailure(thrown, signal);
  }
}

function toExplained({ queryType, plan }: ResultSummary): Explained {
  return { type: queryType, plan: plan === false ? [] : toSteps(plan, 0) };
}

function toSteps({ operatorType, arguments: given, children }: Plan, depth: number): PlanStep[] {
  const { Details: details, EstimatedRows: rows } = given as Record<string, unknown>;
  const step = {
    depth,
    // Neo4j adds the name of the database: `Expand(All)@neo4j`.
    operator: operatorType.replace(/@.*$/, ""),
    details: typeof details === "string" ? details : "",
    estimatedRows: typeof rows === "number" ? rows : null,
  };
  return [step, ...children.flatMap((child) => toSteps(child, depth + 1))];
}
