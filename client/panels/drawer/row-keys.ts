import type { KeyboardEvent } from "react";
import type { RowSelection } from "./use-row-selection.ts";

interface RowList {
  ids: readonly string[];
  selection: RowSelection;
  /** Brings a row that is not drawn into the list. */
  scrollTo: (index: number) => void;
}

const STEP: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };

/**
 * The keyboard of a list of rows, each marked with `data-row`: arrows, Page, Home and End go from row to row, with
 * Shift they select as they go; Enter and the space bar select the row.
 */
export function rowKeys({ ids, selection, scrollTo }: RowList): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    const list = event.currentTarget;
    const at = Number((event.target as HTMLElement).closest<HTMLElement>("[data-row]")?.dataset["row"] ?? -1);
    const id = ids[at];
    if (id === undefined) return;
    if (event.key === "Enter" || event.key === " ") selection.pick(id, event);
    else {
      const goal = goalOf(event.key, at, ids.length);
      if (goal === null) return;
      focusRow(list, goal, scrollTo);
      const next = ids[goal];
      if (event.shiftKey && next !== undefined) {
        if (!hasSelection(list)) selection.pick(id, { shiftKey: false, ctrlKey: false, metaKey: false });
        selection.reach(next, false);
      }
    }
    event.preventDefault();
  };
}

function goalOf(key: string, at: number, count: number): number | null {
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  const step = STEP[key];
  return step === undefined ? null : Math.max(0, Math.min(count - 1, at + step));
}

const hasSelection = (list: HTMLElement) => list.querySelector("[data-row][aria-selected=true]") !== null;

/** A row far away is drawn only after the list was scrolled to it. */
function focusRow(list: HTMLElement, index: number, scrollTo: (index: number) => void): void {
  const find = () => list.querySelector<HTMLElement>(`[data-row="${index}"]`);
  const row = find();
  if (row !== null) row.focus();
  else {
    scrollTo(index);
    requestAnimationFrame(() => requestAnimationFrame(() => find()?.focus()));
  }
}
