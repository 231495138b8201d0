import { runRound, type Sides } from "./campaign.ts";
import type { Kind } from "./kinds/index.ts";
import { describe, Report, UNEXPLAINED } from "./report.ts";

export interface Campaign {
  kinds: readonly Kind[];
  seed: string;
  /** Of all kinds together. */
  queries: number;
  from?: number;
  minutes?: number;
  /** Classes of which each statement is told too, so that a reader can see whether the class explains it. */
  show?: readonly string[];
  /** Told of each statement that nothing explains, and of each kind that is done. */
  log?: (line: string) => void;
}

/** Runs every kind in turn, with its share of the queries and of the time. */
export async function runKinds(sides: Sides, campaign: Campaign): Promise<Report> {
  const { kinds, seed, queries, from = 0, minutes = Number.POSITIVE_INFINITY } = campaign;
  const { show = [], log = () => undefined } = campaign;
  const report = new Report();
  const total = kinds.reduce((sum, kind) => sum + weightOf(kind), 0);
  for (const kind of kinds) {
    const share = weightOf(kind) / total;
    const begun = performance.now();
    await runRound(sides, {
      kind,
      seed,
      from,
      count: Math.ceil(queries * share),
      until: begun + minutes * 60_000 * share,
      note: (index, trial, finding) => {
        const named = report.note(kind.name, finding);
        const isTold = named === UNEXPLAINED ? !report.unexplained.has(finding.statement.text) : show.includes(named);
        if (!isTold) return;
        const text = describe(trial, finding, `--seed ${seed} --only ${kind.name} --from ${index} --queries 1`);
        if (named === UNEXPLAINED) report.unexplained.set(finding.statement.text, text);
        log(`${named}: ${text}\n`);
      },
    });
    log(`${kind.name}: done in ${Math.round((performance.now() - begun) / 1000)} s`);
  }
  return report;
}

const weightOf = ({ weight = 1 }: Kind): number => weight;
