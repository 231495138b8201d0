import { useState, type JSX } from "react";
import { touchesAny, type Period } from "../../graph/periods.ts";
import { casesIn, columnOf, columnsOf, isOn, periodOf, type Columns, type TimeAxis } from "../../graph/time-axis.ts";
import { middleOf, nearer } from "../../graph/time-scale.ts";
import type { TimedCase } from "../../graph/time-line.ts";
import { keepPeriods, wantPeriod } from "../../state/actions/periods.ts";
import { setScale } from "../../state/actions/scale.ts";
import { useApp } from "../../state/app-store.ts";
import { stopPlay } from "../../state/play.ts";
import { useWords } from "../../state/use-words.ts";
import { spokenInterval, spokenPeriods } from "../../text/dates.ts";
import type { ScreenWords } from "../../text/words.ts";
import type { MeasuredSize } from "../../ui/use-size.ts";
import { Brush, type Change } from "./brush.tsx";
import { keptOf, type Kept } from "./grip.ts";
import { Plot } from "./plot.tsx";
import { Years } from "./years.tsx";

interface ChartProps {
  cases: readonly TimedCase[];
  axis: TimeAxis;
  size: MeasuredSize;
  periods: readonly Period[];
  isWanted: boolean;
  onSaid: (period: Period | null) => void;
}

/** What the pointer draws: instead of one period, beside all, or alone. */
interface Draft {
  columns: Columns;
  of: number | null;
  adds: boolean;
}

/** The strip itself: blocks, brush and years. */
export function Chart({ cases, axis, size, periods, isWanted, onSaid }: ChartProps): JSX.Element {
  const { t, language } = useWords();
  const [draft, setDraft] = useState<Draft | null>(null);
  const [hovered, setHovered] = useState<number | null>(null);
  const isPlaying = useApp((state) => state.isPlaying);
  const isNear = useApp((state) => state.scale !== null);
  const [active, setActive] = useActive(periods);
  const kept = periods.flatMap((period, of) => keptOn(axis, period, { of, isNear }));
  const marked = draft === null ? kept : [...kept.filter(({ of }) => staysBeside(draft, of)), draft.columns];
  const blocks = cases.filter(({ exactness }) => exactness !== "span");
  const all = (blocks.length > 0 ? blocks : cases).map(({ from }) => columnOf(axis, from));
  const seen = all.filter((column) => isOn(axis, column));
  // Where no case is seen the arrows begin in the middle.
  const starts = seen.length > 0 ? seen : [Math.floor(axis.columns / 2)];
  const say = (columns: Columns | null) => onSaid(columns === null ? null : periodOf(axis, columns));
  const keep = ({ of, columns, adds, isRun }: Change) => {
    const others = periods.filter((_, index) => staysBeside({ of, adds }, index));
    const own = columns === null ? [] : [periodOf(axis, columns)];
    setActive(own[0] ?? null);
    keepPeriods([...others, ...own], isRun);
  };
  return (
    <>
      <Plot
        cases={cases}
        axis={axis}
        size={size}
        marked={marked}
        active={periods.length > 1 ? (keptOf(kept, active) ?? null) : null}
        hovered={draft === null ? hovered : null}
        language={language}
      />
      <Brush
        axis={axis}
        width={size.width}
        kept={kept}
        active={active}
        isAdding={isWanted}
        isNear={isNear}
        start={{ first: Math.min(...starts), last: Math.max(...starts) }}
        label={t("time.period")}
        help={t("time.keys")}
        spoken={spokenOf(periods, { active, touched: casesIn(cases, periods) }, { t, language })}
        onDraft={(next) => {
          if (next !== null) stopPlay();
          setDraft(next);
          say(next?.columns ?? null);
        }}
        onHover={(column) => {
          setHovered(column);
          if (draft === null) say(column === null ? null : { from: column, to: column });
        }}
        onKeep={keep}
        onEndAll={() => (isPlaying ? stopPlay() : keepPeriods([]))}
        onWant={wantPeriod}
        onZoom={(by) => {
          const at = periods[active ?? -1]?.from ?? middleOf(axis);
          const next = nearer(axis, by, at);
          if (next !== null || by < 0) setScale(next);
        }}
        onNext={() => setActive(periods[((active ?? 0) + 1) % periods.length] ?? null)}
      />
      <Years cases={cases} axis={axis} width={size.width} marked={marked} onKeep={keep} />
    </>
  );
}

/** Whether a period stays where another one is drawn instead of `of`, beside all, or alone. */
const staysBeside = ({ of, adds }: Pick<Draft, "of" | "adds">, index: number) => (of === null ? adds : index !== of);

/** What is seen of a period; nothing where it lies beside the axis. */
function keptOn(axis: TimeAxis, period: Period, { of, isNear }: { of: number; isNear: boolean }): Kept[] {
  const columns = columnsOf(axis, period);
  if (columns === null) return [];
  const isCut = isNear && (columnOf(axis, period.from) < 0 || columnOf(axis, period.to) >= axis.columns);
  return [isCut ? { ...columns, of, isCut } : { ...columns, of }];
}

/** The period that the keys move: the one that was drawn or chosen last, else the last in time. */
function useActive(periods: readonly Period[]): [number | null, (period: Period | null) => void] {
  const [chosen, choose] = useState<Period | null>(null);
  // Merged with another one it is part of a longer one.
  const index = chosen === null ? -1 : periods.findIndex((period) => touchesAny(chosen, [period]));
  if (periods.length === 0) return [null, choose];
  return [index >= 0 ? index : periods.length - 1, choose];
}

function spokenOf(
  periods: readonly Period[],
  { active, touched }: { active: number | null; touched: readonly TimedCase[] },
  { t, language }: Pick<ScreenWords, "t" | "language">,
): string {
  const own = periods[active ?? -1];
  const all = t("time.spoken", {
    when: periods.length === 0 ? t("time.all") : spokenPeriods(periods, language),
    count: touched.length,
    shown: touched.filter(({ standing }) => standing === "shown").length,
  });
  if (own === undefined || periods.length < 2) return all;
  const which = { when: spokenInterval(own.from, own.to, language), index: (active ?? 0) + 1, total: periods.length };
  return `${t("time.spoken-one", which)} ${all}`;
}
