import { comparedPeriods } from "../../graph/compared-periods.ts";
import type { Filter } from "../../graph/filter.ts";
import type { ViewState } from "../../graph/view-state.ts";
import { app, change } from "../app-store.ts";

/** Two periods stand side by side, with what they differ in below; or no longer. */
export function comparePeriods(isWanted: boolean): void {
  const { present } = app.getState();
  if (isWanted === (comparedPeriods(present) !== null)) return;
  if (!isWanted) {
    change(notCompared(present), { key: "step.compare-periods-end" });
    return;
  }
  const { periods } = present.filter;
  if (periods.length !== 2) return;
  const mode = present.mode === "map" ? "map" : "graph";
  change({ compared: true, mode, drawer: "difference" }, { key: "step.compare-periods", periods });
}

/** What ends with the comparison: the list of differences has nothing to tell any more. */
export function notCompared({ compared, drawer }: ViewState): Partial<ViewState> {
  if (!compared && drawer !== "difference") return {};
  return { compared: false, drawer: drawer === "difference" ? "closed" : drawer };
}

/** Of one period, or of three, there is no pair. */
export const comparedWith = (view: ViewState, { periods }: Filter): Partial<ViewState> =>
  periods.length === 2 ? {} : notCompared(view);
