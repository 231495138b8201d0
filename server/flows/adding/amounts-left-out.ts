import type { NotAdded } from "../../../contract/flows.ts";
import { figureText, listed } from "../amount-text.ts";
import { compare } from "../../compare.ts";
import { groupBy } from "../../groups.ts";
import type { ToldCase } from "../told.ts";
import type { Addend } from "./sum.ts";
import type { CountedAmount, LeftOutAmount, Weighed } from "./weigh-amounts.ts";

type Reason = NotAdded["reason"];

/** Reasons that amounts of cases are left out for, in the order in which an answer tells them. */
const REASONS = [
  "several-ends",
  "alternatives",
  "disputed",
  "not-a-seizure",
  "part-of",
  "other-goods",
  "at-most",
  "no-amount",
] as const satisfies readonly Reason[];

const SENTENCES: Record<(typeof REASONS)[number], (figures: string) => string> = {
  "several-ends": (figures) =>
    `Several places are told where these came from or were bound for, so they count once in all and for no single flow: ${figures}.`,
  alternatives: (figures) =>
    `Told instead of another figure for the same load, and a load counts by one figure at most: ${figures}.`,
  disputed: (figures) => `Sources contradict each other on the figure, or withdrew it, so it is in no sum: ${figures}.`,
  "not-a-seizure": (figures) =>
    `Counted over a series, a network or a selection, which may hold what other cases count; only single seizures are added: ${figures}.`,
  "part-of": (figures) => `Part of another case whose amount is counted: ${figures}.`,
  "other-goods": (figures) => `Taken in these cases, though not what they are said to move this way: ${figures}.`,
  "at-most": (figures) =>
    `An upper bound: nothing of it is sure to have been there, so it is not added to other amounts: ${figures}.`,
  "no-amount": (figures) => `No amount is told: ${figures}.`,
};

/** Amounts that were left out of sums, by reason. */
export function amountsLeftOut(
  { counted, leftOut }: Weighed,
  atMost: readonly Addend[],
  told: readonly ToldCase[],
): NotAdded[] {
  const severally = counted.filter(({ way, amount }) => way === null && amount.relation !== "at_most");
  const reasons = groupBy<Addend & { reason: Reason }, Reason>(
    [...severally.map(becauseOf("several-ends")), ...leftOut, ...atMost.map(becauseOf("at-most"))],
    ({ reason }) => reason,
  );
  const names = new Map(told.map(({ id, name }) => [id, name]));
  return REASONS.flatMap((reason) => {
    const own = reasons.get(reason);
    if (own === undefined) return [];
    const figures = own.map(({ file, amount }) => `${figureText(amount, amount.name)} (${names.get(file) ?? file})`);
    return [{ reason, ids: idsOf(own), sentence: SENTENCES[reason](listed(figures)) }];
  });
}

function becauseOf(reason: Reason): (each: Addend | CountedAmount) => LeftOutAmount {
  return ({ file, amount }) => ({ file, amount, reason });
}

function idsOf(amounts: readonly Addend[]): string[] {
  return [...new Set(amounts.map(({ file }) => file))].sort(compare);
}
