import type { Database } from "../../server/database/index.ts";
import type { Shape } from "./cases.ts";
import { QUESTIONS } from "./questions.ts";

/** The first rounds count too little to be asked of a graph that answers in seconds. */
const ROUNDS = 9;
const PATIENCE_MS = 20_000;

/** Milliseconds of each question, in their order; a slow one is asked fewer times. A refusal is no time: NaN. */
export async function askAll(database: Database, shape: Shape): Promise<number[][]> {
  const all: number[][] = [];
  for (const { ask } of QUESTIONS) {
    await ask(database, shape, 0).catch(() => undefined); // planned, and in the caches
    const ms: number[] = [];
    const until = performance.now() + PATIENCE_MS;
    for (let round = 1; round <= ROUNDS && performance.now() < until; round++) {
      const started = performance.now();
      const isAnswered = await ask(database, shape, round).then(
        () => true,
        () => false,
      );
      ms.push(isAnswered ? performance.now() - started : Number.NaN);
    }
    all.push(ms);
  }
  return all;
}
