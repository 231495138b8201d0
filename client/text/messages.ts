import type { en } from "./en.ts";

export type Language = "en" | "fr";
export type MessageKey = keyof typeof en;
export type Values = Readonly<Record<string, string | number>>;

/** A sentence not yet in any language: kept by undo and by notices, worded when it is shown. */
export interface Message {
  key: MessageKey;
  values?: Values;
}

const LOCALE: Readonly<Record<Language, string>> = { en: "en-GB", fr: "fr-FR" };
export const localeOf = (language: Language): string => LOCALE[language];

/**
 * Fills a sentence. Of `one | many`, `count` chooses by the rules of the language: French says "0 lien", English
 * "0 links". Numbers are written as the language writes them.
 */
export function fill(template: string, values: Values, language: Language): string {
  const forms = template.split(" | ");
  const count = values["count"];
  const isOne = typeof count === "number" && new Intl.PluralRules(LOCALE[language]).select(count) === "one";
  const form = (isOne ? forms[0] : forms.at(-1)) ?? template;
  return form.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return typeof value === "number" ? new Intl.NumberFormat(LOCALE[language]).format(value) : value;
  });
}
