import type { NotAdded } from "../../../contract/flows.ts";
import { figureText, listed, periodText } from "../amount-text.ts";
import type { Goods } from "../goods.ts";
import { compare } from "../../compare.ts";
import { groupBy } from "../../groups.ts";
import type { Total, TotalConflict, TotalLink } from "../told.ts";
import { isEstimate } from "./concerned.ts";
import { rivalTotals, type Rivals } from "./rival-totals.ts";

const SENTENCES: Record<Exclude<Rivals["reason"], "part-of">, (figures: string) => string> = {
  "same-figure": (figures) => `One figure, told more than once or of more than one whole: ${figures}. It is in no sum.`,
  "other-scope": (figures) => `Counted over other places or services: ${figures}. None is added to another.`,
  "overlapping-period": (figures) => `Counted over windows that overlap: ${figures}. None is added to another.`,
};

interface Said {
  links: readonly TotalLink[];
  conflicts: readonly TotalConflict[];
}

/** Why totals stand in no sum: group by group where they rival each other, all others together. */
export function totalsLeftOut(totals: readonly Total[], { links, conflicts }: Said, goods: Goods): NotAdded[] {
  const groups = rivalTotals(totals, links);
  const grouped = new Set(groups.flatMap((group) => group.totals.map(({ id }) => id)));
  const lone = totals.filter(({ id }) => !grouped.has(id));
  const words = (own: readonly Total[]) => own.map((total) => totalText(total, goods));
  const together = (reason: NotAdded["reason"], own: readonly Total[], why: string): NotAdded[] =>
    own.length === 0
      ? []
      : [{ reason, ids: own.map(({ id }) => id).sort(compare), sentence: `${why}: ${listed(words(own))}.` }];
  return [
    ...groups.map(({ reason, totals: own }) => ({
      reason,
      ids: own.map(({ id }) => id),
      sentence:
        reason === "part-of"
          ? partsSentence(words(own))
          : [SENTENCES[reason](listed(words(own), 5)), ...handlingsOf(own, conflicts)].join(" "),
    })),
    ...arithmetic(totals, conflicts),
    ...together("estimate", lone.filter(isEstimate), "Estimated, or said to have passed, and not seized"),
    ...together(
      "other-scope",
      lone.filter((each) => !isEstimate(each)),
      "Totals over places and periods that may hold these cases, and are never added to them",
    ),
  ];
}

function partsSentence([whole = "", ...parts]: readonly string[]): string {
  return `${listed(parts)} ${parts.length === 1 ? "is" : "are each"} part of ${whole}. A part is not added to its whole.`;
}

/** What was said of the claims behind two of these when they were compared. */
function handlingsOf(totals: readonly Total[], conflicts: readonly TotalConflict[]): string[] {
  const ids = new Set(totals.map(({ id }) => id));
  const said = conflicts.filter(({ one, other }) => ids.has(one) && ids.has(other)).map(({ handling }) => handling);
  return [...new Set(said.filter((each) => each !== ""))];
}

/** A printed rate that does not follow from its own figures: told where these are concerned. */
function arithmetic(totals: readonly Total[], conflicts: readonly TotalConflict[]): NotAdded[] {
  const concerned = new Set(totals.map(({ id }) => id));
  const own = conflicts.filter(({ kind, one }) => kind === "arithmetic" && concerned.has(one));
  return [...groupBy(own, ({ what, rivals }) => JSON.stringify([what, rivals])).values()].flatMap((rows) => {
    const [first] = rows;
    if (first === undefined) return [];
    const { what, rivals, handling } = first;
    const ids = [...new Set(rows.flatMap(({ one, other }) => [one, other]))].sort(compare);
    const sentence = `${what.charAt(0).toUpperCase()}${what.slice(1)}: ${rivals}. ${handling} A rate is no amount.`;
    return [{ reason: "arithmetic" as const, ids, sentence }];
  });
}

/** "20.97 t of cocaine (France, 2024, total of one service)" */
function totalText(total: Total, goods: Goods): string {
  const places = listed(total.places.map(({ name }) => name));
  const about = [places, periodText(total.dateFrom, total.dateTo), total.selection];
  const figure = figureText(total, goods.nameOf(total.commodity));
  return `${figure} (${about.filter((part) => part !== "").join(", ")})`;
}
