import type { PictureMode } from "../graph/picture.ts";
import type { Sea } from "../map/base-names.ts";
import { intervalWords } from "./dates.ts";
import { localeOf, type Language } from "./messages.ts";
import type { ScreenWords } from "./words.ts";

const SEAS: Readonly<Record<Language, Readonly<Record<Sea, string>>>> = {
  en: {
    atlantic: "Atlantic Ocean",
    biscay: "Bay of Biscay",
    mediterranean: "Mediterranean Sea",
    "north-sea": "North Sea",
    caribbean: "Caribbean Sea",
    "gulf-of-guinea": "Gulf of Guinea",
    indian: "Indian Ocean",
    pacific: "Pacific Ocean",
  },
  fr: {
    atlantic: "Océan Atlantique",
    biscay: "Golfe de Gascogne",
    mediterranean: "Mer Méditerranée",
    "north-sea": "Mer du Nord",
    caribbean: "Mer des Caraïbes",
    "gulf-of-guinea": "Golfe de Guinée",
    indian: "Océan Indien",
    pacific: "Océan Pacifique",
  },
};

/** Which of two pictures that stand beside each other it is: by its mode, or by its period. */
type Beside = PictureMode | { from: string; to: string };

/** The few texts that the picture itself draws. */
export function canvasWords({ t, language }: ScreenWords, beside?: Beside) {
  const countries = new Intl.DisplayNames(localeOf(language), { type: "region" });
  const distance = new Intl.NumberFormat(localeOf(language));
  return {
    label: labelOf(beside, { t, language }),
    help: t("stage.canvas.help"),
    noPosition: (count: number) => t("stage.without-position", { count }),
    unavailable: t("stage.no-webgl"),
    scale: (distanceKm: number) => `${distance.format(distanceKm)} km`,
    baseNames: {
      country: (code: string) => countries.of(code) ?? code,
      sea: (sea: Sea) => SEAS[language][sea],
      overseas: t("map.overseas"),
      overseasShort: t("map.overseas-short"),
    },
  };
}

function labelOf(beside: Beside | undefined, { t, language }: Pick<ScreenWords, "t" | "language">): string {
  if (beside === undefined) return t("stage.canvas");
  if (typeof beside === "string") return t(`stage.canvas.${beside}`);
  return t("stage.canvas.period", { when: intervalWords(beside.from, beside.to, language) });
}
