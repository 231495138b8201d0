import type { CypherLine, CypherSummary, PlanStep } from "../../contract/cypher.ts";
import {
  openOnce,
  type Database,
  type OnceAnswer,
  type Query,
  type ReadLimits,
  type Values,
} from "../database/index.ts";
import { admit } from "./admit.ts";
import { enter } from "./running.ts";

/** Most bytes of rows in one answer, as JSON. */
const MOST_BYTES = 64_000_000;

/** Lines of an answer; the last one is the summary. */
type Lines = AsyncGenerator<Exclude<CypherLine, { problem: unknown }>, void, void>;

/**
 * Runs a statement that somebody wrote, if the guard lets it: once, in a read transaction, row by row as they are asked
 * for. The database makes no more rows than are read, and leaving the loop ends its work.
 *
 * @param client who asks: nobody may run many at once.
 * @param limits `maxRows` is where the answer is cut, and says so.
 * @param values how they are told.
 * @throws AppError `query_rejected` with `values.rule` for what the guard refuses, `too_many_queries`, and as `openOnce`.
 */
export async function* runCypher(
  database: Database,
  query: Query,
  client: string,
  limits: ReadLimits,
  values: Values = "typed",
): Lines {
  const leave = enter(database, client);
  try {
    yield* answer(database, query, limits, values);
  } finally {
    leave();
  }
}

async function* answer(
  database: Database,
  { statement, parameters = {} }: Query,
  limits: ReadLimits,
  values: Values,
): Lines {
  const { timeoutMs, signal, maxRows } = limits;
  const once = { timeoutMs, ...(signal && { signal }) };
  const examined = await admit(database, { statement, parameters }, once);
  const started = performance.now();
  const opened = await openOnce(database, { statement, parameters }, once, values);
  try {
    yield { columns: opened.columns };
    const counted = yield* rowsOf(opened, maxRows);
    yield { summary: summaryOf(counted, { started, maxRows, plan: examined.isExplain ? examined.plan : null }) };
  } finally {
    await opened.close();
  }
}

interface Counted {
  rows: number;
  cutBy: CypherSummary["cutBy"];
}

async function* rowsOf({ rows }: OnceAnswer, maxRows: number): AsyncGenerator<{ row: unknown[] }, Counted, void> {
  let count = 0;
  let bytes = 0;
  for await (const row of rows) {
    if (count >= maxRows) return { rows: count, cutBy: "rows" };
    bytes += JSON.stringify(row).length;
    if (bytes > MOST_BYTES) return { rows: count, cutBy: "size" };
    count += 1;
    yield { row };
  }
  return { rows: count, cutBy: null };
}

function summaryOf(
  { rows, cutBy }: Counted,
  { started, maxRows, plan }: { started: number; maxRows: number; plan: PlanStep[] | null },
): CypherSummary {
  const tookMs = Math.round(performance.now() - started);
  return { rows, truncated: cutBy !== null, cutBy, maxRows, tookMs, plan };
}
