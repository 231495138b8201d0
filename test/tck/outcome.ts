import { DialectError, rules, translate } from "../../server/embedded/dialect/index.ts";

/**
 * How a scenario ended:
 * - `right`: the answer, the effects or the failure that the TCK asks for;
 * - `wrong`: another answer or other effects;
 * - `accepted`: it had to fail and did not;
 * - `refused`: a statement that had to be answered was refused by a rule, before or while it ran;
 * - `loud`: it failed with an error of the engine;
 * - `skipped`: it needs a procedure of the TCK's own.
 */
export const verdicts = ["right", "wrong", "accepted", "refused", "loud", "skipped"] as const;
export type Verdict = (typeof verdicts)[number];

export interface Outcome {
  verdict: Verdict;
  /** What a person needs who wants to know why. */
  detail: string;
}

/** The outcome of a statement that had to be answered and failed. */
export function outcomeOfFailure(thrown: unknown, statement: string, parameters: Record<string, unknown>): Outcome {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const rule = refusingRule(statement, parameters) ?? guardWith(message);
  return rule === undefined
    ? { verdict: "loud", detail: `${message} | ${statement}` }
    : { verdict: "refused", detail: `${rule} | ${statement}` };
}

function refusingRule(statement: string, parameters: Record<string, unknown>): string | undefined {
  try {
    translate(statement, parameters);
    return undefined;
  } catch (thrown) {
    if (thrown instanceof DialectError) return thrown.rule;
    throw thrown;
  }
}

function guardWith(message: string): string | undefined {
  return Object.entries(rules).find(([, { code, sentence }]) => code !== undefined && sentence === message)?.[0];
}

/** A statement that had to fail has to fail as the client's fault: a lost connection or a fault of the engine is none. */
export function judgeFailure(thrown: unknown, statement: string): Outcome | undefined {
  const code = thrown instanceof Error && "code" in thrown ? String(thrown.code) : "";
  return code.startsWith("Neo.ClientError.") ? undefined : { verdict: "loud", detail: `${code} | ${statement}` };
}
