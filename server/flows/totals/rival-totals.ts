import type { NotAdded } from "../../../contract/flows.ts";
import { compare } from "../../compare.ts";
import { groupBy } from "../../groups.ts";
import type { Total, TotalLink } from "../told.ts";

/** Totals that speak of the same thing, and how they stand to one another. */
export interface Rivals {
  reason: Extract<NotAdded["reason"], "part-of" | "same-figure" | "other-scope" | "overlapping-period">;
  /** Of `part-of` the whole first. */
  totals: Total[];
}

/**
 * Which totals are rivals, by what the graph says of them and by their own scope and period, never by what they are
 * called.
 *
 * 1. Totals that differ from one another are one group: one figure over several wholes where all of them give the same
 *    amount for the same time; counted over windows that overlap where their periods are not the same; else counted
 *    over other places or services.
 * 2. Totals that the graph calls the same figure are one group.
 * 3. Each whole is a group with its parts, but for those that differ from it.
 */
export function rivalTotals(totals: readonly Total[], links: readonly TotalLink[]): Rivals[] {
  const byId = new Map(totals.map((total) => [total.id, total]));
  const held = links.filter(({ one, other }) => one !== other && byId.has(one) && byId.has(other));
  const of = (type: TotalLink["type"]) => held.filter((link) => link.type === type);
  const differing = of("DIFFERS_FROM");
  const pairs = new Set(differing.flatMap(({ one, other }) => [pairOf(one, other), pairOf(other, one)]));
  const parts = groupBy(
    of("PART_OF").filter(({ one, other }) => !pairs.has(pairOf(one, other))),
    ({ other }) => other,
  );
  const named = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
  return [
    ...[...parts].map(([whole, own]): Rivals => ({
      reason: "part-of",
      totals: named([whole, ...own.map(({ one }) => one)]),
    })),
    ...joined(of("SAME_FIGURE_AS")).map((ids): Rivals => ({ reason: "same-figure", totals: named(ids) })),
    ...joined(differing).map((ids): Rivals => ({ reason: whyDiffering(named(ids)), totals: named(ids) })),
  ].sort((one, other) => compare(one.reason, other.reason) || compare(firstId(one), firstId(other)));
}

function whyDiffering(totals: readonly Total[]): Rivals["reason"] {
  const distinct = (of: (total: Total) => unknown) => new Set(totals.map((total) => JSON.stringify(of(total)))).size;
  const periods = distinct(({ dateFrom, dateTo }) => [dateFrom, dateTo]);
  const figures = distinct(({ amount, amountTo, unit, commodity }) => [amount, amountTo, unit, commodity]);
  if (periods === 1 && figures === 1) return "same-figure";
  return periods === 1 ? "other-scope" : "overlapping-period";
}

/** Ids that links join, through any number of them, each group in the order of its ids. */
function joined(links: readonly TotalLink[]): string[][] {
  const groupOf = new Map<string, Set<string>>();
  for (const { one, other } of links) {
    const merged = new Set([one, other, ...(groupOf.get(one) ?? []), ...(groupOf.get(other) ?? [])]);
    for (const id of merged) groupOf.set(id, merged);
  }
  return [...new Set(groupOf.values())].map((group) => [...group].sort(compare));
}

function pairOf(one: string, other: string): string {
  return JSON.stringify([one, other]);
}

function firstId({ totals }: Rivals): string {
  return totals[0]?.id ?? "";
}
