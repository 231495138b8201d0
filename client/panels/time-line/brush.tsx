import { useId, useRef, type JSX, type KeyboardEvent, type PointerEvent } from "react";
import type { Columns, TimeAxis } from "../../graph/time-axis.ts";
import { between, draggedTo, gripAt, isSame, one, shifted, within, type Grip, type Strip } from "./grip.ts";

export interface BrushProps extends Strip {
  /** Where the arrows begin while nothing is kept. */
  start: { first: number; last: number };
  label: string;
  /** What the keys do. */
  help: string;
  /** "February 2024: 6 cases". */
  spoken: string;
  /** While the pointer draws; null: it draws nothing. */
  onDraft: (columns: Columns | null) => void;
  onHover: (column: number | null) => void;
  /** `isRun`: with a key, which is often pressed several times for one period. */
  onKeep: (columns: Columns | null, isRun: boolean) => void;
}

/** What is under way: the grip, and whether it has left the column where it began. */
interface Held {
  grip: Grip;
  start: number;
  hasMoved: boolean;
}

/**
 * The strip as a control: a period is drawn with the pointer, taken by an end or as a whole, moved with the arrows,
 * widened with Shift, ended with Escape.
 */
export function Brush(props: BrushProps): JSX.Element {
  const { axis, width, kept, start, label, help, spoken, onDraft, onHover, onKeep } = props;
  const helpId = useId();
  const held = useRef<Held | null>(null);
  const fixed = useRef<Columns | null>(null);
  const columnAt = (event: PointerEvent<HTMLElement>) => within(Math.floor((xOf(event) / width) * axis.columns), axis);

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const grip = gripUnder(event, props);
    held.current = { grip, start: columnAt(event), hasMoved: false };
    showGrip(event, grip, true);
    onDraft(draggedTo(columnAt(event), grip, props));
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const column = columnAt(event);
    onHover(column);
    const now = held.current;
    if (now === null) {
      showGrip(event, gripUnder(event, props), false);
      return;
    }
    held.current = { ...now, hasMoved: now.hasMoved || column !== now.start };
    onDraft(draggedTo(column, now.grip, props));
  };
  const onPointerUp = (event: PointerEvent<HTMLElement>) => {
    if (held.current === null) return;
    const { grip, hasMoved } = held.current;
    const isClick = grip.what === "whole" && !hasMoved;
    const drawn = isClick ? one(grip.at) : draggedTo(columnAt(event), grip, props);
    leave();
    showGrip(event, gripUnder(event, props), false);
    const isBack = kept !== null && isSame(kept, drawn);
    // Carried there and back it stays; drawn or clicked again it is taken off, as with every row that lights.
    if (grip.what === "whole" && hasMoved && isBack) return;
    onKeep(isBack ? null : drawn, false);
  };
  const leave = () => {
    held.current = null;
    onDraft(null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape" && (kept !== null || held.current !== null)) {
      if (held.current === null) onKeep(null, false);
      leave();
    } else {
      const next = moved(event, props, fixed);
      if (next === null) return;
      onKeep(next, true);
    }
    event.preventDefault();
  };
  return (
    <>
      <div
        className="brush-control"
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-describedby={helpId}
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
      <p id={helpId} hidden>
        {help}
      </p>
    </>
  );
}

const xOf = (event: PointerEvent<HTMLElement>) => event.clientX - event.currentTarget.getBoundingClientRect().left;

const gripUnder = (event: PointerEvent<HTMLElement>, strip: Strip) =>
  gripAt(xOf(event), strip, event.pointerType === "touch" ? "coarse" : "fine");

/** The pointer's shape says what a press would take hold of, and what it has. */
function showGrip({ currentTarget }: PointerEvent<HTMLElement>, { what }: Grip, isHeld: boolean): void {
  currentTarget.dataset["grip"] = isHeld && what === "whole" ? "held" : what;
}

type Fixed = { current: Columns | null };

/** Where a key brings the period; null for a key that is none of ours. `fixed` is the end that Shift leaves. */
function moved(event: KeyboardEvent, { axis, kept, start }: BrushProps, fixed: Fixed): Columns | null {
  const { key, shiftKey } = event;
  const by = stepOf(key, axis);
  if (key === "Home" || key === "End") return one(key === "Home" ? start.first : start.last);
  if (by === 0) return null;
  if (kept === null) return one(by > 0 ? start.first : start.last);
  if (!shiftKey) return shifted(kept, by, axis);
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
