import { z } from "zod";
import { IsoDate, type Period as PeriodShape } from "../../../contract/kinds.ts";
import { knownRows, type Run } from "../../database/index.ts";
import type { Asked } from "./asked.ts";

type Period = z.infer<typeof PeriodShape>;

/** Bounds that a statement sets to the dates of cases, and the period that they span. */
export interface PeriodDraft {
  bounds: readonly Bound[];
  period: Period;
}

interface Bound {
  key: "dateFrom" | "dateTo";
  isLeast: boolean;
  day: string;
}

const Day = z.object({
  what: z.literal("property"),
  key: z.enum(["dateFrom", "dateTo"]),
  test: z.enum([">=", "<="]),
  value: IsoDate,
});

/** Whole days that bound the dates from both sides; null: it is another condition, or one side is open. */
export function periodIn(conditions: Asked["conditions"]): PeriodDraft | null {
  const read = z.array(Day).safeParse(conditions);
  if (!read.success) return null;
  const bounds = read.data.map(({ key, test, value }): Bound => ({ key, isLeast: test === ">=", day: value }));
  const from = bounds.filter(({ isLeast }) => isLeast).map(({ day }) => day);
  const to = bounds.filter(({ isLeast }) => !isLeast).map(({ day }) => day);
  const period = { from: from.sort().at(-1) ?? "", to: to.sort()[0] ?? "" };
  return from.length > 0 && to.length > 0 && period.from <= period.to ? { bounds, period } : null;
}

const DATES = `MATCH (c:CaseFile)
RETURN c.dateFrom AS dateFrom, c.dateTo AS dateTo, count(*) AS total`;
/** Pairs of days that are looked through. */
const MOST_PAIRS = 20_000;

const Row = z.object({ dateFrom: z.unknown(), dateTo: z.unknown(), total: z.number() });

/**
 * The period filter keeps each case that has a day in it. That is what the statement gives, or more of them; with
 * dates that are not told to the day, or of which one is missing, it cannot be said. null: it is something else.
 */
export async function provenPeriod(
  run: Run,
  { bounds, period }: PeriodDraft,
  limit: number | null,
): Promise<{ period: Period; alsoKept: number } | null> {
  const { rows, truncated } = await run({ statement: DATES }, MOST_PAIRS);
  const pairs = knownRows(rows, Row);
  if (truncated || pairs.length < rows.length) return null;
  let given = 0;
  let alsoKept = 0;
  for (const { dateFrom, dateTo, total } of pairs) {
    if (dateFrom === null && dateTo === null) continue;
    if (!isDay(dateFrom) || !isDay(dateTo)) return null;
    const own = { dateFrom, dateTo };
    const isGiven = bounds.every(({ key, isLeast, day }) => (isLeast ? own[key] >= day : own[key] <= day));
    const isKept = dateFrom <= period.to && dateTo >= period.from;
    if (isGiven && !isKept) return null;
    if (isGiven) given += total;
    else if (isKept) alsoKept += total;
  }
  return given === 0 || (limit !== null && limit < given) ? null : { period, alsoKept };
}

const isDay = (value: unknown): value is string => IsoDate.safeParse(value).success;
