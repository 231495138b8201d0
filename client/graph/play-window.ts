import { unitAfter, unitBefore, unitOf, type Unit } from "./calendar.ts";
import type { Period } from "./periods.ts";

/** What stays in the picture while time is played: one step, a window as wide as the period, or all up to the step. */
export const PLAY_KEEPS = ["step", "period", "all"] as const;

export interface PlayChoice {
  unit: Unit;
  keeps: (typeof PLAY_KEEPS)[number];
}

/** Where playing begins: at what is kept, widened to whole steps; anew where that is nothing or stands at the end. */
export function firstWindow(kept: Period | null, span: Period, choice: PlayChoice): Period {
  const { unit, keeps } = choice;
  if (kept === null) return unitOf(span.from, unit);
  const whole = { from: unitOf(kept.from, unit).from, to: unitOf(keeps === "step" ? kept.from : kept.to, unit).to };
  if (nextWindow(whole, span, choice, 1) !== null) return whole;
  if (keeps === "all") return unitOf(kept.from, unit);
  return keeps === "step" ? unitOf(span.from, unit) : backTo(whole, span, unit);
}

/** The window a step on or back; null: there is nothing farther on. */
export function nextWindow(window: Period, span: Period, { unit, keeps }: PlayChoice, by: 1 | -1): Period | null {
  const beside = by > 0 ? unitAfter : unitBefore;
  const [head, tail] = [beside(window.to, unit), beside(window.from, unit)];
  if (by > 0 && head.from > span.to) return null;
  if (keeps === "all") return head.to < window.from ? null : { from: window.from, to: head.to };
  if (by < 0 && tail.to < span.from) return null;
  if (keeps === "period") return { from: tail.from, to: head.to };
  return by > 0 ? head : tail;
}

/** As many steps wide, from the beginning of the span on. */
function backTo({ from, to }: Period, span: Period, unit: Unit): Period {
  const start = unitOf(span.from, unit);
  let end = start;
  for (let day = unitOf(from, unit).to; day < to; day = unitAfter(day, unit).to) end = unitAfter(end.to, unit);
  return { from: start.from, to: end.to };
}
