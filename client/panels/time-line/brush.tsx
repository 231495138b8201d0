import { useRef, type JSX, type KeyboardEvent, type PointerEvent } from "react";
import type { Columns, TimeAxis } from "../../graph/time-axis.ts";

export interface BrushProps {
  axis: TimeAxis;
  /** Pixels. */
  width: number;
  /** What the filter keeps. */
  kept: Columns | null;
  /** Where the arrows begin while nothing is kept. */
  start: { first: number; last: number };
  label: string;
  /** "February 2024: 6 cases". */
  spoken: string;
  /** While the pointer draws; null: it draws nothing. */
  onDraft: (columns: Columns | null) => void;
  onHover: (column: number | null) => void;
  onKeep: (columns: Columns | null) => void;
}

/** Pixels on either side of an end that take hold of it. */
const HANDLE = 4;

/** The strip as a control: drawn with the pointer, moved with the arrows, widened with Shift, ended with Escape. */
export function Brush(props: BrushProps): JSX.Element {
  const { axis, width, kept, start, label, spoken, onDraft, onHover, onKeep } = props;
  const anchor = useRef<number | null>(null);
  const fixed = useRef<Columns | null>(null);
  const columnAt = (event: PointerEvent<HTMLElement>) => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    return within(Math.floor((x / width) * axis.columns), axis);
  };
  const draw = (event: PointerEvent<HTMLElement>) => between(anchor.current ?? 0, columnAt(event));

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    anchor.current = heldEnd(event, props) ?? columnAt(event);
    onDraft(draw(event));
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    onHover(columnAt(event));
    if (anchor.current !== null) onDraft(draw(event));
  };
  const onPointerUp = (event: PointerEvent<HTMLElement>) => {
    if (anchor.current === null) return;
    const drawn = draw(event);
    leave();
    // The same again takes it off, as with every row that lights.
    onKeep(kept !== null && isSame(kept, drawn) ? null : drawn);
  };
  const leave = () => {
    anchor.current = null;
    onDraft(null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape" && (kept !== null || anchor.current !== null)) {
      if (anchor.current === null) onKeep(null);
      leave();
    } else {
      const next = moved(event, props, fixed);
      if (next === null) return;
      onKeep(next);
    }
    event.preventDefault();
  };
  return (
    <div
      className="brush-control"
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={axis.columns - 1}
      aria-valuenow={kept?.from ?? start.first}
      aria-valuetext={spoken}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={leave}
      onPointerLeave={() => onHover(null)}
      onKeyDown={onKeyDown}
    />
  );
}

/** The end that stays while the other one is dragged. */
function heldEnd(event: PointerEvent<HTMLElement>, { axis, width, kept }: BrushProps): number | null {
  if (kept === null) return null;
  const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
  const column = width / axis.columns;
  if (column < 2 * HANDLE && kept.from === kept.to) return null;
  if (Math.abs(x - kept.from * column) <= HANDLE) return kept.to;
  if (Math.abs(x - (kept.to + 1) * column) <= HANDLE) return kept.from;
  return null;
}

type Fixed = { current: Columns | null };

/** Where a key brings the period; null for a key that is none of ours. `fixed` is the end that Shift leaves. */
function moved(event: KeyboardEvent, { axis, kept, start }: BrushProps, fixed: Fixed): Columns | null {
  const { key, shiftKey } = event;
  const by = stepOf(key, axis);
  const last = axis.columns - 1;
  if (key === "Home" || key === "End") return one(key === "Home" ? start.first : start.last);
  if (by === 0) return null;
  if (kept === null) return one(by > 0 ? start.first : start.last);
  if (!shiftKey) {
    const shift = Math.max(-kept.from, Math.min(last - kept.to, by));
    return { from: kept.from + shift, to: kept.to + shift };
  }
  const stays = fixed.current !== null && isSame(fixed.current, kept) ? fixed.current.from : null;
  const anchor = kept.from === kept.to ? kept.from : (stays ?? (by > 0 ? kept.from : kept.to));
  const head = within((anchor === kept.from ? kept.to : kept.from) + by, axis);
  fixed.current = { from: anchor, to: head };
  return between(anchor, head);
}

function stepOf(key: string, { step }: TimeAxis): number {
  const year = Math.max(1, Math.round(12 / step));
  if (key === "ArrowRight" || key === "ArrowUp") return 1;
  if (key === "ArrowLeft" || key === "ArrowDown") return -1;
  if (key === "PageUp") return year;
  return key === "PageDown" ? -year : 0;
}

const one = (column: number): Columns => ({ from: column, to: column });
const between = (a: number, b: number): Columns => ({ from: Math.min(a, b), to: Math.max(a, b) });
const within = (column: number, { columns }: TimeAxis) => Math.max(0, Math.min(columns - 1, column));

function isSame(a: Columns, b: Columns): boolean {
  return Math.min(a.from, a.to) === Math.min(b.from, b.to) && Math.max(a.from, a.to) === Math.max(b.from, b.to);
}
