import type { JSX } from "react";
import { monthsPeriod } from "../../graph/months.ts";
import { casesIn, labelledYears, yearColumns, type Columns, type TimeAxis } from "../../graph/time-axis.ts";
import type { TimedCase } from "../../graph/time-line.ts";
import { useWords } from "../../state/use-words.ts";
import type { Change } from "./brush.tsx";
import { YEAR_ROOM } from "./plot.tsx";

interface YearsProps {
  cases: readonly TimedCase[];
  axis: TimeAxis;
  width: number;
  marked: readonly Columns[];
  onKeep: (change: Change) => void;
}

/** Each year's number keeps the year; with Ctrl, beside what is kept. */
export function Years({ cases, axis, width, marked, onKeep }: YearsProps): JSX.Element {
  const { t } = useWords();
  return (
    <>
      {roomyYears(axis, width).map((year) => {
        const columns = yearColumns(axis, year);
        if (columns === null) return null;
        const isOn = marked.some(({ from, to }) => from <= columns.from && columns.from <= to);
        const count = casesIn(cases, [monthsPeriod(year * 12, year * 12 + 11)]).length;
        const words = t("time.year", { year: String(year), count });
        return (
          <button
            key={year}
            type="button"
            className={isOn ? "year-label on" : "year-label"}
            style={{ left: (columns.from * width) / axis.columns + 1 }}
            aria-label={words}
            title={words}
            onClick={({ ctrlKey, metaKey }) => onKeep({ of: null, columns, adds: ctrlKey || metaKey, isRun: false })}
          >
            {year}
          </button>
        );
      })}
    </>
  );
}

/** What is left of the first year may be too little for its number beside the next one. */
function roomyYears(axis: TimeAxis, width: number): number[] {
  const years = labelledYears(axis, width, YEAR_ROOM);
  const [, second] = years;
  const next = second === undefined ? null : yearColumns(axis, second);
  return next !== null && (next.from * width) / axis.columns < YEAR_ROOM ? years.slice(1) : years;
}
