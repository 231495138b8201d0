import type { Finding, Outcome } from "./judge.ts";
import { classOf } from "./classes/index.ts";
import type { Trial } from "./kinds/index.ts";
import { isFailure, type Reply } from "./side.ts";

const OUTCOMES: readonly Outcome[] = ["same", "refused", "both fail", "loud", "accepted", "different", "skipped"];

/** Neither right nor of a listed class. */
export const UNEXPLAINED = "unexplained";

/** Counts what was found and keeps what nothing explains. */
export class Report {
  /** The first of each statement that nothing explains; the same one may fail on several graphs. */
  readonly unexplained = new Map<string, string>();
  readonly #counts = new Map<string, Map<string, number>>();
  readonly #classes = new Map<string, number>();
  readonly #rules = new Map<string, number>();

  /** The outcome, the class of a difference, or `UNEXPLAINED`. */
  note(kind: string, finding: Finding): string {
    const counts = this.#counts.get(kind) ?? new Map<string, number>();
    this.#counts.set(kind, counts);
    raise(counts, finding.outcome);
    if (finding.outcome === "refused" && finding.rule !== undefined) raise(this.#rules, finding.rule);
    if (!["loud", "accepted", "different"].includes(finding.outcome)) return finding.outcome;
    const named = classOf(finding) ?? UNEXPLAINED;
    raise(this.#classes, `${finding.outcome}: ${named}`);
    return named;
  }

  /** How much of a kind had this outcome, from 0 to 1. */
  share(kind: string, outcome: Outcome): number {
    const counts = this.#counts.get(kind) ?? new Map<string, number>();
    const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
    return all === 0 ? 0 : (counts.get(outcome) ?? 0) / all;
  }

  table(): string {
    const kinds = [...this.#counts.keys()];
    const head = ["kind", "queries", ...OUTCOMES];
    const line = (name: string, counts: ReadonlyMap<string, number>) => {
      const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
      return [name, String(all), ...OUTCOMES.map((outcome) => String(counts.get(outcome) ?? 0))];
    };
    const total = new Map<string, number>();
    for (const counts of this.#counts.values())
      for (const [name, count] of counts) total.set(name, (total.get(name) ?? 0) + count);
    const rows = kinds.map((kind) => line(kind, this.#counts.get(kind) ?? new Map()));
    return [head, head.map(() => "---"), ...rows, line("all", total)].map((row) => `| ${row.join(" | ")} |`).join("\n");
  }

  lists(): string {
    return [["Classes", this.#classes] as const, ["Refused, by rule", this.#rules] as const]
      .map(
        ([title, counts]) =>
          `${title}: ${
            [...counts]
              .sort(([, a], [, b]) => b - a)
              .map(([name, count]) => `${name} ${count}`)
              .join(", ") || "none"
          }`,
      )
      .join("\n");
  }
}

function raise(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

/** One finding with all that is needed to see it again. */
export function describe(trial: Trial, finding: Finding, replay: string): string {
  const before = trial.statements.slice(0, trial.statements.indexOf(finding.statement));
  const shown = (statement: Trial["statements"][number]) => {
    const given =
      Object.keys(statement.parameters).length > 0 ? `   ${JSON.stringify(statement.parameters, bigints)}` : "";
    return `  ${statement.text}${given}`;
  };
  const [ours, theirs] = shortened(finding);
  return [
    `${finding.outcome}${finding.what === undefined ? "" : ` (${finding.what})`}: npm run fuzz -- ${replay}`,
    ...before.map(shown),
    shown(finding.statement),
    `    embedded: ${ours}`,
    `    Neo4j:    ${theirs}`,
  ].join("\n");
}

const bigints = (_: string, value: unknown) => (typeof value === "bigint" ? `${value}n` : value);

const MOST_CHARACTERS = 260;

function shortened({ ours, theirs, what }: Finding): [string, string] {
  if (isFailure(ours) || isFailure(theirs)) return [inShort(ours), inShort(theirs)];
  if (what === "order")
    return [ours.sequence.join(" | ").slice(0, MOST_CHARACTERS), theirs.sequence.join(" | ").slice(0, MOST_CHARACTERS)];
  if (what === "counters") return [ours.counters, theirs.counters];
  if (what === "columns") return [ours.columns.join(), theirs.columns.join()];
  return [only(ours.rows, theirs.rows), only(theirs.rows, ours.rows)];
}

/** The rows that the other one lacks. */
function only(rows: readonly string[], others: readonly string[]): string {
  const left = [...others];
  const own = rows.filter((row) => {
    const at = left.indexOf(row);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return `${rows.length} rows, only here: ${own.join(" | ").slice(0, MOST_CHARACTERS)}`;
}

function inShort(reply: Reply): string {
  if (isFailure(reply)) return `${reply.code}: ${reply.message}`.slice(0, MOST_CHARACTERS);
  return `${reply.rows.length} rows: ${reply.rows.join(" | ")}`.slice(0, 200);
}
