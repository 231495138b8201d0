import type { Recognised, RecognisedFilter } from "../../contract/cypher.ts";
import { listWords, periodsWords } from "./dates.ts";
import { groupWords, typeWords } from "./relationship-words.ts";
import type { ScreenWords } from "./words.ts";

type Expansion = Extract<Recognised, { step: "expand" }>;

/** What a statement is as a step on the picture, in a sentence. */
export function recognisedWords(recognised: Recognised, words: ScreenWords): string {
  const { t, name } = words;
  if (recognised.step === "expand") {
    const { node, total } = recognised;
    return t("query.step.expand", { name: name(node), what: choiceWords(recognised, words), count: total });
  }
  if (recognised.step === "paths") {
    const { from, to } = recognised;
    return t("query.step.paths", { from: name(from), to: name(to) });
  }
  const { filter, alsoKept } = recognised;
  const told = filterWords(filter, words);
  const also = alsoKept === 0 ? "" : ` ${t("query.step.also", { count: alsoKept })}`;
  return `${t("query.step.filter", { what: told.join("; "), count: told.length })}${also}`;
}

/** "goes to, towns": which links, and which kind of neighbours where the links do not say it. */
function choiceWords({ node, choice: { type, direction, kind } }: Expansion, { t, language }: ScreenWords): string {
  const isStructural =
    node.kind === "claim" || node.kind === "source" || node.kind === "statistic" || node.kind === "other";
  const links =
    type !== undefined
      ? direction === undefined
        ? typeWords(type, language)
        : groupWords(type, direction, language)
      : t(isStructural ? "query.step.any" : "query.step.all");
  const side = type === undefined && direction !== undefined ? [t(`query.step.${direction}`)] : [];
  const neighbours = kind === undefined ? "" : t(`kinds.${kind}`).toLowerCase();
  const isSaid = neighbours === "" || links.toLowerCase().startsWith(`${neighbours} `);
  return [links, ...side, ...(isSaid ? [] : [neighbours])].join(", ");
}

function filterWords({ kinds, statuses, leastConfidence, periods }: RecognisedFilter, words: ScreenWords): string[] {
  const { t, language, figure } = words;
  const without = [
    ...(kinds ?? []).map((kind) => t(`kinds.${kind}`).toLowerCase()),
    ...(statuses ?? []).map((status) => t(`status.${status}`)),
  ];
  return [
    ...(periods ? [t("query.step.period", { period: periodsWords(periods, language) })] : []),
    ...(leastConfidence === undefined ? [] : [t("query.step.least", { figure: figure(leastConfidence) })]),
    ...(without.length === 0 ? [] : [t("query.step.without", { what: listWords(without, language) })]),
  ];
}
