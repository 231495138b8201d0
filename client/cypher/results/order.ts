import { readValue, type ResultValue } from "./values.ts";

/** What the rows are put in order by. */
export interface ResultSort {
  column: number;
  descending: boolean;
}

/** What is compared of a value: its group first, then what is alike within it. */
interface Rank {
  group: number;
  value: number | string;
  whole: bigint | null;
}

const NUMBER = 0;
const TIME = 1;
const TEXT = 2;
const BOOLEAN = 3;
const OTHER = 4;
const NULL = 5;
const TEMPORAL: ReadonlySet<string> = new Set(["Date", "Time", "LocalTime", "OffsetDateTime", "LocalDateTime"]);

/**
 * Places of the rows in the order that is asked for: numbers by size, also beyond what JSON counts exactly, dates by
 * time, texts as people sort them, null last both ways. Rows that are alike keep their order.
 *
 * Cost: O(rows × log rows).
 */
export function orderOf(
  rows: readonly (readonly unknown[])[],
  { column, descending }: ResultSort,
  words: { locale: string; textOf: (value: unknown) => string },
): number[] {
  const collator = new Intl.Collator(words.locale, { numeric: true });
  const ranks = rows.map((row) => rankOf(readValue(row[column]), () => words.textOf(row[column])));
  const sign = descending ? -1 : 1;
  return [...ranks.keys()].sort((one, other) => {
    const [a, b] = [ranks[one], ranks[other]];
    if (a === undefined || b === undefined) return one - other;
    if (a.group === NULL || b.group === NULL) return a.group === b.group ? one - other : a.group - b.group;
    return sign * compared(a, b, collator) || one - other;
  });
}

function compared(a: Rank, b: Rank, collator: Intl.Collator): number {
  if (a.group !== b.group) return a.group - b.group;
  if (typeof a.value === "string" || typeof b.value === "string") {
    return collator.compare(String(a.value), String(b.value));
  }
  if (Number.isNaN(a.value) || Number.isNaN(b.value))
    return Number(Number.isNaN(a.value)) - Number(Number.isNaN(b.value));
  if (a.value !== b.value) return a.value < b.value ? -1 : 1;
  if (a.whole === null || b.whole === null || a.whole === b.whole) return 0;
  return a.whole < b.whole ? -1 : 1;
}

function rankOf(value: ResultValue, textOf: () => string): Rank {
  switch (value.is) {
    case "null":
      return { group: NULL, value: 0, whole: null };
    case "number":
      return { group: NUMBER, value: value.value, whole: value.whole };
    case "boolean":
      return { group: BOOLEAN, value: Number(value.value), whole: null };
    case "text":
      return { group: TEXT, value: value.text, whole: null };
    case "exact":
      return { group: TEMPORAL.has(value.type) ? TIME : OTHER, value: instantOf(value), whole: null };
    default:
      return { group: OTHER, value: textOf(), whole: null };
  }
}

/** With an offset two texts may say one instant; without one ISO texts are in the order of time. */
function instantOf({ type, text }: { type: string; text: string }): number | string {
  if (type === "Duration") return secondsOf(text);
  if (type !== "OffsetDateTime") return text;
  const instant = Date.parse(text.replace(/\[.*\]$/, "").replace(/(\.\d{3})\d+/, "$1"));
  return Number.isNaN(instant) ? text : instant;
}

const DURATION =
  /^P(?:(-?[\d.]+)Y)?(?:(-?[\d.]+)M)?(?:(-?[\d.]+)W)?(?:(-?[\d.]+)D)?(?:T(?:(-?[\d.]+)H)?(?:(-?[\d.]+)M)?(?:(-?[\d.]+)S)?)?$/;
/** Seconds of each part, by the mean length of a month in the Gregorian calendar. */
const SECONDS = [31_556_952, 2_629_746, 604_800, 86_400, 3600, 60, 1] as const;

/** Years, months, weeks, days, hours, minutes and seconds of a duration; null where it is none. */
export function durationParts(text: string): number[] | null {
  const match = DURATION.exec(text);
  return match === null ? null : match.slice(1).map((part: string | undefined) => Number(part ?? 0));
}

function secondsOf(text: string): number | string {
  const parts = durationParts(text);
  return parts === null ? text : parts.reduce((sum, part, index) => sum + part * (SECONDS[index] ?? 0), 0);
}
