import type { Against, Confirming, Hypothesis } from "../../contract/hypotheses.ts";
import type { GraphNode, Slice } from "../../contract/slice.ts";
import type { HypothesisLine } from "../graph/hypothesis-line.ts";
import { indexSlice } from "../graph/index-slice.ts";
import { intervalWords } from "./dates.ts";
import { goodsName, lower } from "./goods-names.ts";
import type { ScreenWords } from "./words.ts";

/** Goods within a sentence: "cocaine, LSD". */
function goodsListed(nodes: readonly GraphNode[], { name, language }: ScreenWords): string {
  return nodes.map((node) => goodsName(name(node), language)).join(", ");
}

/** Why two legs are put together: goods, methods, days. */
export function whyWords({ hypothesis, goods, methods }: HypothesisLine, words: ScreenWords): string {
  const { t, name, language } = words;
  const { first, second, methodsTold } = hypothesis;
  const shared =
    methodsTold === "both"
      ? t("hypotheses.shared-methods", {
          count: methods.length,
          methods: methods.map((method) => lower(name(method))).join(", "),
        })
      : t(`hypotheses.methods.${methodsTold}`);
  const days = t("hypotheses.days", {
    first: intervalWords(first.dateFrom, first.dateTo, language),
    second: intervalWords(second.dateFrom, second.dateTo, language),
  });
  return [t("hypotheses.both-carry", { goods: goodsListed(goods, words) }), shared, days].join(" ");
}

/** What a source would have to say. */
export function confirmWords(kind: Confirming["kind"], line: HypothesisLine, words: ScreenWords): string {
  const { t, name, language } = words;
  const { mode, dateFrom, dateTo } = line.hypothesis;
  const goods = goodsListed(line.goods, words);
  if (kind === "independent") return t("hypotheses.confirm.independent");
  if (kind === "seizure") return t("hypotheses.confirm.seizure", { goods });
  const [, from, to] = line.stops;
  const values = { from: name(from), to: name(to), goods, days: intervalWords(dateFrom, dateTo, language) };
  if (mode === "unknown") return t("hypotheses.confirm.case", values);
  return t("hypotheses.confirm.case-manner", { ...values, manner: t(`sentence.by.${mode}`) });
}

/** What speaks against it, and the leg that says so. */
export function againstWords({ kind, leg }: Against, slice: Slice, { t, name }: ScreenWords): string {
  const { nodes, edges } = indexSlice(slice);
  const nameOf = (id: string | undefined) => {
    const node = nodes.get(id ?? "");
    return node === undefined ? (id ?? "") : name(node);
  };
  const edge = edges.get(leg);
  return t(`hypotheses.against.${kind}`, { from: nameOf(edge?.from), to: nameOf(edge?.to) });
}

/** How far the two legs lie apart, in days and kilometres. */
export function apartWords({ daysApart, distanceKm }: Hypothesis, { t, number }: ScreenWords): string {
  const days = daysApart === 0 ? t("hypotheses.overlap") : t("hypotheses.apart", { count: daysApart });
  if (distanceKm === null) return days;
  return `${days} · ${t("hypotheses.distance", { km: number(Math.round(distanceKm)) })}`;
}
