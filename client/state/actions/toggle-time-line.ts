import type { TimeLineChoice } from "../../graph/view-state.ts";
import { app, change } from "../app-store.ts";

/** Pixels of height from which the time line stands under the picture without being asked for. */
export const TALL = 600;
/** … and from which it has its key above it. */
export const ROOMY = 800;

export function isTimeLineOpen(choice: TimeLineChoice, isTall: boolean): boolean {
  return choice === "auto" ? isTall : choice === "open";
}

export function toggleTimeLine(isTall: boolean): void {
  const isOpen = isTimeLineOpen(app.getState().present.timeLine, isTall);
  // Back to what the window gives by itself leaves nothing in the address.
  const timeLine = isOpen === isTall ? (isOpen ? "none" : "open") : "auto";
  change({ timeLine }, { key: isOpen ? "step.time-line-close" : "step.time-line" }, "frame");
}
