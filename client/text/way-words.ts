import type { Way } from "../graph/ways.ts";
import { caseDate } from "./dates.ts";
import type { ScreenWords } from "./words.ts";

/** A route as one sentence: every stop, and of every leg the manner, the days, and how many say so. */
export function wayInWords({ stops, legs }: Way, { t, name, language }: ScreenWords): string {
  const parts = stops.map(({ node, steps }, index) => {
    const leg = legs[index];
    const place = steps === null ? name(node) : `${name(node)} (${t("routes.in", { name: name(steps) })})`;
    if (leg === undefined) return place;
    const said = [
      t(`manner.${leg.view.mode}`),
      ...(leg.view.cases.length > 1 ? [t("routes.cases", { count: leg.view.cases.length })] : []),
      caseDate(leg.view, language),
      leg.view.isHypothesis
        ? t("hypotheses.in-sentence")
        : t(SAID[leg.view.status], { count: leg.view.sources.length }),
      ...(leg.view.sources.length > 1 && !leg.view.isHypothesis
        ? [t("routes.independent", { count: leg.view.voices })]
        : []),
    ];
    return `${place} → (${said.filter((each) => each !== "").join(", ")}) → `;
  });
  return `${parts.join("")}.`;
}

const SAID = {
  reported: "routes.reported-by",
  inferred: "routes.inferred-from",
  fictional: "routes.fictional-by",
} as const;

/** "Spain → Saint-Quentin-Fallavier → Chambéry": a route by its stops, as short as labels are. */
export function routeName({ stops }: Way, { title }: ScreenWords): string {
  return stops.map(({ node }) => title(node)).join(" → ");
}

/** "leg 2 a hypothesis": the legs that no source tells of; nothing where there is none. */
export function hypothesesInWords({ legs }: Way, { t }: ScreenWords): string | null {
  const ranks = legs.flatMap(({ view }, index) => (view.isHypothesis ? [index + 1] : []));
  return ranks.length === 0 ? null : t("hypotheses.legs", { count: ranks.length, ranks: ranks.join(", ") });
}
