import type { Facts } from "../graph/facts.ts";
import type { Picture } from "../graph/picture.ts";
import type { Filter } from "../graph/filter.ts";
import type { ViewState } from "../graph/view-state.ts";
import { litWords, ruleText, sourceName } from "../state/told.ts";
import { periodsWords } from "../text/dates.ts";
import type { ScreenWords } from "../text/words.ts";

/** What is shown of the view and what is not, one phrase for each reason: filters, hiding, cuts, light. */
export function filterWords(
  { filter, lit, expansions }: ViewState,
  picture: Picture,
  words: ScreenWords,
  facts: Facts,
): string[] {
  const { t } = words;
  const { hidden } = picture.away;
  const cut = expansions.reduce((sum, { remaining }) => sum + remaining, 0);
  const homeless = picture.mode === "map" ? picture.withoutPosition.length : 0;
  return [
    ...onlyWords(filter, words),
    ...foldedWords(filter, words),
    ...sourceWords(filter, words, facts),
    ...(hidden > 0 ? [t("export.hidden", { count: hidden })] : []),
    ...(homeless > 0 ? [t("export.without-position", { count: homeless })] : []),
    ...(cut > 0 ? [t("export.cut", { count: cut })] : []),
    ...(lit === null ? [] : [t("stage.lit", { what: litWords(lit, words) })]),
  ];
}

function onlyWords({ periods, leastConfidence, rules }: Filter, words: ScreenWords): string[] {
  const { t, figure, language } = words;
  return [
    ...(periods.length === 0 ? [] : [t("export.only-period", { when: periodsWords(periods, language) })]),
    ...(leastConfidence === null ? [] : [t("export.only-confidence", { figure: figure(leastConfidence) })]),
    ...rules.map((rule) => t("export.only-rule", { what: ruleText(rule, words) })),
  ];
}

function sourceWords({ sources }: Filter, words: ScreenWords, facts: Facts): string[] {
  if (sources.length === 0) return [];
  return [
    words.t("export.without-sources", {
      what: listed(
        sources.map((id) => sourceName(id, facts)),
        words,
      ),
    }),
  ];
}

function foldedWords({ kinds, types, statuses, manners }: Filter, words: ScreenWords): string[] {
  const rows = [
    ...kinds.map((value) => ({ by: "kind", value }) as const),
    ...types.map((value) => ({ by: "type", value }) as const),
    ...statuses.map((value) => ({ by: "status", value }) as const),
    ...manners.map((value) => ({ by: "manner", value }) as const),
  ];
  if (rows.length === 0) return [];
  const what = rows.map((row) => litWords(row, words).toLocaleLowerCase(words.language));
  return [words.t("export.folded", { what: listed(what, words) })];
}

function listed(parts: readonly string[], { language }: ScreenWords): string {
  return new Intl.ListFormat(language, { type: "conjunction" }).format(parts);
}
