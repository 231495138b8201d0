import type { FlowsAsked } from "../../../contract/flows.ts";
import { goodsOfCase, type Known } from "../drawing/ways-of-case.ts";
import { stopsOf, type ToldCase, type Total } from "../told.ts";

/** A case, as far as a total may hold it. */
interface Held {
  since: string;
  until: string;
  /** Empty: not told, so any. */
  goods: readonly string[];
  places: ReadonlySet<string>;
  /** The same with all places that hold them. */
  around: ReadonlySet<string>;
}

/**
 * Totals that somebody might take for the sum of these cases, or add to it: of the same goods or wider or narrower
 * ones, over days that a case and the question share, in a place that a case names, that holds one, or that lies in one.
 *
 * Amounts only: a share, a rate or a number of arrests is none.
 */
export function concernedTotals(
  totals: readonly Total[],
  told: readonly ToldCase[],
  periods: FlowsAsked["periods"],
  known: Known,
): Total[] {
  const cases = told.flatMap((file) => heldOf(file, known) ?? []);
  const isAsked = ({ dateFrom, dateTo }: Total) =>
    periods.length === 0 || periods.some(({ from, to }) => dateFrom <= to && dateTo >= from);
  return totals.filter((total) => {
    if (!isAmount(total) || !isAsked(total)) return false;
    const own = total.places.flatMap(({ id }) => [id, ...known.places.holdersOf(id)]);
    return cases.some(
      ({ since, until, goods, places, around }) =>
        total.dateFrom <= until &&
        total.dateTo >= since &&
        (goods.length === 0 || goods.some((each) => isAkin(each, total.commodity, known))) &&
        (total.places.some(({ id }) => around.has(id)) || own.some((id) => places.has(id))),
    );
  });
}

function heldOf(file: ToldCase, { places, goods }: Known): Held | undefined {
  if (file.dateFrom === null) return undefined;
  const own = new Set(stopsOf(file).map(({ place }) => place));
  return {
    since: file.dateFrom,
    until: file.dateTo ?? file.dateFrom,
    goods: goodsOfCase(file, goods),
    places: own,
    around: new Set([...own, ...[...own].flatMap((place) => places.holdersOf(place))]),
  };
}

function isAmount({ measure, unit, selection }: Total): boolean {
  return unit !== "%" && (measure === "seized" || isEstimate({ selection }));
}

export function isEstimate({ selection }: Pick<Total, "selection">): boolean {
  return selection.startsWith("estimate");
}

function isAkin(one: string, other: string, { goods }: Known): boolean {
  return goods.isKindOf(one, other) || goods.isKindOf(other, one);
}
