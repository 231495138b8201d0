import type { AddedAmount } from "../../../contract/flows.ts";
import { compare } from "../../compare.ts";
import { groupBy } from "../../groups.ts";
import type { ToldAmount } from "../told.ts";
import { boundsOf } from "./bounds.ts";

/** One figure of one case that may be added to others of its goods and unit. */
export interface Addend {
  file: string;
  amount: ToldAmount;
}

export interface Sums {
  added: AddedAmount[];
  /** Upper bounds that stand beside amounts with a lower one: nothing of them is sure to be there. */
  atMost: Addend[];
}

/**
 * Amounts added, each goods and each unit on its own.
 *
 * Lower bounds are added, and upper bounds where every figure has one. The sum is told as its least exact part is:
 * exact, a range, about, at least. What is told as "at most" is added only where nothing else is.
 *
 * Shape:  figures in any order → one sum for each goods and unit, by name.
 * Gaps:   figures without an amount are none and must be left out before.
 * Cost:   O(n log n).
 */
export function addUp(addends: readonly Addend[]): Sums {
  const sums: Sums = { added: [], atMost: [] };
  for (const group of groupBy(addends, ({ amount }) => JSON.stringify([amount.commodity, amount.unit])).values()) {
    const upper = group.filter(({ amount }) => amount.relation === "at_most");
    const isUpper = upper.length === group.length;
    if (!isUpper) sums.atMost.push(...upper);
    sums.added.push(sumOf(isUpper ? upper : group.filter((each) => !upper.includes(each)), isUpper));
  }
  sums.added.sort((one, other) => compare(one.commodity, other.commodity) || compare(one.unit, other.unit));
  return sums;
}

function sumOf(group: readonly Addend[], isUpper: boolean): AddedAmount {
  const bounds = group.flatMap(({ amount }) => boundsOf(amount) ?? []);
  const least = rounded(bounds.map((each) => each.least));
  const most = rounded(bounds.map((each) => each.most));
  const [first] = group;
  return {
    commodity: first?.amount.commodity ?? "",
    name: first?.amount.name ?? "",
    unit: first?.amount.unit ?? "",
    ...(isUpper
      ? { amount: most, amountTo: null, relation: "at_most" as const }
      : {
          amount: least,
          amountTo: Number.isFinite(most) && most > least ? most : null,
          relation: leastExact(group, least, most),
        }),
    cases: [...new Set(group.map(({ file }) => file))].sort(compare),
  };
}

function leastExact(group: readonly Addend[], least: number, most: number): AddedAmount["relation"] {
  if (most === Infinity) return "at_least";
  if (group.some(({ amount }) => amount.relation === "about")) return "about";
  return most > least ? "range" : "exact";
}

/** In one order and to a millionth, so that the same figures give the same sum whatever order they come in. */
function rounded(parts: readonly number[]): number {
  const sum = [...parts].sort((one, other) => one - other).reduce((total, part) => total + part, 0);
  return Number.isFinite(sum) ? Math.round(sum * 1e6) / 1e6 : sum;
}
