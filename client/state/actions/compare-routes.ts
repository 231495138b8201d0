import { isSameRoute } from "../../graph/pinned-routes.ts";
import { selecting } from "../../graph/selection.ts";
import { legIdsOf, type Way } from "../../graph/ways.ts";
import { app, change } from "../app-store.ts";
import { withWays } from "./ways.ts";

/** Sets the route that is shown beside another one; null: it stands alone again. */
export function compareWith(other: Way | null): void {
  const { present } = app.getState();
  if (other === null) {
    if (present.against !== null) change({ against: null }, { key: "step.compare-end" });
    return;
  }
  const legs = legIdsOf(other);
  if (present.lit?.by !== "route" || isSameRoute(present.lit.value, legs)) return;
  const held = withWays([other]);
  if (held === null) return;
  change({ ...held.next, ...selecting([]), against: legs }, { key: "step.compare" });
}

/** The one that was beside it is shown, and the one that was shown is beside it. */
export function exchangeCompared(): void {
  const { lit, against } = app.getState().present;
  if (lit?.by !== "route" || against === null) return;
  change({ lit: { by: "route", value: against }, against: lit.value }, { key: "step.compare" });
}
