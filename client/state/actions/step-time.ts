import { unitOf } from "../../graph/calendar.ts";
import type { Period } from "../../graph/periods.ts";
import { nextWindow } from "../../graph/play-window.ts";
import { app, type AppState } from "../app-store.ts";
import { movingPeriod } from "../moving-period.ts";
import { playingOn, stopPlay, type PlayRange } from "../play.ts";
import { keepPeriods } from "./periods.ts";

/** A period a step on or back, beside the others that stay; where there is none, the first step or the last. */
export function stepTime(by: 1 | -1, range: PlayRange): void {
  stopPlay();
  const next = steppedTime(by, range, app.getState());
  if (next === null) return;
  keepPeriods([...movingPeriod(app.getState()).others, next], true);
  app.setState(({ present }) => ({ moved: { window: next, among: present.filter.periods } }));
}

/** null: there is nothing farther on. */
export function steppedTime(
  by: 1 | -1,
  { span, units }: PlayRange,
  state: Pick<AppState, "present" | "playing" | "moved">,
): Period | null {
  const choice = playingOn(state.playing, units);
  const { own, others } = movingPeriod(state);
  if (own === null) return unitOf(by > 0 ? span.from : span.to, choice.unit);
  return nextWindow(own, span, choice, by, others);
}
