import type { Facts } from "./facts.ts";
import { applyFilter } from "./filter.ts";
import { heldBy, withoutHidden } from "./held.ts";
import type { ViewState } from "./view-state.ts";

/** What a view holds and its picture does not show, by id. */
export interface AwayIds {
  /** Marks that a filter folds. */
  folded: readonly string[];
  /** Marks and links hidden one by one. */
  hidden: readonly string[];
}

/** Cost: O(nodes + edges). */
export function awayOf(view: ViewState, facts: Facts): AwayIds {
  const held = heldBy(view, facts);
  const shown = new Set(applyFilter(held, view.filter, facts).nodes.map(({ id }) => id));
  return {
    folded: withoutHidden(held, view).nodes.flatMap(({ id }) => (shown.has(id) ? [] : id)),
    hidden: view.hidden.filter((id) => held.ids.has(id)),
  };
}
