import type { ViewMode } from "../../graph/view-state.ts";
import { app, change } from "../app-store.ts";
import type { Action } from "./action.ts";
import { notCompared } from "./compare-periods.ts";

/** The same things as a graph, on the map, both beside each other, or its flows; what is selected and lit stays. */
export function changeMode(mode: ViewMode): void {
  const { present } = app.getState();
  if (present.mode === mode) return;
  change({ mode, ...(mode === "both" || mode === "flows" ? notCompared(present) : {}) }, { key: `step.${mode}` });
}

const showing = (mode: ViewMode, key: string): Action => ({
  label: `keys.${mode}`,
  shortcuts: [{ key }],
  isPossible: ({ isBegun }) => isBegun,
  perform: () => changeMode(mode),
});

export const showGraph = showing("graph", "g");
export const showMap = showing("map", "m");
export const showBoth = showing("both", "d");
export const showFlows = showing("flows", "f");
