import type { Goods } from "../goods.ts";
import { groupBy } from "../../groups.ts";
import type { ToldAmount } from "../told.ts";
import { boundsOf, canBoth } from "./bounds.ts";
import { isOfSame } from "./disputed.ts";

export type Standing = "alone" | "alternative" | "disputed";

/**
 * How each figure of a case stands to those that it is told instead of. A figure and its alternatives are one load: the
 * figure counts once where all can be true (814 kg, and more than 800 kg), and none does where they cannot. Where the
 * figure is `isOut` (withdrawn, or no amount), the first alternative that is not stands in for it.
 */
export function standings(
  seized: readonly ToldAmount[],
  goods: Goods,
  isOut: (amount: ToldAmount) => boolean,
): Map<ToldAmount, Standing> {
  const byId = new Map(seized.map((amount) => [amount.id, amount]));
  const found = new Map<ToldAmount, Standing>();
  for (const [main, load] of groupBy(seized, (amount) => mainOf(amount, byId))) {
    const told = load.filter((amount) => !isOut(amount));
    const counting = main === undefined ? undefined : isOut(main) ? (told[0] ?? main) : main;
    const agree = counting === undefined || told.every((each) => isOneLoad(counting, each, goods));
    for (const amount of load) {
      if (agree) found.set(amount, amount === counting ? "alone" : "alternative");
      else found.set(amount, "disputed");
    }
  }
  return found;
}

/** Along the chain of alternatives to the figure that is none; undefined where it is not here, or the chain is a ring. */
function mainOf(amount: ToldAmount, byId: ReadonlyMap<string, ToldAmount>): ToldAmount | undefined {
  const seen = new Set<ToldAmount>();
  let main: ToldAmount | undefined = amount;
  while (main !== undefined && main.alternativeTo !== null && !seen.has(main)) {
    seen.add(main);
    main = byId.get(main.alternativeTo);
  }
  return main === undefined || main.alternativeTo !== null ? undefined : main;
}

/** Other goods or another unit measure the same load another way. */
function isOneLoad(main: ToldAmount, other: ToldAmount, goods: Goods): boolean {
  const [one, two] = [boundsOf(main), boundsOf(other)];
  return one === undefined || two === undefined || !isOfSame(main, other, goods) || canBoth(one, two);
}
