import type { Language } from "./messages.ts";

/** The bundled goods in French; other goods keep the name their data gives them. */
const FRENCH: Readonly<Record<string, readonly [full: string, short?: string]>> = {
  "all drugs": ["stupéfiants"],
  "drugs (all kinds)": ["stupéfiants"],
  cocaine: ["cocaïne"],
  cannabis: ["cannabis"],
  "cannabis resin": ["résine de cannabis", "résine"],
  "cannabis herb": ["herbe de cannabis", "herbe"],
  "synthetic drugs": ["drogues de synthèse"],
  heroin: ["héroïne"],
  ecstasy: ["ecstasy"],
  lsd: ["LSD"],
  cash: ["espèces"],
  firearms: ["armes à feu"],
  vehicles: ["véhicules"],
};
/** As it stands inside a sentence: without a capital, unless it is an acronym. */
export function goodsName(name: string, language: Language): string {
  if (language === "fr") return FRENCH[name.toLowerCase()]?.[0] ?? lower(name);
  return lower(name);
}

/** The second time that goods are named: "resin" for cannabis resin. */
export function shortGoods(name: string, language: Language): string {
  if (language === "fr") return FRENCH[name.toLowerCase()]?.[1] ?? goodsName(name, language);
  return goodsName(name, language).replace(/^cannabis (?=\w)/, "");
}

/** A name inside a sentence: without the capital of its first word, unless more of that word has capitals. */
export function lower(name: string): string {
  return /^\p{Lu}[\p{Ll}\s]/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
