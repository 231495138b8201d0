import { announce, app } from "../app-store.ts";
import { redo } from "../history.ts";
import type { Action } from "./action.ts";

export const redoStep: Action = {
  label: "keys.redo",
  shortcuts: [
    { key: "z", ctrl: true, shift: true },
    { key: "y", ctrl: true },
  ],
  isPossible: ({ future }) => future.length > 0,
  perform: () => {
    const step = app.getState().future[0];
    if (step === undefined) return;
    app.setState(redo);
    announce({ key: "say.redone", step: step.told });
  },
};
