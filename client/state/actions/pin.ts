import { isGroupId } from "../../graph/groups.ts";
import { selectionOf } from "../../graph/selection.ts";
import type { ViewState } from "../../graph/view-state.ts";
import { app, change, facts } from "../app-store.ts";
import type { Action } from "./action.ts";

/** Pins marks where they are, or lets them go where all of them are pinned. Links cannot be pinned. */
export function togglePin(ids: readonly string[]): void {
  const marks = ids.filter((id) => facts.nodes.has(id) || isGroupId(id));
  const [only] = marks;
  if (only === undefined) return;
  const { pinned } = app.getState().present;
  const isFreed = marks.every((id) => pinned.includes(id));
  const next = isFreed ? pinned.filter((id) => !marks.includes(id)) : [...new Set([...pinned, ...marks])];
  if (marks.length === 1) change({ pinned: next }, { key: isFreed ? "step.unpin" : "step.pin", of: only });
  else
    change({ pinned: next }, { key: isFreed ? "step.unpin-many" : "step.pin-many", values: { count: marks.length } });
}

const selectedMarks = (view: ViewState) => selectionOf(view).filter((id) => view.nodes.includes(id) || isGroupId(id));
const areAllPinned = (view: ViewState) => selectedMarks(view).every((id) => view.pinned.includes(id));

export const pinSelected: Action = {
  label: "keys.pin",
  shortcuts: [{ key: "p" }],
  isPossible: ({ present }) => selectedMarks(present).length > 0,
  perform: () => togglePin(selectionOf(app.getState().present)),
};

/** The two halves of it, for a menu that says which one it is. */
export const pinLoose: Action = {
  ...pinSelected,
  isPossible: ({ present }) => selectedMarks(present).length > 0 && !areAllPinned(present),
};
export const letPinnedGo: Action = {
  ...pinSelected,
  isPossible: ({ present }) => selectedMarks(present).length > 0 && areAllPinned(present),
};
