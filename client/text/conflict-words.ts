import type { Language } from "./messages.ts";

const KINDS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  contradiction: { en: "contradiction", fr: "contradiction" },
  window: { en: "different windows", fr: "périodes différentes" },
  scope: { en: "different scopes", fr: "périmètres différents" },
  compatible: { en: "compatible", fr: "compatible" },
  denominator: { en: "different denominators", fr: "dénominateurs différents" },
  arithmetic: { en: "sums that do not meet", fr: "sommes qui ne tombent pas juste" },
  night: { en: "one night, two days", fr: "une nuit, deux jours" },
  "place-role": { en: "different roles of a place", fr: "rôles différents d’un lieu" },
  measure: { en: "different measures", fr: "mesures différentes" },
};

export function conflictKindWords(kind: string, language: Language): string {
  return KINDS[kind]?.[language] ?? kind;
}

/** "6 February" beside "8 February 2024": the year stands once in the record and on every side of the screen. */
export function datedValue(value: string, all: readonly string[]): string {
  if (!/^\d{1,2} \p{Lu}\p{L}+$/u.test(value)) return value;
  const year = all.map((other) => /\b20\d\d$/.exec(other)?.[0]).find((found) => found !== undefined);
  return year === undefined ? value : `${value} ${year}`;
}

/** A contradiction needs an answer; the other kinds are two true things that must not be mixed up. */
export const isContradiction = (kind: string): boolean => kind === "contradiction";
