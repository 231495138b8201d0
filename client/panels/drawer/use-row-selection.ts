import { useRef, type KeyboardEvent, type MouseEvent } from "react";
import { selectionOf } from "../../graph/selection.ts";
import { selectMany, toggleSelected, select } from "../../state/actions/select.ts";
import { app } from "../../state/app-store.ts";

type Modifiers = Pick<MouseEvent | KeyboardEvent, "shiftKey" | "ctrlKey" | "metaKey">;

export interface RowSelection {
  /** With Shift the browser would select the text between two clicks. */
  onMouseDown: (event: MouseEvent<HTMLElement>) => void;
  pick: (id: string, modifiers: Modifiers) => void;
  /** Selects from the row that the reach began at to this one. */
  reach: (id: string, adds: boolean) => void;
}

/**
 * How rows in a list are selected, the list's order being that of `ids`. Ctrl takes one in or out. Shift reaches from
 * the row picked last to this one, or, where the list tells the canvas' story, adds one as on the canvas.
 */
export function useRowSelection(ids: readonly string[], shift: "reaches" | "adds"): RowSelection {
  const last = useRef<string | null>(null);
  const reach = (id: string, adds: boolean): void => {
    const before = selectionOf(app.getState().present);
    const from = last.current !== null && before.includes(last.current) ? last.current : (before.at(-1) ?? id);
    const start = ids.indexOf(from);
    const end = ids.indexOf(id);
    const reached = start < 0 ? [id] : ids.slice(Math.min(start, end), Math.max(start, end) + 1);
    last.current = start < 0 ? id : from;
    selectMany(adds ? [...before, ...reached] : reached);
  };
  const pick = (id: string, { shiftKey, ctrlKey, metaKey }: Modifiers): void => {
    const isToggling = ctrlKey || metaKey;
    if (shiftKey && shift === "reaches") {
      reach(id, isToggling);
      return;
    }
    last.current = id;
    if (shiftKey || isToggling) toggleSelected(id);
    else select(id);
  };
  const onMouseDown = (event: MouseEvent<HTMLElement>): void => {
    if (!event.shiftKey) return;
    event.preventDefault();
    event.currentTarget.focus();
  };
  return { onMouseDown, pick, reach };
}
