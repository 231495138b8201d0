import { useMemo, type JSX } from "react";
import { addDays } from "../../graph/calendar.ts";
import { monthsPeriod } from "../../graph/months.ts";
import { labelledYears, spotOf, type Columns, type TimeAxis } from "../../graph/time-axis.ts";
import type { TimedCase } from "../../graph/time-line.ts";
import { monthName } from "../../text/dates.ts";
import type { Language } from "../../text/messages.ts";
import type { MeasuredSize } from "../../ui/use-size.ts";
import { isSpread, stacksOf } from "./stacks.ts";
import { ticksOf } from "./ticks.ts";

export interface PlotProps {
  cases: readonly TimedCase[];
  axis: TimeAxis;
  size: MeasuredSize;
  /** What lies on the highlighter. */
  marked: readonly Columns[];
  /** The one of them that the keys move, where there are several. */
  active: Columns | null;
  hovered: number | null;
  language: Language;
}

/** Pixels under the blocks: the spans, then the months and years. */
const BELOW = 21;
const SPANS_AT = 2;
const SPAN_STEP = 3;
/** A block is no wider and no higher than a block. */
const WIDEST = 18;
const HIGHEST = 9;
/** Pixels that a year needs. */
export const YEAR_ROOM = 34;

/** Blocks, spans and brush. All of it is said in words by the slider that lies over it. */
export function Plot({ cases, axis, size, marked, active, hovered, language }: PlotProps): JSX.Element {
  const { width, height } = size;
  const column = width / axis.columns;
  const base = height - BELOW;
  const stacks = useMemo(() => stacksOf(cases, axis, base - 2), [cases, axis, base]);
  const unit = Math.min(HIGHEST, (base - 2) / Math.max(1, stacks.highest));
  const gap = unit < 3 ? 0 : 1;
  const wide = Math.min(WIDEST, Math.max(2, column - 1.5));
  const xOf = (day: string) => spotOf(axis, day) * column;
  return (
    <svg width={width} height={height} aria-hidden>
      <defs>
        <Hatch id="hatch-shown" />
        <Hatch id="hatch-behind" />
        <Hatch id="hatch-folded" />
      </defs>
      {marked.map((each) => (
        <rect
          key={each.from}
          className={each === active ? "brush active" : "brush"}
          x={each.from * column}
          y={0}
          width={(each.to - each.from + 1) * column}
          height={height}
        />
      ))}
      {hovered !== null && <rect className="under" x={hovered * column} y={0} width={column} height={base} />}
      {labelledYears(axis, width, YEAR_ROOM).map((year) => {
        const x = xOf(monthsPeriod(year * 12, year * 12).from);
        return <line key={year} className="year" x1={x} x2={x} y1={2} y2={height - 2} />;
      })}
      <line className="base" x1={0} x2={width} y1={base} y2={base} />
      {stacks.blocks.map(({ column: at, from, to, look }) => (
        <rect
          key={`${at}-${from}`}
          className={`block ${look}`}
          x={at * column + (column - wide) / 2}
          y={base - to * unit + gap / 2}
          width={wide}
          height={Math.max(0.5, (to - from) * unit - gap)}
        />
      ))}
      <Spans cases={cases} axis={axis} column={column} y={base + SPANS_AT} right={width} />
      {ticksOf(axis, column).map(({ spot, month, day }) => (
        <text key={spot} x={spot * column} y={height - 3} textAnchor="middle">
          {day ?? monthName(month, language)}
        </text>
      ))}
    </svg>
  );
}

interface SpansProps {
  cases: readonly TimedCase[];
  axis: TimeAxis;
  /** Pixels. */
  column: number;
  y: number;
  right: number;
}

/** Two lanes under the axis: a third span that overlaps is drawn over them, and counted in words all the same. */
function Spans({ cases, axis, column, y, right }: SpansProps): JSX.Element {
  const ends = [-Infinity, -Infinity];
  return (
    <>
      {cases
        .filter((one) => isSpread(one, axis))
        .map(({ id, from, to, standing }) => {
          const x = spotOf(axis, from) * column;
          const last = axis.counts === "days" ? addDays(to, 1) : to;
          const end = Math.min(right, Math.max(x + 4, spotOf(axis, last) * column));
          if (end <= 0 || x >= right) return null;
          const lane = x >= (ends[0] ?? 0) || (ends[0] ?? 0) < (ends[1] ?? 0) ? 0 : 1;
          ends[lane] = Math.max(ends[lane] ?? 0, end);
          return (
            <rect
              key={id}
              className={`block ${standing}-rough`}
              x={x}
              y={y + lane * SPAN_STEP}
              width={end - x}
              height={SPAN_STEP - 0.5}
            />
          );
        })}
    </>
  );
}

/** Hatching is doubt. */
function Hatch({ id }: { id: string }): JSX.Element {
  return (
    <pattern id={id} width={3.5} height={3.5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width={1.7} height={3.5} />
    </pattern>
  );
}
