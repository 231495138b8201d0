import type { Point } from "../map/geometry.ts";

/** Newcomers fade in from the mark they came from; between graph and map marks travel. */
export const NEWCOMER_MS = 200;
export const TRAVEL_MS = 400;

/** More than these do not move: nobody can follow them, and each step of so many costs more than a frame. */
const MOST_TRAVELLERS = 300;

export interface Journey {
  id: string;
  from: Point;
  to: Point;
  /** It was not there before: it also fades in. */
  fades: boolean;
}

export interface Step {
  id: string;
  at: Point;
  presence: number;
}

/** Where everybody is after a share of the time, 0 to 1. */
export function stepsAt(journeys: readonly Journey[], share: number): Step[] {
  const eased = ease(share);
  return journeys.map(({ id, from, to, fades }) => ({
    id,
    at: { x: from.x + (to.x - from.x) * eased, y: from.y + (to.y - from.y) * eased },
    presence: fades ? eased : 1,
  }));
}

/** Slow, fast, slow; exactly 1 at the end. */
function ease(share: number): number {
  return share >= 1 ? 1 : share * share * (3 - 2 * share);
}

/** Runs one movement at a time, a step a frame; a new one ends the one before at its goal. */
export class Motion {
  #frame: number | null = null;
  #finish: (() => void) | null = null;

  get isMoving(): boolean {
    return this.#finish !== null;
  }

  start(journeys: readonly Journey[], durationMs: number, show: (steps: Step[]) => void): void {
    this.finish();
    if (prefersStillness() || journeys.length === 0 || journeys.length > MOST_TRAVELLERS) {
      show(stepsAt(journeys, 1));
      return;
    }
    const begun = performance.now();
    this.#finish = () => show(stepsAt(journeys, 1));
    const tick = () => {
      const share = Math.min(1, (performance.now() - begun) / durationMs);
      if (share >= 1) {
        this.finish();
        return;
      }
      show(stepsAt(journeys, share));
      this.#frame = requestAnimationFrame(tick);
    };
    tick();
  }

  /** Everybody at the goal, now. */
  finish(): void {
    const finish = this.#finish;
    this.cancel();
    finish?.();
  }

  cancel(): void {
    if (this.#frame !== null) cancelAnimationFrame(this.#frame);
    this.#frame = null;
    this.#finish = null;
  }
}

/** How long something of Sigma's own may move; it cannot divide by 0, so stillness is one millisecond. */
export function calmMs(wantedMs: number): number {
  return prefersStillness() ? 1 : wantedMs;
}

function prefersStillness(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
