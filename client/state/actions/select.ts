import { isSameList } from "../../graph/same-list.ts";
import { selecting, selectionOf, toggled } from "../../graph/selection.ts";
import { app, change } from "../app-store.ts";

/** A node or an edge on the highlighter and in the inspector; null: neither. Selections in a row are one step. */
export function select(id: string | null): void {
  selectMany(id === null ? [] : [id]);
}

/** These and nothing else. */
export function selectMany(ids: readonly string[]): void {
  const { present } = app.getState();
  const next = selecting(ids);
  if (next.selected === present.selected && isSameList(next.several, present.several)) return;
  change(next, toldOf(next), "select");
}

/** One more, or one less. */
export function toggleSelected(id: string): void {
  const next = toggled(app.getState().present, id);
  change(next, toldOf(next), "select");
}

function toldOf(next: ReturnType<typeof selecting>) {
  const count = selectionOf(next).length;
  if (count === 0) return { key: "step.deselect" } as const;
  if (next.selected !== null) return { key: "step.select", of: next.selected } as const;
  return { key: "step.select-many", values: { count } } as const;
}
