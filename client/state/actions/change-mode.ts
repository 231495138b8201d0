import type { PictureMode } from "../../graph/picture.ts";
import { app, change } from "../app-store.ts";
import type { Action } from "./action.ts";

/** The same things as a graph or on the map; what is selected and lit stays. */
export function changeMode(mode: PictureMode): void {
  if (app.getState().present.mode !== mode) change({ mode }, { key: mode === "map" ? "step.map" : "step.graph" });
}

export const showGraph: Action = {
  label: "keys.graph",
  shortcuts: [{ key: "g" }],
  isPossible: ({ first }) => first !== null,
  perform: () => changeMode("graph"),
};

export const showMap: Action = {
  label: "keys.map",
  shortcuts: [{ key: "m" }],
  isPossible: ({ first }) => first !== null,
  perform: () => changeMode("map"),
};
