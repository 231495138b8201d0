import type { CaseFacts } from "../../contract/slice.ts";
import { localeOf, type Language } from "./messages.ts";

type Fields = Intl.DateTimeFormatOptions;
const DAY: Fields = { day: "numeric", month: "short", year: "numeric" };
const DAY_MONTH: Fields = { day: "numeric", month: "short" };
const MONTH: Fields = { month: "short", year: "numeric" };
const OR: Readonly<Record<Language, string>> = { en: "or", fr: "ou" };
const UNDATED: Readonly<Record<Language, string>> = { en: "undated", fr: "sans date" };

/** "8 Feb 2024", "Feb 2024", "2024": as exact as the text is. */
export function dateWords(iso: string | null, language: Language): string {
  if (iso === null || iso === "") return UNDATED[language];
  if (iso.length === 4) return iso;
  return format(iso, iso.length === 7 ? MONTH : DAY, language);
}

/** An interval in the fewest words: a whole month is "Feb 2024", a whole year "2024", else "11–12 Oct 2022". */
export function intervalWords(from: string | null, to: string | null, language: Language): string {
  if (from === null && to === null) return UNDATED[language];
  if (from === null || to === null || from === to) return dateWords(from ?? to, language);
  const [fromYear, fromMonth] = from.split("-");
  const [toYear, toMonth] = to.split("-");
  const isSameYear = fromYear === toYear;
  if (isMonthStart(from) && isMonthEnd(to)) {
    if (fromMonth === "01" && toMonth === "12") return isSameYear ? String(fromYear) : `${fromYear}–${toYear}`;
    if (isSameYear && fromMonth === toMonth) return format(from, MONTH, language);
    return `${format(from, isSameYear ? { month: "short" } : MONTH, language)} – ${format(to, MONTH, language)}`;
  }
  if (isSameYear && fromMonth === toMonth) return `${dayOf(from)}–${dateWords(to, language)}`;
  return `${format(from, isSameYear ? DAY_MONTH : DAY, language)} – ${dateWords(to, language)}`;
}

/** A period for the ear: "February 2024" where it is one month. */
export function spokenInterval(from: string, to: string, language: Language): string {
  const isMonth = from.slice(0, 7) === to.slice(0, 7) && isMonthStart(from) && isMonthEnd(to);
  return isMonth ? format(from, { month: "long", year: "numeric" }, language) : intervalWords(from, to, language);
}

/** "Feb 2024 and Jun – Aug 2024". */
export function periodsWords(periods: readonly Interval[], language: Language): string {
  return listed(periods, intervalWords, language);
}

/** Several periods for the ear. */
export function spokenPeriods(periods: readonly Interval[], language: Language): string {
  return listed(periods, spokenInterval, language);
}

interface Interval {
  from: string;
  to: string;
}

function listed(periods: readonly Interval[], words: typeof spokenInterval, language: Language): string {
  return listWords(
    periods.map(({ from, to }) => words(from, to, language)),
    language,
  );
}

/** "one, another and a third". */
export function listWords(names: readonly string[], language: Language): string {
  return new Intl.ListFormat(localeOf(language), { type: "conjunction" }).format(names);
}

/** "Feb" or "févr.", under the columns of the time line. */
export function monthName(month: number, language: Language): string {
  return format(`2024-${String((month % 12) + 1).padStart(2, "0")}`, { month: "short" }, language);
}

/** "6 or 8 Feb 2024" where reports give different days: an alternative, not a duration. */
export function caseDate(facts: Pick<CaseFacts, "dateFrom" | "dateTo" | "days">, language: Language): string {
  const days = [...new Set(facts.days)].sort();
  const last = days.at(-1);
  if (days.length < 2 || last === undefined) return intervalWords(facts.dateFrom, facts.dateTo, language);
  const before = days.slice(0, -1).map((day) => {
    if (day.slice(0, 7) === last.slice(0, 7)) return String(dayOf(day));
    return format(day, day.slice(0, 4) === last.slice(0, 4) ? DAY_MONTH : DAY, language);
  });
  return `${before.join(", ")} ${OR[language]} ${dateWords(last, language)}`;
}

/** The clock of the Cypher log, in UTC as everything else. */
export function timeWords(at: Date, language: Language): string {
  return new Intl.DateTimeFormat(localeOf(language), { timeStyle: "medium", timeZone: "UTC" }).format(at);
}

function format(iso: string, fields: Fields, language: Language): string {
  const date = new Date(iso.length === 7 ? `${iso}-01` : iso);
  if (Number.isNaN(date.getTime())) return iso;
  const text = new Intl.DateTimeFormat(localeOf(language), { timeZone: "UTC", ...fields }).format(date);
  // British English writes "Sept" where all other months have three letters.
  return text.replace("Sept ", "Sep ");
}

const dayOf = (iso: string) => Number(iso.slice(8, 10));
const isMonthStart = (iso: string) => iso.endsWith("-01");

function isMonthEnd(iso: string): boolean {
  const [year, month, day] = iso.split("-").map(Number);
  return year !== undefined && month !== undefined && day === new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Day and minute of a moment, in UTC as everything here; what another tool wrote that is none stays as it is. */
export function momentWords(iso: string, language: Language): string {
  if (Number.isNaN(Date.parse(iso))) return iso;
  return new Intl.DateTimeFormat(localeOf(language), {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: "UTC",
  }).format(new Date(iso));
}
