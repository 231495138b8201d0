import { app } from "../app-store.ts";
import type { Action } from "./action.ts";
import { selectionOf } from "../../graph/selection.ts";
import { light } from "./light.ts";
import { select } from "./select.ts";

/** Escape: ends a running request, then the light, then the selection. */
export const stepBack: Action = {
  label: "keys.back",
  shortcuts: [{ key: "Escape" }],
  isPossible: ({ busy, present }) => busy !== null || present.lit !== null || selectionOf(present).length > 0,
  perform: () => {
    const { busy, present } = app.getState();
    if (busy !== null) busy.cancel();
    else if (present.lit === null) select(null);
    else light(null);
  },
};
