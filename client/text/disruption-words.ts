import type { DisruptionAnswer, DisruptionCurve } from "../../contract/network.ts";
import { indexSlice } from "../graph/index-slice.ts";
import type { ScreenWords } from "./words.ts";

/** What each line is, in the order of the curves. */
export function lineNames(runs: number, curves: readonly DisruptionCurve[], { t }: ScreenWords): string[] {
  return curves.map(({ by, isRemeasured }) => {
    if (by === "chance") return t("disruption.by.chance.why", { count: runs });
    if (by === "betweenness")
      return t(isRemeasured ? "disruption.by.betweenness.again" : "disruption.by.betweenness.why");
    return t(`disruption.by.${by}.why`);
  });
}

/** By curve: the name of the place that went with this removal; "" where none did, or many orders have each their own. */
export function placesGone(
  { curves, slice }: Pick<DisruptionAnswer, "curves" | "slice">,
  removal: number,
  { title }: ScreenWords,
): string[] {
  const { nodes } = indexSlice(slice);
  return curves.map(({ order }) => {
    const id = order[removal - 1] ?? "";
    const node = nodes.get(id);
    return node === undefined ? id : title(node);
  });
}

/** Every removal with what is left by each order, under heads, and at the end what all of it assumes. */
export function disruptionRows(answer: DisruptionAnswer, words: ScreenWords): string[][] {
  const { t } = words;
  const { curves } = answer;
  const heads = curves.flatMap(({ by, spread }) => {
    const name = t(`disruption.by.${by}`);
    const shares = (["linked", "largest"] as const).flatMap((what) => {
      const said = t(`disruption.csv.${what}`, { by: name });
      return spread === null
        ? [said]
        : [said, t("disruption.csv.low", { what: said }), t("disruption.csv.high", { what: said })];
    });
    return spread === null ? [t("disruption.csv.place", { by: name }), ...shares] : shares;
  });
  const count = Math.max(...curves.map(({ linked }) => linked.length));
  const rows = Array.from({ length: count }, (_, removal) => {
    const gone = placesGone(answer, removal, words);
    const cells = curves.flatMap((curve, index) => {
      const shares = sharesAt(curve, removal);
      return curve.spread === null ? [gone[index] ?? "", ...shares] : shares;
    });
    return [String(removal), ...cells];
  });
  const said = [`${t("routes.model")}. ${t("disruption.model")}`, ...lineNames(answer.runs, curves, words)];
  return [[t("disruption.csv.removed"), ...heads], ...rows, ...said.map((sentence) => [sentence])];
}

function sharesAt({ linked, largest, spread }: DisruptionCurve, removal: number): string[] {
  const shares =
    spread === null
      ? [linked[removal], largest[removal]]
      : [
          linked[removal],
          spread.linkedLow[removal],
          spread.linkedHigh[removal],
          largest[removal],
          spread.largestLow[removal],
          spread.largestHigh[removal],
        ];
  return shares.map((share) => (share === undefined ? "" : String(Math.round(share * 1e4) / 1e4)));
}
