import type { Precision } from "../../contract/kinds.ts";
import type { Language } from "./messages.ts";

const EXACT: Readonly<Record<Language, Readonly<Record<Precision, string>>>> = {
  en: {
    point: "exact to the point",
    district: "exact to the quarter",
    commune: "exact to the commune",
    department: "somewhere in the department",
    region: "somewhere in the region",
    country: "somewhere in the country; drawn at its middle",
    sea: "somewhere at sea",
  },
  fr: {
    point: "au point près",
    district: "au quartier près",
    commune: "à la commune près",
    department: "quelque part dans le département",
    region: "quelque part dans la région",
    country: "quelque part dans le pays ; dessiné en son milieu",
    sea: "quelque part en mer",
  },
};

const FRENCH_KIND: Readonly<Record<string, string>> = {
  "world-region": "région du monde",
  union: "union",
  country: "pays",
  mainland: "territoire continental",
  "overseas-territory": "territoire d’outre-mer",
  "island-group": "archipel",
  "navy-zone": "zone maritime militaire",
  region: "région",
  department: "département",
  commune: "commune",
  quarter: "quartier",
  port: "port",
  airport: "aéroport",
  motorway: "autoroute",
  toll: "péage",
  "motorway-exit": "sortie d’autoroute",
  "motorway-section": "tronçon d’autoroute",
  tunnel: "tunnel",
  "border-crossing": "passage de frontière",
  "sea-area": "zone maritime",
};

export function precisionWords(precision: Precision, language: Language): string {
  return EXACT[language][precision];
}

export function placeKindWords(placeKind: string, language: Language): string {
  const plain = placeKind.replaceAll("-", " ");
  return language === "fr" ? (FRENCH_KIND[placeKind] ?? plain) : plain;
}
