import { selectionOf } from "../../graph/selection.ts";
import { app, change, facts } from "../app-store.ts";
import type { Action } from "./action.ts";

/** Pins marks where they are, or lets them go where all of them are pinned. Links cannot be pinned. */
export function togglePin(ids: readonly string[]): void {
  const marks = ids.filter((id) => facts.nodes.has(id));
  const [only] = marks;
  if (only === undefined) return;
  const { pinned } = app.getState().present;
  const isFreed = marks.every((id) => pinned.includes(id));
  const next = isFreed ? pinned.filter((id) => !marks.includes(id)) : [...new Set([...pinned, ...marks])];
  if (marks.length === 1) change({ pinned: next }, { key: isFreed ? "step.unpin" : "step.pin", of: only });
  else
    change({ pinned: next }, { key: isFreed ? "step.unpin-many" : "step.pin-many", values: { count: marks.length } });
}

export const pinSelected: Action = {
  label: "keys.pin",
  shortcuts: [{ key: "p" }],
  isPossible: ({ present }) => selectionOf(present).some((id) => present.nodes.includes(id)),
  perform: () => togglePin(selectionOf(app.getState().present)),
};
