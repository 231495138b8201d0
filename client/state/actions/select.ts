import { app, change } from "../app-store.ts";

/** A node or an edge on the highlighter and in the inspector; null: neither. Selections in a row are one step. */
export function select(id: string | null): void {
  if (app.getState().present.selected === id) return;
  change({ selected: id }, id === null ? { key: "step.deselect" } : { key: "step.select", of: id }, "select");
}
