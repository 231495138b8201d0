import { median, show } from "../figures.ts";
import type { Turns } from "./turns.ts";

/** A line a figure: minimum and median of both, the ratio of medians, and whether it reaches its goal. */
export function printTurns(title: string, rows: readonly Turns[]): void {
  process.stdout.write(`\n${title}\n`);
  process.stdout.write(`  ${"".padEnd(52)}  Neo4j min     median   emb. min     median    ratio    goal\n`);
  for (const turns of rows) {
    const { what, goal, ms } = turns;
    const cells = [ms.neo4j, ms.embedded].flatMap((each) => [show(Math.min(...each)), show(median(each))]);
    const ratio = ratioOf(turns);
    const verdict = goal === undefined ? "" : `${goal.toFixed(1).padStart(7)}${ratio > goal ? " missed" : ""}`;
    process.stdout.write(
      `  ${what.slice(0, 52).padEnd(52)} ${cells.join(" ")} ${ratio.toFixed(2).padStart(8)} ${verdict}\n`,
    );
  }
}

export function ratioOf({ ms }: Turns): number {
  return median(ms.embedded) / median(ms.neo4j);
}
