import type { Period } from "./periods.ts";
import type { ViewState } from "./view-state.ts";

/** Of two periods that stand beside each other the earlier one, and the later one. */
export type Side = 0 | 1;

type Compared = Pick<ViewState, "compared" | "filter" | "mode">;

/** The two periods whose pictures stand beside each other; null: there is one picture, graph and map, or flows. */
export function comparedPeriods({ compared, filter, mode }: Compared): readonly [Period, Period] | null {
  const [earlier, later] = filter.periods;
  if (!compared || mode === "both" || mode === "flows" || filter.periods.length !== 2) return null;
  return earlier === undefined || later === undefined ? null : [earlier, later];
}

/** Whether two canvases share the room. */
export const hasTwoPictures = (view: Compared): boolean => view.mode === "both" || comparedPeriods(view) !== null;

/** What a view would be with one of its periods alone. */
export function viewOfPeriod(view: ViewState, side: Side): ViewState {
  const period = view.filter.periods[side];
  return period === undefined ? view : { ...view, filter: { ...view.filter, periods: [period] } };
}
