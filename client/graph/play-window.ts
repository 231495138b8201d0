import { unitAfter, unitBefore, unitOf, type Unit } from "./calendar.ts";
import { isApart, type Period } from "./periods.ts";

/** What stays in the picture while time is played: one step, a window as wide as the period, or all up to the step. */
export const PLAY_KEEPS = ["step", "period", "all"] as const;

export interface PlayChoice {
  unit: Unit;
  keeps: (typeof PLAY_KEEPS)[number];
}

/**
 * Where playing begins: at what is kept, widened to whole steps; anew where that is nothing or stands at the end. Where
 * another period stands it begins behind that; null: the others leave no room.
 */
export function firstWindow(
  kept: Period | null,
  span: Period,
  choice: PlayChoice,
  others: readonly Period[] = [],
): Period | null {
  const whole = kept === null ? null : wholeSteps(kept, choice);
  if (whole !== null) {
    const isFree = isApart(whole, others);
    const ahead = isFree ? nextWindow(whole, span, choice, 1, others) : passed(whole, span, choice, others);
    if (ahead !== null) return isFree ? whole : ahead;
  }
  const anew = whole === null || kept === null ? unitOf(span.from, choice.unit) : begun(kept, whole, span, choice);
  return isApart(anew, others) ? anew : passed(anew, span, choice, others);
}

/**
 * The window a step on or back; it leaps over other periods, and one that grows stops before them. null: there is
 * nothing farther on.
 */
export function nextWindow(
  window: Period,
  span: Period,
  choice: PlayChoice,
  by: 1 | -1,
  others: readonly Period[] = [],
): Period | null {
  let next = windowBeside(window, span, choice, by);
  while (next !== null && !isApart(next, others)) {
    if (choice.keeps === "all") return null;
    next = windowBeside(next, span, choice, by);
  }
  return next;
}

function windowBeside(window: Period, span: Period, { unit, keeps }: PlayChoice, by: 1 | -1): Period | null {
  const beside = by > 0 ? unitAfter : unitBefore;
  const [head, tail] = [beside(window.to, unit), beside(window.from, unit)];
  if (by > 0 && head.from > span.to) return null;
  if (keeps === "all") return head.to < window.from ? null : { from: window.from, to: head.to };
  if (by < 0 && tail.to < span.from) return null;
  if (keeps === "period") return { from: tail.from, to: head.to };
  return by > 0 ? head : tail;
}

/** Behind the others. What will grow is one step wide there. */
function passed(window: Period, span: Period, choice: PlayChoice, others: readonly Period[]): Period | null {
  return nextWindow(window, span, choice.keeps === "all" ? { ...choice, keeps: "step" } : choice, 1, others);
}

const wholeSteps = ({ from, to }: Period, { unit, keeps }: PlayChoice): Period => ({
  from: unitOf(from, unit).from,
  to: unitOf(keeps === "step" ? from : to, unit).to,
});

/** Where it begins once it has come to the end. */
function begun(kept: Period, whole: Period, span: Period, { unit, keeps }: PlayChoice): Period {
  if (keeps === "all") return unitOf(kept.from, unit);
  return keeps === "step" ? unitOf(span.from, unit) : backTo(whole, span, unit);
}

/** As many steps wide, from the beginning of the span on. */
function backTo({ from, to }: Period, span: Period, unit: Unit): Period {
  const start = unitOf(span.from, unit);
  let end = start;
  for (let day = unitOf(from, unit).to; day < to; day = unitAfter(day, unit).to) end = unitAfter(end.to, unit);
  return { from: start.from, to: end.to };
}
