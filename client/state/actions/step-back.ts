import { app } from "../app-store.ts";
import type { Action } from "./action.ts";
import { selectionOf } from "../../graph/selection.ts";
import { wantLasso } from "./lasso.ts";
import { light } from "./light.ts";
import { wantPeriod } from "./periods.ts";
import { select } from "./select.ts";
import { endTour } from "../tour/tour.ts";

/** Escape: ends a running request, then the wish for an outline or a period, then the tour, then the light, then the selection. */
export const stepBack: Action = {
  label: "keys.back",
  shortcuts: [{ key: "Escape" }],
  isPossible: ({ busy, isLassoWanted, isPeriodWanted, tour, present }) =>
    busy !== null ||
    isLassoWanted ||
    isPeriodWanted ||
    tour !== null ||
    present.lit !== null ||
    selectionOf(present).length > 0,
  perform: () => {
    const { busy, isLassoWanted, isPeriodWanted, tour, present } = app.getState();
    if (busy !== null) busy.cancel();
    else if (isLassoWanted) wantLasso(false);
    else if (isPeriodWanted) wantPeriod(false);
    else if (tour !== null) endTour();
    else if (present.lit === null) select(null);
    else light(null);
  },
};
