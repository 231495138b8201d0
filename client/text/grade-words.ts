import type { Reliability } from "../../contract/kinds.ts";
import type { Language } from "./messages.ts";

const RELIABILITY: Readonly<Record<Language, Readonly<Record<Reliability, string>>>> = {
  en: {
    A: "reliable",
    B: "usually reliable",
    C: "fairly reliable",
    D: "not usually reliable",
    E: "unreliable",
    F: "cannot be judged",
  },
  fr: {
    A: "fiable",
    B: "habituellement fiable",
    C: "assez fiable",
    D: "peu fiable d’ordinaire",
    E: "non fiable",
    F: "ne peut être jugée",
  },
};
const CREDIBILITY: Readonly<Record<Language, readonly string[]>> = {
  en: ["confirmed by others", "probably true", "possibly true", "doubtful", "improbable", "cannot be judged"],
  fr: [
    "confirmée par d’autres",
    "probablement vraie",
    "peut-être vraie",
    "douteuse",
    "improbable",
    "ne peut être jugée",
  ],
};

export function reliabilityWords(reliability: Reliability, language: Language): string {
  return RELIABILITY[language][reliability];
}

/** "B2: source usually reliable, information probably true". */
export function gradeWords(reliability: Reliability, credibility: number | null, language: Language): string {
  const source = `source ${RELIABILITY[language][reliability]}`;
  if (credibility === null) return `${reliability}${language === "fr" ? " :" : ":"} ${source}`;
  const information = CREDIBILITY[language][credibility - 1] ?? "";
  return language === "fr"
    ? `${reliability}${credibility} : ${source}, information ${information}`
    : `${reliability}${credibility}: ${source}, information ${information}`;
}
