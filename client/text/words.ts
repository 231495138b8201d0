import type { Kind } from "../../contract/kinds.ts";
import type { GraphNode } from "../../contract/slice.ts";
import type { Words as TwoLanguages } from "../../contract/views.ts";
import { caseWhat } from "./amounts.ts";
import { caseDate } from "./dates.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { fill, localeOf, type Language, type Message, type MessageKey, type Values } from "./messages.ts";

const ALL = { en, fr } as const;

/** Letters of a label on the canvas; the inspector has the whole name. */
const LABEL_LENGTH = 44;
/** These are named by a whole sentence, of which the beginning is enough to tell them apart. */
const SENTENCES: ReadonlySet<Kind> = new Set<Kind>(["claim", "source", "statistic"]);
const SENTENCE_LENGTH = 26;

/** A word of the screen in its language, and how things are named in it. */
export interface ScreenWords {
  language: Language;
  t: (key: MessageKey, values?: Values) => string;
  say: (message: Message) => string;
  number: (value: number) => string;
  /** Figures from 0 to 1 always have two places, so that they can be compared at a glance. */
  figure: (value: number) => string;
  name: (entity: { name: string; nameFr: string | null }) => string;
  pick: (words: TwoLanguages) => string;
  andOthers: (name: string) => string;
  kinds: (kind: Kind) => string;
  title: (node: GraphNode) => string;
  second: (node: GraphNode, cases: number, story: boolean) => string | null;
  note: (node: GraphNode) => string;
}

const CASES: Readonly<Record<Language, string>> = {
  en: "{count} case | {count} cases",
  fr: "{count} affaire | {count} affaires",
};

export function createWords(language: Language): ScreenWords {
  const texts: Readonly<Record<MessageKey, string>> = ALL[language];
  const t = (key: MessageKey, values: Values = {}) => fill(texts[key], values, language);
  const locale = localeOf(language);
  const figure = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const number = new Intl.NumberFormat(locale);
  const name: ScreenWords["name"] = (entity) => (language === "fr" ? (entity.nameFr ?? entity.name) : entity.name);
  return {
    language,
    t,
    say: ({ key, values }) => t(key, values),
    number: (value) => number.format(value),
    figure: (value) => figure.format(value),
    name,
    pick: (words) => words[language],
    andOthers: (whom) => t("group.others", { name: whom }),
    kinds: (kind) => t(`kinds.${kind}`),
    title: (node) =>
      wholeWords(
        (node.case && caseWhat(node.case, language)) ?? brief(name(node)),
        SENTENCES.has(node.kind) ? SENTENCE_LENGTH : LABEL_LENGTH,
      ),
    second: (node, cases, story) => {
      if (node.case !== undefined) return caseDate(node.case, language);
      return cases > 1 && !story ? fill(CASES[language], { count: cases }, language) : null;
    },
    note: (node) =>
      node.case === undefined
        ? name(node)
        : `${caseWhat(node.case, language) ?? name(node)}, ${caseDate(node.case, language)}`,
  };
}

/** A place's name as a label: the road stays ("Valence-Sud toll, A7"), what only tells namesakes apart goes. */
export function brief(name: string): string {
  return name
    .replace(/ \(([A-Z]{1,2}-?\d+)\)$/, ", $1")
    .replace(/ \([^)]*\)$/, "")
    .replace(/^Port du /, "Le ")
    .replace(/^(?:Port of |Port de |Port d’)(?=\p{Lu})/u, "");
}

/** Cut between words; a word that is too long by itself is cut between letters, never inside one. */
export function wholeWords(text: string, letters = LABEL_LENGTH): string {
  if (text.length <= letters) return text;
  // What a reader sees as one letter may be many: an emoji of several people, a letter with its vowel signs.
  const end = new Intl.Segmenter().segment(text).containing(letters)?.index ?? letters;
  const cut = text.slice(0, end).replace(/[\s,;:]+\S*$/u, "");
  return `${cut} …`;
}
