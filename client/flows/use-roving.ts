import { useRef, useState, type KeyboardEvent } from "react";

/** One stop for the keyboard among many: arrows go on from there, Home and End to the ends, Enter opens. */
export function useRoving(count: number, onOpen: (index: number) => void) {
  const host = useRef<SVGGElement>(null);
  const [wanted, setWanted] = useState(0);
  const active = Math.min(wanted, Math.max(0, count - 1));
  const go = (index: number) => {
    setWanted(index);
    host.current?.querySelector<SVGElement>(`[data-index="${index}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = stepOf(event.key, active, count);
    if (next !== null) go(next);
    else if (event.key === "Enter" || event.key === " ") onOpen(active);
    else return;
    // The keys of the whole page mean something else.
    event.preventDefault();
    event.stopPropagation();
  };
  return {
    host,
    onKeyDown,
    itemOf: (index: number) => ({
      "data-index": index,
      tabIndex: index === active ? 0 : -1,
      onFocus: () => setWanted(index),
    }),
  };
}

function stepOf(key: string, active: number, count: number): number | null {
  switch (key) {
    case "ArrowRight":
    case "ArrowDown":
      return Math.min(count - 1, active + 1);
    case "ArrowLeft":
    case "ArrowUp":
      return Math.max(0, active - 1);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
