import { join } from "node:path";
import { BoltFailure, OUTDATED } from "../../../../server/embedded/bolt/failures.ts";
import { Engine, type EngineOptions } from "../../../../server/embedded/engine/engine.ts";
import type { EngineTransaction } from "../../../../server/embedded/engine/transaction.ts";

const FACTS = { version: "5.13.0", database: "neo4j", address: () => "127.0.0.1:0", connections: () => [] };

export function openEngine(folder: string, options: Partial<EngineOptions> = {}): Promise<Engine> {
  return Engine.open({ file: join(folder, "graph.grafeo"), facts: FACTS, onBroken: () => undefined, ...options });
}

export function begin(engine: Engine, { readOnly = false } = {}): EngineTransaction {
  return engine.begin({ readOnly, user: { name: "neo4j", isProgram: true } });
}

/** The rows of a statement of an open transaction, as Bolt values. */
export async function rowsIn(
  transaction: EngineTransaction,
  text: string,
  parameters: Record<string, unknown> = {},
): Promise<unknown[][]> {
  const rows = await transaction.run(text, parameters, false);
  return Array.from({ length: rows.length }, (_, index) => rows.row(index));
}

/** The rows of a statement in a transaction of its own. */
export async function ask(
  engine: Engine,
  text: string,
  parameters: Record<string, unknown> = {},
): Promise<unknown[][]> {
  const transaction = begin(engine);
  try {
    const rows = await transaction.run(text, parameters, true);
    const values = Array.from({ length: rows.length }, (_, index) => rows.row(index));
    await transaction.commit();
    return values;
  } finally {
    await transaction.rollback();
  }
}

export interface Failed {
  failure: string;
  sentence: string;
}

/** What a piece of work ends in: its result, or the code of its failure. */
export async function outcomeOf<Result>(work: Promise<Result>): Promise<Result | Failed> {
  return work.catch((thrown: unknown) => {
    // Which of several nodes two writes met at is left to chance.
    const isConflict = thrown instanceof BoltFailure && thrown.code === OUTDATED;
    if (thrown instanceof BoltFailure) return { failure: thrown.code, sentence: isConflict ? "" : thrown.message };
    throw thrown;
  });
}
