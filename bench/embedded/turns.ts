import { SIDES, type Asked, type Pair, type Side } from "./pair.ts";

export interface Turns {
  what: string;
  /** Most of Neo4j's time that it may take; none where there is no goal. */
  goal: number | undefined;
  ms: Record<Side, number[]>;
}

export interface Work {
  what: string;
  goal?: number;
  rounds: number;
  /** One round on one side. */
  run: (asked: Asked, round: number) => Promise<unknown>;
}

/** The same work on both, one after the other in each round, so that a busy moment hits both. */
export async function inTurns({ sides }: Pair, { what, goal, rounds, run }: Work): Promise<Turns> {
  const ms: Turns["ms"] = { neo4j: [], embedded: [] };
  const warmUp = Math.ceil(rounds / 2);
  for (let round = 0; round < rounds + warmUp; round++) {
    for (const side of SIDES) {
      const started = performance.now();
      await run(sides[side], round);
      if (round >= warmUp) ms[side].push(performance.now() - started);
    }
  }
  return { what, goal, ms };
}
