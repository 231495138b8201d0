import { valuesOf } from "../../evidence/index.ts";
import type { Goods } from "../goods.ts";
import type { Doubts, ToldAmount, ToldCase } from "../told.ts";

/** "nearly 9 t", "9,400 euros": an amount of goods, not a date, a place or a service. */
const AMOUNT = /\d[\d.,]* ?(g|kg|t|tonnes?|euros?|EUR|€)$/u;

/**
 * Whether sources contradict each other on this very figure. A contradiction over the day or the service of a case
 * leaves its amounts as they are.
 */
export function isDisputed(amount: ToldAmount, file: ToldCase, doubts: Doubts, goods: Goods): boolean {
  if (isWithdrawn(amount, doubts)) return true;
  const own = new Set(amount.claims);
  const disputes = doubts.disputes.filter(({ one, other }) => own.has(one) || own.has(other));
  // Without a contradiction among its claims, it is the data itself that says so.
  if (disputes.length === 0) return amount.isDisputed;
  return disputes.some(({ one, other, rivals }) => {
    const against = own.has(one) ? other : one;
    if (own.has(against)) return false;
    const behind = file.seized.filter(({ claims }) => claims.includes(against));
    return behind.length === 0 ? areAmounts(rivals) : behind.some((rival) => isOfSame(rival, amount, goods));
  });
}

/** Whether every claim behind a figure was taken back. */
export function isWithdrawn({ claims }: ToldAmount, { retracted }: Doubts): boolean {
  return claims.length > 0 && claims.every((claim) => retracted.has(claim));
}

/** Figures that speak of the same goods in the same unit, so that one can stand against the other. */
export function isOfSame(one: ToldAmount, other: ToldAmount, goods: Goods): boolean {
  const akin = goods.isKindOf(one.commodity, other.commodity) || goods.isKindOf(other.commodity, one.commodity);
  return akin && one.unit === other.unit;
}

function areAmounts(rivals: string): boolean {
  return valuesOf(rivals).every((value) => AMOUNT.test(value));
}
