import type { LeftOut, RoutesAsked } from "../../../contract/routes.ts";
import { firstTooEarly } from "../chaining/journey.ts";
import { goodsInCommon, type GoodsOfLegs } from "../chaining/goods.ts";
import type { RouteLeg } from "../projection/projection.ts";

/** Why legs that follow one another are no answer as they were to be chained; null: they are one. */
export function whyLeftOut(
  legs: readonly RouteLeg[],
  { chain, toleranceDays }: RoutesAsked,
  goods: GoodsOfLegs,
): LeftOut | null {
  if (chain === "any") return null;
  const apart = firstApart(legs, goods);
  if (apart !== null) return leftOut(legs, "goods", apart);
  if (chain !== "journey") return null;
  const early = firstTooEarly(
    legs.map(({ cases }) => cases),
    toleranceDays,
  );
  return early === null ? null : leftOut(legs, "days", [early.after, early.early]);
}

/** The first leg that carries other goods than the legs before it together, with the last of those that it differs from. */
function firstApart(legs: readonly RouteLeg[], goods: GoodsOfLegs): [first: number, second: number] | null {
  const second = legs.findIndex((_, index) => goodsInCommon(legs.slice(0, index + 1), goods)?.size === 0);
  const leg = legs[second];
  if (leg === undefined) return null;
  const first = legs.slice(0, second).findLastIndex((before) => goodsInCommon([before, leg], goods)?.size === 0);
  return [first < 0 ? second - 1 : first, second];
}

function leftOut(legs: readonly RouteLeg[], reason: LeftOut["reason"], [one, other]: [number, number]): LeftOut {
  const [first, second] = [legs[one], legs[other]];
  return {
    legs: legs.map(({ id }) => id),
    reason,
    first: first?.id ?? "",
    second: second?.id ?? "",
    sentence:
      reason === "goods"
        ? "Its legs carry goods that do not agree."
        : `Impossible as one journey: a leg was over (${second?.dateTo ?? "?"}) before one that leads to it (${first?.dateFrom ?? "?"}).`,
  };
}
