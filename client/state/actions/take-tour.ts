import { startTour } from "../tour/tour.ts";
import type { Action } from "./action.ts";

export const takeTour: Action = {
  label: "keys.tour",
  shortcuts: [{ key: "t" }],
  isPossible: ({ isBegun }) => isBegun,
  perform: startTour,
};
