import { goodsName } from "./goods-names.ts";
import { intervalWords } from "./dates.ts";
import type { RoutesBody } from "../../contract/routes.ts";
import type { ScreenWords } from "./words.ts";

type NameOf = (id: string) => string;

/** "Spain → Chambéry": where the ways that are asked for begin and end. */
export function endsInWords({ from = [], to = [] }: RoutesBody, nameOf: NameOf, { t }: ScreenWords): string {
  const named = (ids: readonly string[], key: "question.anywhere.from" | "question.anywhere.to") =>
    ids.length === 0 ? t(key) : ids.map(nameOf).join(", ");
  return `${named(from, "question.anywhere.from")} → ${named(to, "question.anywhere.to")}`;
}

/** A question of the ways in one line: its ends, then whatever it asks beside them. */
export function questionInWords(body: RoutesBody, nameOf: NameOf, words: ScreenWords): string {
  const { t } = words;
  const names = (ids: readonly string[] = []) => ids.map(nameOf).join(", ");
  const some = (ids: readonly string[] | undefined, word: (names: string) => string) =>
    ids === undefined || ids.length === 0 ? [] : [word(names(ids))];
  const many = (ids: readonly string[] | undefined, key: "question.without-legs" | "question.without-sources") =>
    ids === undefined || ids.length === 0 ? [] : [t(key, { count: ids.length })];
  return [
    endsInWords(body, nameOf, words),
    ...some(body.via, (list) => t(body.inOrder === false ? "question.past-any" : "question.past", { names: list })),
    ...some(body.avoid?.places, (list) => t("question.around", { names: list })),
    ...many(body.avoid?.legs, "question.without-legs"),
    ...many(body.avoid?.sources, "question.without-sources"),
    ...(body.commodities ?? []).map((id) => goodsName(nameOf(id), words.language)),
    ...some(body.methods, (list) => list),
    ...(body.modes ?? []).map((mode) => t(`manner.${mode}`)),
    ...limitsInWords(body, words),
  ].join(", ");
}

function limitsInWords(body: RoutesBody, words: ScreenWords): string[] {
  const { t, figure, number } = words;
  const { minConfidence = 0, minSources = 1, maxLegs, maxKm, chain, rank } = body;
  return [
    ...timeInWords(body, words),
    ...(body.status === "reported" ? [t("question.reported")] : []),
    ...(minConfidence > 0 ? [t("question.confidence", { figure: figure(minConfidence) })] : []),
    ...(minSources > 1 ? [t("question.sources", { count: minSources })] : []),
    ...(maxLegs === undefined ? [] : [t("routes.up-to", { count: maxLegs })]),
    ...(maxKm === undefined ? [] : [`≤\u00a0${number(maxKm)}\u00a0km`]),
    ...(chain === undefined || chain === "goods" ? [] : [t(`routes.chain.${chain}`)]),
    ...(rank === undefined || rank === "confidence" ? [] : [t(`routes.rank.${rank}`).toLowerCase()]),
  ];
}

type TimeWords = Pick<ScreenWords, "t" | "language">;

/** What a question says of time: its two days, as an older address says it, and its periods; nothing: whenever. */
export function timeInWords(body: RoutesBody, words: TimeWords): string[] {
  const { dateFrom = null, dateTo = null, periods = [] } = body;
  return [
    ...(dateFrom === null && dateTo === null ? [] : [daysInWords({ dateFrom, dateTo }, words)]),
    ...periods.map(({ from, to }) => intervalWords(from, to, words.language)),
  ];
}

interface Days {
  dateFrom: string | null;
  dateTo: string | null;
}

function daysInWords({ dateFrom, dateTo }: Days, { t, language }: TimeWords): string {
  if (dateFrom !== null && dateTo !== null) return intervalWords(dateFrom, dateTo, language);
  const day = intervalWords(dateFrom, dateTo, language);
  return t(dateFrom === null ? "question.until" : "question.since", { day });
}
