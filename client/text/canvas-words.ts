import type { PictureMode } from "../graph/picture.ts";
import type { Sea } from "../map/base-names.ts";
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

/** The few texts that the picture itself draws. `beside`: which of two that stand beside each other it is. */
export function canvasWords({ t, language }: ScreenWords, beside?: PictureMode) {
  const countries = new Intl.DisplayNames(localeOf(language), { type: "region" });
  const distance = new Intl.NumberFormat(localeOf(language));
  return {
    label: t(beside === undefined ? "stage.canvas" : `stage.canvas.${beside}`),
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
