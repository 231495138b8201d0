import { startTour } from "../tour/tour.ts";
import type { Action } from "./action.ts";

export const takeTour: Action = {
  label: "keys.tour",
  shortcuts: [{ key: "t" }],
  isPossible: ({ first }) => first !== null,
  perform: startTour,
};
