import { useRef, type JSX, type KeyboardEvent, type PointerEvent } from "react";
import "./splitter.css";

export interface SplitterProps {
  /** `across`: a level line, dragged up and down. */
  runs: "across" | "down";
  label: string;
  /** What it makes larger and smaller, in whole units of any kind. */
  value: number;
  min: number;
  max: number;
  /** What a double click goes back to. */
  usual: number;
  /** Units for a pixel to the right, or down. */
  perPixel: number;
  /** Units for an arrow of the keyboard. */
  step: number;
  onChange: (value: number) => void;
}

/**
 * A line between two parts that share the room: dragged, or moved with the arrows. While it is dragged only the line
 * moves; what is on either side is drawn anew when it is let go.
 */
export function Splitter(props: SplitterProps): JSX.Element {
  const { runs, label, value, min, max, usual, perPixel, onChange } = props;
  const start = useRef<number | null>(null);
  const within = (wanted: number) => Math.round(Math.max(min, Math.min(max, wanted)));
  const place = ({ clientX, clientY }: PointerEvent) => (runs === "down" ? clientX : clientY);
  const wantedAt = (event: PointerEvent) => within(value + (place(event) - (start.current ?? 0)) * perPixel);
  const settle = (line: HTMLElement) => {
    start.current = null;
    line.style.removeProperty("--by");
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = place(event);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (start.current === null) return;
    event.currentTarget.style.setProperty("--by", `${(wantedAt(event) - value) / perPixel}px`);
  };
  const onPointerUp = (event: PointerEvent<HTMLElement>) => {
    if (start.current === null) return;
    const wanted = wantedAt(event);
    settle(event.currentTarget);
    if (wanted !== value) onChange(wanted);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === "Escape" && start.current !== null) settle(event.currentTarget);
    else {
      const wanted = wantedBy(event.key, props);
      if (wanted === null) return;
      if (within(wanted) !== value) onChange(within(wanted));
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      className={`splitter ${runs}`}
      role="separator"
      // A line that can be moved takes the keyboard.
      tabIndex={0}
      aria-orientation={runs === "down" ? "vertical" : "horizontal"}
      aria-label={label}
      title={label}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuenow={within(value)}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={(event) => settle(event.currentTarget)}
      onDoubleClick={() => onChange(usual)}
      onKeyDown={onKeyDown}
    />
  );
}

/** Where a key brings the line; null for a key that is none of ours. */
function wantedBy(key: string, { runs, value, min, max, usual, perPixel, step }: SplitterProps): number | null {
  const by = Math.sign(perPixel) * step;
  if (key === (runs === "down" ? "ArrowRight" : "ArrowDown")) return value + by;
  if (key === (runs === "down" ? "ArrowLeft" : "ArrowUp")) return value - by;
  if (key === "Home") return min;
  if (key === "End") return max;
  return key === "Enter" ? usual : null;
}
