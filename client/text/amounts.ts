import type { CaseFacts, SeizedAmount } from "../../contract/slice.ts";
import { goodsName, shortGoods } from "./goods-names.ts";
import { localeOf, type Language } from "./messages.ts";

const SIGN: Readonly<Record<SeizedAmount["relation"], string>> = {
  at_least: "≥ ",
  at_most: "≤ ",
  about: "≈ ",
  exact: "",
  range: "",
};
/** Kilograms from which tonnes are easier to read. */
const TONNES_FROM = 2000;
const UNIT: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  kg: { en: "kg", fr: "kg" },
  t: { en: "t", fr: "t" },
  count: { en: "", fr: "" },
  blotters: { en: "blotters", fr: "buvards" },
};
const OR: Readonly<Record<Language, string>> = { en: "or", fr: "ou" };

/** "≥ 83 kg", "≈ 1.2 t", "143.5–145 kg": the record's own reservation stays on the figure. */
export function amountWords(seized: Omit<SeizedAmount, "id" | "commodity" | "name">, language: Language): string {
  const { amount, amountTo, relation } = seized;
  if (amount === null) return "";
  const isTonnes = seized.unit === "kg" && amount >= TONNES_FROM;
  const unit = isTonnes ? "t" : seized.unit;
  const figure = (value: number) =>
    new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: 2 }).format(isTonnes ? value / 1000 : value);
  const span = amountTo === null || amountTo === amount ? figure(amount) : `${figure(amount)}–${figure(amountTo)}`;
  if (unit === "EUR") return `${SIGN[relation]}${language === "fr" ? `${span} €` : `€ ${span}`}`;
  return `${SIGN[relation]}${span} ${UNIT[unit]?.[language] ?? unit}`.trim();
}

/**
 * What a case is about, in the words of its record: "≥ 800 or 814 kg cannabis resin"; "7, 8.3 or 9.3 t cocaine" of
 * rival counts; what was moved where it differs from what was taken. null: nothing was weighed.
 */
export function caseWhat(facts: CaseFacts, language: Language): string | null {
  const main = heaviest(facts.seized);
  if (main === undefined) return facts.stated === null ? null : statedWords(facts.stated, language);
  const alternative = facts.seized.find((one) => one.alternativeTo === main.id);
  const moved = facts.moved[0];
  if (moved !== undefined) return movedWords(moved, main, language);
  const weight = amountWords(main, language);
  const figure =
    alternative === undefined
      ? weight
      : `${withoutUnit(amountWords(alternative, language), weight)} ${OR[language]} ${weight}`;
  return amountOf(figure, goodsName(main.name, language), language);
}

/** "83 kg cannabis herb", "83 kg d’herbe de cannabis"; what is counted one by one is of nothing: "14 armes à feu". */
function amountOf(figure: string, goods: string, language: Language): string {
  if (language === "en" || figure === "") return `${figure} ${goods}`.trim();
  if (figure.endsWith("€")) return `${figure} en ${goods}`;
  if (!/\p{L}$/u.test(figure)) return `${figure} ${goods}`;
  return `${figure} ${ofGoods(goods)}`;
}

const ofGoods = (goods: string): string => (ELIDED.test(goods) ? `d’${goods}` : `de ${goods}`);

/** A vowel or a mute h; that of haschich is none. */
const ELIDED = /^(?:[aeiouàâéèêëîïôöùûüœæ]|h(?!as?ch))/iu;

function movedWords(moved: { name: string }, main: SeizedAmount, language: Language): string {
  const goods = goodsName(moved.name, language);
  const taken = amountOf(amountWords(main, language), shortGoods(main.name, language), language);
  return language === "fr" ? `import ${ofGoods(goods)} ; ${taken} saisis` : `${goods} imports; ${taken} taken`;
}

/** "7 t", "8.3 t", "9.3 t" of cocaine become "7, 8.3 or 9.3 t cocaine". */
function statedWords({ what, values }: { what: string; values: readonly string[] }, language: Language): string {
  const last = values.at(-1);
  if (last === undefined) return what;
  const before = values.slice(0, -1).map((value) => withoutUnit(value, last));
  const list = before.length === 0 ? last : `${before.join(", ")} ${OR[language]} ${last}`;
  // "cocaine off the Antilles": the line of the case says where.
  const goods = goodsName(what.replace(/ (?:off|in|at|from|for|over) .*$/, ""), language);
  const spoken = language === "fr" ? list.replaceAll(/(\d)\.(\d)/g, "$1,$2") : list;
  return amountOf(spoken, goods, language);
}

function heaviest(seized: readonly SeizedAmount[]): SeizedAmount | undefined {
  const main = seized.filter((one) => one.alternativeTo === null && one.amount !== null);
  const weighed = main.filter((one) => one.unit === "kg").sort((a, b) => (b.amount ?? 0) - (a.amount ?? 0));
  return weighed[0] ?? main[0];
}

/** "≥ 800 kg" beside "814 kg" needs its unit only once. */
function withoutUnit(value: string, other: string): string {
  const unit = / \p{L}+$/u.exec(other)?.[0];
  return unit !== undefined && value.endsWith(unit) ? value.slice(0, -unit.length) : value;
}
