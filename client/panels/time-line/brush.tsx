import { useId, useRef, type JSX, type KeyboardEvent, type PointerEvent } from "react";
import type { Columns } from "../../graph/time-axis.ts";
import { moved, type Keyed } from "./brush-keys.ts";
import { draggedTo, gripAt, isSame, keptOf, one, within, type Grip, type Kept, type Strip } from "./grip.ts";

/** What becomes of the periods. */
export interface Change {
  /** The period whose place is taken; null: a new one. */
  of: number | null;
  /** null: it ends. */
  columns: Columns | null;
  /** A new one comes to those that are there, and does not take their place. */
  adds: boolean;
  /** With a key, which is often pressed several times for one period. */
  isRun: boolean;
}

export interface BrushProps extends Strip, Keyed {
  /** Not all of the time is seen. */
  isNear: boolean;
  label: string;
  /** What the keys do. */
  help: string;
  /** "February 2024: 6 cases". */
  spoken: string;
  /** While the pointer draws; null: it draws nothing. */
  onDraft: (draft: { columns: Columns; of: number | null; adds: boolean } | null) => void;
  onHover: (column: number | null) => void;
  onKeep: (change: Change) => void;
  onEndAll: () => void;
  onWant: (isWanted: boolean) => void;
  /** The next period becomes the active one. */
  onNext: () => void;
  /** A look from nearer, or from farther off. */
  onZoom: (by: 1 | -1) => void;
}

/** What is under way: the grip, and whether it has left the column where it began. */
interface Held {
  grip: Grip;
  start: number;
  hasMoved: boolean;
  adds: boolean;
}

/**
 * The strip as a control: a period is drawn with the pointer, with Ctrl beside those that are there, taken by an end
 * or as a whole, moved with the arrows, widened with Shift, ended with Delete, all of them with Escape.
 */
export function Brush(props: BrushProps): JSX.Element {
  const { axis, width, kept, active, start, label, help, spoken, isAdding, onHover } = props;
  const helpId = useId();
  const fixed = useRef<Columns | null>(null);
  const drag = useDrag(props);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape" && drag.isHeld()) drag.leave();
    else if (!isCommand(event.key, props)) {
      const next = moved(event, props, fixed);
      if (next === null) return;
      // What goes on beyond the edge is seen whole before it is moved.
      if (props.isNear && active !== null && isBeyond(keptOf(kept, active))) props.onZoom(-1);
      else props.onKeep({ of: isAdding ? null : active, columns: next, adds: isAdding, isRun: !isAdding });
    }
    event.preventDefault();
  };
  const columnAt = (event: PointerEvent<HTMLElement>) => within(Math.floor((xOf(event) / width) * axis.columns), axis);
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
        aria-valuenow={keptOf(kept, active)?.from ?? start.first}
        aria-valuetext={spoken}
        onPointerDown={(event) => drag.begin(event, columnAt(event))}
        onPointerMove={(event) => {
          onHover(columnAt(event));
          drag.move(event, columnAt(event));
        }}
        onPointerUp={(event) => drag.end(event, columnAt(event))}
        onPointerCancel={drag.leave}
        onPointerLeave={() => onHover(null)}
        onKeyDown={onKeyDown}
      />
      <p id={helpId} hidden>
        {help}
      </p>
    </>
  );
}

const isBeyond = (kept: Kept | undefined) => kept === undefined || kept.isCut === true;

/** Keys that move nothing; false for any other. */
function isCommand(key: string, props: BrushProps): boolean {
  const { active, isAdding, onEndAll, onKeep, onNext, onWant, onZoom } = props;
  if (key === "Escape" && isAdding) onWant(false);
  else if (key === "+" || key === "=") onZoom(1);
  else if (key === "-") onZoom(-1);
  else if (active === null) return false;
  else if (key === "Escape") onEndAll();
  else if (key === "Enter") onWant(!isAdding);
  else if (key === " ") onNext();
  else if (key === "Delete" || key === "Backspace") onKeep({ of: active, columns: null, adds: false, isRun: false });
  else return false;
  return true;
}

interface Drag {
  begin: (event: PointerEvent<HTMLElement>, column: number) => void;
  move: (event: PointerEvent<HTMLElement>, column: number) => void;
  end: (event: PointerEvent<HTMLElement>, column: number) => void;
  leave: () => void;
  isHeld: () => boolean;
}

function useDrag(props: BrushProps): Drag {
  const { isAdding, onDraft, onKeep } = props;
  const held = useRef<Held | null>(null);
  const leave = () => {
    held.current = null;
    onDraft(null);
  };
  const draft = (column: number, { grip, adds }: Held) =>
    onDraft({ columns: draggedTo(column, grip, props), of: ownOf(grip), adds });
  return {
    begin: (event, column) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const adds = isAdding || event.ctrlKey || event.metaKey;
      const grip = adds ? ({ what: "draw", anchor: column } as const) : gripUnder(event, props);
      held.current = { grip, start: column, hasMoved: false, adds };
      showGrip(event, grip, true);
      draft(column, held.current);
    },
    move: (event, column) => {
      if (held.current === null) {
        showGrip(event, gripUnder(event, props), false);
        return;
      }
      held.current = { ...held.current, hasMoved: held.current.hasMoved || column !== held.current.start };
      draft(column, held.current);
    },
    end: (event, column) => {
      if (held.current === null) return;
      const { grip, hasMoved, adds } = held.current;
      leave();
      showGrip(event, gripUnder(event, props), false);
      const change = adds && !hasMoved ? added(column, props) : drawn(column, { grip, hasMoved, adds }, props);
      if (change !== null) onKeep({ ...change, adds, isRun: false });
    },
    leave,
    isHeld: () => held.current !== null,
  };
}

type Outcome = Pick<Change, "of" | "columns">;

/** A click with Ctrl: on a period it ends it, beside them all it adds one. */
function added(column: number, { kept }: Strip): Outcome {
  const under = kept.find(({ from, to }) => column >= from && column <= to);
  return under === undefined ? { of: null, columns: one(column) } : { of: under.of, columns: null };
}

/** null: carried there and back it stays. Drawn or clicked again it is taken off, as with every row that lights. */
function drawn(column: number, { grip, hasMoved }: Omit<Held, "start">, strip: Strip): Outcome | null {
  const isClick = grip.what === "whole" && !hasMoved;
  const columns = isClick ? one(grip.at) : draggedTo(column, grip, strip);
  const own = keptOf(strip.kept, ownOf(grip));
  const isBack = own !== undefined && isSame(own, columns);
  if (grip.what === "whole" && hasMoved && isBack) return null;
  return { of: ownOf(grip), columns: isBack ? null : columns };
}

const ownOf = (grip: Grip): number | null => (grip.what === "draw" ? null : grip.of);

const xOf = (event: PointerEvent<HTMLElement>) => event.clientX - event.currentTarget.getBoundingClientRect().left;

const gripUnder = (event: PointerEvent<HTMLElement>, strip: Strip) =>
  gripAt(xOf(event), strip, event.pointerType === "touch" ? "coarse" : "fine");

/** The pointer's shape says what a press would take hold of, and what it has. */
function showGrip({ currentTarget }: PointerEvent<HTMLElement>, { what }: Grip, isHeld: boolean): void {
  currentTarget.dataset["grip"] = isHeld && what === "whole" ? "held" : what;
}
