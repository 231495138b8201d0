import { useMemo, useRef, useState, type JSX } from "react";
import type { Period } from "../../graph/filter.ts";
import {
  casesIn,
  columnOf,
  columnsOf,
  labelledYears,
  periodOf,
  timeAxis,
  yearColumns,
  type Columns,
  type TimeAxis,
} from "../../graph/time-axis.ts";
import { monthsPeriod } from "../../graph/months.ts";
import type { TimedCase, TimeLine as Cases } from "../../graph/time-line.ts";
import { setPeriod } from "../../state/actions/filter.ts";
import { isTimeLineOpen } from "../../state/actions/toggle-time-line.ts";
import { useApp } from "../../state/app-store.ts";
import { useTimeLine } from "../../state/picture-store.ts";
import { useRoomy, useTall } from "../../state/use-window.ts";
import { useWords } from "../../state/use-words.ts";
import { intervalWords, spokenInterval } from "../../text/dates.ts";
import { useSize, type MeasuredSize } from "../../ui/use-size.ts";
import { Brush } from "./brush.tsx";
import { Plot, YEAR_ROOM } from "./plot.tsx";
import "./time-line.css";

/** When the cases of the picture were: a block each, and a brush that keeps a period. */
export function TimeLine(): JSX.Element | null {
  const isTall = useTall();
  const isOpen = useApp((state) => isTimeLineOpen(state.present.timeLine, isTall));
  const line = useTimeLine();
  return isOpen && line.cases.length > 0 ? <Strip line={line} /> : null;
}

function Strip({ line }: { line: Cases }): JSX.Element {
  const { t, language } = useWords();
  const isRoomy = useRoomy();
  const isLow = useApp((state) => state.present.drawer !== "closed") || !isRoomy;
  const period = useApp((state) => state.present.filter.period);
  const host = useRef<HTMLDivElement>(null);
  const size = useSize(host);
  const axis = useMemo(() => (size === null ? null : timeAxis(line.cases, size.width)), [line, size]);
  // What the pointer is drawing or resting on, worded beside the strip.
  const [said, setSaid] = useState<Period | null>(null);
  const counted = said ?? period;
  const name = t(axis === null || axis.step === 1 ? "time.name" : "time.name-long");
  return (
    <section className={isLow ? "time-line low" : "time-line"} data-part="time" aria-label={name}>
      <header>
        <b>{name}</b>
        <Key line={line} />
        <span className="said" aria-hidden>
          {counted === null
            ? t("time.hint")
            : t("time.count", {
                when: intervalWords(counted.from, counted.to, language),
                count: casesIn(line.cases, counted).length,
                shown: casesIn(line.cases, counted).filter(({ standing }) => standing === "shown").length,
              })}
        </span>
        {line.undated > 0 && <span className="undated">{t("time.undated", { count: line.undated })}</span>}
      </header>
      <div className="time-plot" ref={host}>
        {size !== null && axis !== null && (
          <Chart cases={line.cases} axis={axis} size={size} period={period} onSaid={setSaid} />
        )}
      </div>
    </section>
  );
}

interface ChartProps {
  cases: readonly TimedCase[];
  axis: TimeAxis;
  size: MeasuredSize;
  period: Period | null;
  onSaid: (period: Period | null) => void;
}

function Chart({ cases, axis, size, period, onSaid }: ChartProps): JSX.Element {
  const { t, language } = useWords();
  const [draft, setDraft] = useState<Columns | null>(null);
  const [hovered, setHovered] = useState<number | null>(null);
  const kept = period === null ? null : columnsOf(axis, period);
  const touched = casesIn(cases, period);
  const blocks = cases.filter(({ exactness }) => exactness !== "span");
  const starts = (blocks.length > 0 ? blocks : cases).map(({ from }) => columnOf(axis, from));
  const say = (columns: Columns | null) => onSaid(columns === null ? null : periodOf(axis, columns));
  return (
    <>
      <Plot
        cases={cases}
        axis={axis}
        size={size}
        marked={draft ?? kept}
        hovered={draft === null ? hovered : null}
        language={language}
      />
      <Brush
        axis={axis}
        width={size.width}
        kept={kept}
        start={{ first: Math.min(...starts), last: Math.max(...starts) }}
        label={t("time.period")}
        help={t("time.keys")}
        spoken={t("time.spoken", {
          when: period === null ? t("time.all") : spokenInterval(period.from, period.to, language),
          count: touched.length,
          shown: touched.filter(({ standing }) => standing === "shown").length,
        })}
        onDraft={(columns) => {
          setDraft(columns);
          say(columns);
        }}
        onHover={(column) => {
          setHovered(column);
          if (draft === null) say(column === null ? null : { from: column, to: column });
        }}
        onKeep={(columns, isRun) => setPeriod(columns === null ? null : periodOf(axis, columns), isRun)}
      />
      <Years cases={cases} axis={axis} width={size.width} marked={draft ?? kept} />
    </>
  );
}

interface YearsProps {
  cases: readonly TimedCase[];
  axis: TimeAxis;
  width: number;
  marked: Columns | null;
}

/** Each year's number keeps the year. */
function Years({ cases, axis, width, marked }: YearsProps): JSX.Element {
  const { t } = useWords();
  return (
    <>
      {labelledYears(axis, width, YEAR_ROOM).map((year) => {
        const columns = yearColumns(axis, year);
        if (columns === null) return null;
        const isOn = marked !== null && marked.from <= columns.from && columns.from <= marked.to;
        const count = casesIn(cases, monthsPeriod(year * 12, year * 12 + 11)).length;
        const words = t("time.year", { year: String(year), count });
        return (
          <button
            key={year}
            type="button"
            className={isOn ? "year-label on" : "year-label"}
            style={{ left: (columns.from * width) / axis.columns + 1 }}
            aria-label={words}
            title={words}
            onClick={() => setPeriod(periodOf(axis, columns))}
          >
            {year}
          </button>
        );
      })}
    </>
  );
}

/** What the blocks mean: only what stands here. */
function Key({ line }: { line: Cases }): JSX.Element {
  const { t } = useWords();
  const standings = (["shown", "behind", "folded"] as const).filter((standing) =>
    line.cases.some((one) => one.standing === standing),
  );
  const isRough = line.cases.some(({ exactness }) => exactness !== "day");
  return (
    <>
      {standings.map((standing) => (
        <span key={standing} className="key">
          <i className={standing} />
          {t(`time.key.${standing}`)}
        </span>
      ))}
      {isRough && (
        <span className="key">
          <i className="rough" />
          {t("time.key.rough")}
        </span>
      )}
    </>
  );
}
