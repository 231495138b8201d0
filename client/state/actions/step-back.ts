import { app } from "../app-store.ts";
import type { Action } from "./action.ts";
import { selectionOf } from "../../graph/selection.ts";
import { wantLasso } from "./lasso.ts";
import { comparedPeriods } from "../../graph/compared-periods.ts";
import { comparePeriods } from "./compare-periods.ts";
import { light } from "./light.ts";
import { wantPeriod } from "./periods.ts";
import { select } from "./select.ts";
import { stopPlay } from "../play.ts";
import { endTour } from "../tour/tour.ts";

/** Escape: ends a running request, then a play of time, then the wish for an outline or a period, then the tour, then the light, then the selection, then a comparison. */
export const stepBack: Action = {
  label: "keys.back",
  shortcuts: [{ key: "Escape" }],
  isPossible: ({ busy, isPlaying, isLassoWanted, isPeriodWanted, tour, present }) =>
    busy !== null ||
    isPlaying ||
    isLassoWanted ||
    isPeriodWanted ||
    tour !== null ||
    present.lit !== null ||
    selectionOf(present).length > 0 ||
    comparedPeriods(present) !== null,
  perform: () => {
    const { busy, isPlaying, isLassoWanted, isPeriodWanted, tour, present } = app.getState();
    if (busy !== null) busy.cancel();
    else if (isPlaying) stopPlay();
    else if (isLassoWanted) wantLasso(false);
    else if (isPeriodWanted) wantPeriod(false);
    else if (tour !== null) endTour();
    else if (present.lit !== null) light(null);
    else if (selectionOf(present).length > 0) select(null);
    else comparePeriods(false);
  },
};
