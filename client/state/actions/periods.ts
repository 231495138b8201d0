import { mergePeriods, MOST_PERIODS, samePeriod, samePeriods, type Period } from "../../graph/periods.ts";
import { announce, app, notify } from "../app-store.ts";
import type { Told } from "../told.ts";
import { setFilter } from "./filter.ts";

/**
 * Keeps these and no other time; none: all of it. `isRun`: of several in a row the last one counts, and all are one
 * step: an arrow that is pressed and pressed.
 */
export function keepPeriods(wanted: readonly Period[], isRun = false): void {
  const periods = mergePeriods(wanted);
  wantPeriod(false);
  if (samePeriods(app.getState().present.filter.periods, periods)) return;
  if (periods.length > MOST_PERIODS) {
    notify({ kind: "done", headline: { key: "periods.most", values: { count: MOST_PERIODS } } });
    return;
  }
  const told: Told = periods.length === 0 ? { key: "step.any-time" } : { key: "step.period", periods };
  setFilter({ periods }, told, isRun ? "period" : null);
}

/** The others stay. */
export function endPeriod(period: Period): void {
  const periods = app.getState().present.filter.periods.filter((other) => !samePeriod(period, other));
  if (periods.length === 0) keepPeriods([]);
  else setFilter({ periods }, { key: "step.period-end", periods: [period] });
}

/** What is drawn next on the time line comes to the periods that are there. */
export function wantPeriod(isWanted: boolean): void {
  if (app.getState().isPeriodWanted === isWanted) return;
  app.setState({ isPeriodWanted: isWanted });
  if (isWanted) announce({ key: "say.period" });
}
