import { app } from "../app-store.ts";
import type { Action } from "./action.ts";
import { selectionOf } from "../../graph/selection.ts";
import { wantLasso } from "./lasso.ts";
import { light } from "./light.ts";
import { select } from "./select.ts";

/** Escape: ends a running request, then the wish for an outline, then the light, then the selection. */
export const stepBack: Action = {
  label: "keys.back",
  shortcuts: [{ key: "Escape" }],
  isPossible: ({ busy, isLassoWanted, present }) =>
    busy !== null || isLassoWanted || present.lit !== null || selectionOf(present).length > 0,
  perform: () => {
    const { busy, isLassoWanted, present } = app.getState();
    if (busy !== null) busy.cancel();
    else if (isLassoWanted) wantLasso(false);
    else if (present.lit === null) select(null);
    else light(null);
  },
};
