import { daysOf } from "../graph/flows/days.ts";
import type { TimeLine } from "../graph/time-line.ts";
import { intervalWords } from "../text/dates.ts";
import type { ScreenWords } from "../text/words.ts";

/** What the flows are called: by the days of their cases, for these may be others than the picture's name says. */
export function flowsTitle({ cases }: TimeLine, name: string, { t, language }: ScreenWords): string {
  const left = cases.filter(({ standing }) => standing !== "folded");
  const { dateFrom, dateTo } = daysOf(left.map(({ from, to }) => ({ dateFrom: from, dateTo: to })));
  return dateFrom === null ? name : t("stage.flows", { when: intervalWords(dateFrom, dateTo, language) });
}
