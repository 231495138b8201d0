import { announce, app } from "../app-store.ts";
import { undo } from "../history.ts";
import { stopPlay } from "../play.ts";
import type { Action } from "./action.ts";

export const undoStep: Action = {
  label: "keys.undo",
  shortcuts: [{ key: "z", ctrl: true }],
  isPossible: ({ past }) => past.length > 0,
  perform: () => {
    stopPlay();
    const step = app.getState().past.at(-1);
    if (step === undefined) return;
    app.setState(undo);
    announce({ key: "say.undone", step: step.told });
  },
};
