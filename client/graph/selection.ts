import type { ViewState } from "./view-state.ts";

type Selected = Pick<ViewState, "selected" | "several">;

/** Everything selected: several, one, or nothing. Ids of nodes and edges. */
export function selectionOf({ selected, several }: Selected): readonly string[] {
  if (several.length > 0) return several;
  return selected === null ? [] : [selected];
}

/** A selection of these, the last of them in the inspector when it is the only one. */
export function selecting(ids: readonly string[]): Selected {
  const unique = [...new Set(ids)];
  return unique.length > 1 ? { selected: null, several: unique } : { selected: unique[0] ?? null, several: [] };
}

/** The selection with one more, or without it where it was in. */
export function toggled(before: Selected, id: string): Selected {
  const now = selectionOf(before);
  return selecting(now.includes(id) ? now.filter((other) => other !== id) : [...now, id]);
}

/** The selection without what is gone. */
export function withoutGone(before: Selected, isGone: (id: string) => boolean): Selected {
  const now = selectionOf(before);
  const left = now.filter((id) => !isGone(id));
  return left.length === now.length ? { selected: before.selected, several: before.several } : selecting(left);
}
