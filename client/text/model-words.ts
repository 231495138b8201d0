import type { RouteView, WhatIfAnswer, WhatIfShown } from "../../contract/routes.ts";
import { boundedFigure } from "./bounded-figure.ts";
import type { ScreenWords } from "./words.ts";

const OUTCOMES = ["lost", "rerouted", "weakened", "untouched"] as const;

/** What a model makes of the best way between each two ends. */
export function modelInWords(counts: WhatIfAnswer["counts"], words: ScreenWords): string {
  const { t } = words;
  const told = OUTCOMES.filter((outcome) => counts[outcome] > 0);
  const count = told.reduce((sum, outcome) => sum + counts[outcome], 0);
  const [only] = told;
  if (only === undefined) return t("routes.no-pairs");
  if (count === 1) return t(`routes.best.${only}`);
  const parts = told.map((outcome) => t(`routes.${outcome}`, { count: counts[outcome] }));
  return t("routes.best", { count, parts: listed(parts, words) });
}

/** … and of the routes that the search itself shows; nothing where they stay as they are, or are that one way. */
export function shownInWords(shown: WhatIfAnswer["shown"], words: ScreenWords): string {
  const ranked = shown.filter(({ isRanked }) => isRanked);
  const parts = (["lost", "weakened"] as const).flatMap((outcome) => {
    const count = ranked.filter((each) => each.outcome === outcome).length;
    return count > 0 ? [words.t(`closed.shown.${outcome}`, { count })] : [];
  });
  if (parts.length === 0 || ranked.length < 2) return "";
  return words.t("closed.shown", { count: ranked.length, parts: listed(parts, words) });
}

/** What becomes of one route. */
export function becomesInWords({ before, after }: WhatIfShown, { t, figure }: ScreenWords): string {
  if (after === null) return t("closed.breaks");
  if (after.confidence >= before.confidence) return t("closed.stays");
  const told = (route: RouteView) => boundedFigure(figure(route.confidence), isInferred(route));
  return t("closed.fades", { before: told(before), after: told(after) });
}

const isInferred = ({ legs }: RouteView): boolean => legs.some(({ status }) => status === "inferred");

const listed = (parts: readonly string[], { language }: ScreenWords): string =>
  new Intl.ListFormat(language, { type: "conjunction" }).format(parts);
