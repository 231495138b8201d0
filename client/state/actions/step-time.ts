import { unitOf } from "../../graph/calendar.ts";
import type { Period } from "../../graph/periods.ts";
import { nextWindow } from "../../graph/play-window.ts";
import { app, type AppState } from "../app-store.ts";
import { playingOn, stopPlay, type Stage } from "../play.ts";
import { keepPeriods } from "./periods.ts";

/** The last period a step on or back; where there is none, the first step or the last. */
export function stepTime(by: 1 | -1, stage: Stage): void {
  stopPlay();
  const { present } = app.getState();
  const next = steppedTime(by, stage, app.getState());
  if (next !== null) keepPeriods([...present.filter.periods.slice(0, -1), next], true);
}

/** null: there is nothing farther on. */
export function steppedTime(
  by: 1 | -1,
  { span, units }: Stage,
  { present, playing }: Pick<AppState, "present" | "playing">,
): Period | null {
  const choice = playingOn(playing, units);
  const own = present.filter.periods.at(-1);
  if (own === undefined) return unitOf(by > 0 ? span.from : span.to, choice.unit);
  return nextWindow(own, span, choice, by);
}
