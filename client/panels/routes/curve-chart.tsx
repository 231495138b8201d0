import { useRef, type JSX, type PointerEvent } from "react";
import { apart, bandPath, linePath, stepAt, xAt, yAt, type Frame } from "../../graph/line-chart.ts";
import { useWords } from "../../state/use-words.ts";
import { percent } from "../../text/percent.ts";
import { useSize } from "../../ui/use-size.ts";

export interface ChartLine {
  key: string;
  label: string;
  /** As an SVG dash array; none: solid. */
  dash: string;
  values: readonly number[];
  /** The lowest and the highest of what the line is the mean of. */
  band: { low: readonly number[]; high: readonly number[] } | null;
}

export interface CurveChartProps {
  lines: readonly ChartLine[];
  steps: number;
  /** The step whose values are read. */
  at: number;
  onAt: (step: number) => void;
}

const HEIGHT = 128;
/** Room for the figures on the left, and for the names of the lines on the right. */
const LEFT = 34;
const RIGHT = 66;
const LABEL_GAP = 12;

/** Shares that go down step by step; every line bears its name. What it shows is read out beside it. */
export function CurveChart({ lines, steps, at, onAt }: CurveChartProps): JSX.Element {
  const host = useRef<HTMLDivElement>(null);
  const size = useSize(host);
  const frame: Frame = { left: LEFT, right: (size?.width ?? 0) - RIGHT, top: 7, bottom: HEIGHT - 18, steps };
  const point = ({ clientX, currentTarget }: PointerEvent<SVGSVGElement>) =>
    onAt(stepAt(frame, clientX - currentTarget.getBoundingClientRect().left));
  return (
    <div className="curve-chart" ref={host}>
      {size !== null && (
        <svg width={size.width} height={HEIGHT} aria-hidden onPointerMove={point} onPointerDown={point}>
          <Axes frame={frame} />
          {lines.map(
            ({ key, band }) => band && <path key={key} className="band" d={bandPath(frame, band.low, band.high)} />,
          )}
          <line className="cursor" x1={xAt(frame, at)} x2={xAt(frame, at)} y1={frame.top} y2={frame.bottom} />
          {lines.map(({ key, values, dash }) => (
            <path key={key} className="curve" d={linePath(frame, values)} strokeDasharray={dash} />
          ))}
          {lines.map(({ key, values }) => {
            const value = values[at];
            return value === undefined ? null : (
              <circle key={key} className="dot" cx={xAt(frame, at)} cy={yAt(frame, value)} r={2.5} />
            );
          })}
          <Names lines={lines} frame={frame} />
        </svg>
      )}
    </div>
  );
}

function Axes({ frame }: { frame: Frame }): JSX.Element {
  const words = useWords();
  const { left, right, bottom, steps } = frame;
  const marks = [...new Set([0, Math.round(steps / 2), steps])];
  return (
    <>
      {[0, 0.5, 1].map((share) => (
        <g key={share}>
          <line className="grid" x1={left} x2={right} y1={yAt(frame, share)} y2={yAt(frame, share)} />
          <text x={left - 5} y={yAt(frame, share) + 3.5} textAnchor="end">
            {percent(share, words)}
          </text>
        </g>
      ))}
      {marks.map((step) => (
        <text key={step} x={xAt(frame, step)} y={bottom + 13} textAnchor="middle">
          {step}
        </text>
      ))}
    </>
  );
}

/** Beside the end of its line, or as near as the others let it, with a hairline to it. */
function Names({ lines, frame }: { lines: readonly ChartLine[]; frame: Frame }): JSX.Element {
  const ends = lines.map(({ values }) => ({
    x: xAt(frame, Math.max(0, values.length - 1)),
    y: yAt(frame, values.at(-1) ?? 0),
  }));
  const places = apart(
    ends.map(({ y }) => y),
    LABEL_GAP,
    frame,
  );
  return (
    <>
      {lines.map(({ key, label }, index) => {
        const [end, y] = [ends[index] ?? { x: 0, y: 0 }, places[index] ?? 0];
        return (
          <g key={key}>
            <path className="leader" d={`M${end.x + 2} ${end.y}L${frame.right + 8} ${y}`} />
            <text className="name" x={frame.right + 10} y={y + 3.5}>
              {label}
            </text>
          </g>
        );
      })}
    </>
  );
}
