import type { JSX } from "react";
import type { Kind, Mode, Reliability, Status } from "../../contract/kinds.ts";
import { RELIABILITY_WORTH } from "./grade-worth.ts";
import { lineParts, type SampleEnd } from "./line-parts.ts";
import type { PositionOutline } from "./position-outline.ts";
import { ShapePath } from "./shape-path.tsx";
import { KIND } from "./tokens.ts";
import "./marks.css";

export interface MarkProps {
  kind: Kind;
  /** Pixels. */
  size?: number;
  outline?: PositionOutline;
  /** Words for those who cannot see it; without them it is decoration beside its name. */
  label?: string;
}

const isWide = (kind: Kind) => kind === "country" || kind === "area";

/** The same shape as on the canvas, at the size of a text. Colours come from the theme's variables. */
export function Mark({ kind, size = 12, outline = isWide(kind) ? "rough" : "exact", label }: MarkProps): JSX.Element {
  return (
    <svg className="mark" width={size} height={size} viewBox="-7 -7 14 14" {...spoken(label)}>
      <ShapePath shape={KIND[kind].shape} colour={`var(--kind-${kind})`} outline={outline} />
    </svg>
  );
}

export interface LineProps {
  mode?: Mode;
  status?: Status;
  /** How it ends, as on the canvas. */
  end?: SampleEnd;
  /** Thickness in pixels. */
  width?: number;
  /** Pixels from end to end. */
  length?: number;
  label?: string;
}

/** A sample of a line as the canvas draws it. */
export function Line({
  mode = "unknown",
  status = "reported",
  end = "head",
  width = 2,
  length = 28,
  label,
}: LineProps): JSX.Element {
  const colour = `var(--mode-${mode})`;
  const { stop, dash, filled, drawn } = lineParts(status, end, { width, length });
  return (
    <svg className="mark" width={length} height={10} viewBox={`0 0 ${length} 10`} {...spoken(label)}>
      <line x1={0} x2={stop} y1={5} y2={5} stroke={colour} strokeWidth={width} strokeDasharray={dash} />
      {filled !== null && <path d={filled} fill={colour} />}
      {drawn !== null && <path d={drawn} fill="none" stroke={colour} strokeWidth={1.4} />}
    </svg>
  );
}

export interface GradeProps {
  reliability: Reliability;
  /** 1 to 6; null where only the source is graded. */
  credibility: number | null;
  /** "B2: source usually reliable, information probably true". */
  label: string;
}

/** An Admiralty grade: left the source, right the information; the darker, the better; hatched: not judged. */
export function Grade({ reliability, credibility, label }: GradeProps): JSX.Element {
  return (
    <span className="grade" role="img" aria-label={label} title={label}>
      <GradeCell worth={RELIABILITY_WORTH[reliability]} text={reliability} />
      {credibility !== null && (
        <GradeCell worth={credibility === 6 ? "none" : String(6 - credibility)} text={String(credibility)} />
      )}
    </span>
  );
}

function GradeCell({ worth, text }: { worth: string; text: string }): JSX.Element {
  const ground = `var(--grade-${worth})`;
  const background =
    worth === "none" ? `repeating-linear-gradient(135deg, ${ground} 0 2px, var(--grade-1) 2px 5px)` : ground;
  return <span style={{ background, color: `var(--grade-${worth}-ink)` }}>{text}</span>;
}

export interface MeterProps {
  /** 0 to 1. */
  value: number;
  /** Pixels. */
  width?: number;
  inferred?: boolean;
}

/** A confidence as a bar. The figure stands beside it, so the bar is not read out. */
export function Meter({ value, width = 44, inferred = false }: MeterProps): JSX.Element {
  return (
    <span className={inferred ? "meter meter-inferred" : "meter"} style={{ width }} aria-hidden>
      <span style={{ width: `${Math.max(0, Math.min(1, value)) * 100}%` }} />
    </span>
  );
}

function spoken(label: string | undefined) {
  return label === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": label };
}
