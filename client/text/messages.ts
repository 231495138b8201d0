import type { en } from "./en.ts";

export type Language = "en" | "fr";
/** What data says of itself (claims in a sentence, what they differ in) is English, whatever the screen speaks. */
export const DATA_LANGUAGE = "en";
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
 * "0 links". Where a sentence counts more than one thing, `{links|link|links}` is the number with its own word.
 * Numbers are written as the language writes them, and no line ends before a mark that French sets off.
 */
export function fill(template: string, values: Values, language: Language): string {
  const forms = template.split(" | ");
  const form = (isOne(values["count"], language) ? forms[0] : forms.at(-1)) ?? template;
  return (language === "fr" ? form.replaceAll(SET_OFF, "\u00a0") : form).replaceAll(
    PLACE,
    (whole, name: string, one?: string, many?: string) => {
      const value = values[name];
      if (value === undefined) return whole;
      const written = typeof value === "number" ? new Intl.NumberFormat(LOCALE[language]).format(value) : value;
      const word = isOne(value, language) ? one : many;
      return word === undefined ? written : `${written} ${word}`;
    },
  );
}

/** The space before a high mark, and within quotation marks. */
const SET_OFF = / (?=[:;?!»%])|(?<=«) /g;

/** `{name}`, or `{name|one|many}`. */
const PLACE = /\{(\w+)(?:\|([^|}]+)\|([^|}]+))?\}/g;

const isOne = (count: string | number | undefined, language: Language): boolean =>
  typeof count === "number" && new Intl.PluralRules(LOCALE[language]).select(count) === "one";
