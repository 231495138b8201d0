/** Thrown where the time is up, and caught where the routes are handed out: nobody else sees it. */
export class OutOfTime extends Error {
  override readonly name = "OutOfTime";
}

/** Looks at the time once in so many turns, for a look costs as much as a turn. */
export interface Clock {
  readonly deadline: number;
  turns: number;
}

const TURNS_PER_LOOK = 256;

export function createClock(deadline = Infinity): Clock {
  return { deadline, turns: TURNS_PER_LOOK - 1 };
}

/** @throws OutOfTime */
export function tick(clock: Clock): void {
  clock.turns++;
  if (clock.turns < TURNS_PER_LOOK) return;
  clock.turns = 0;
  if (performance.now() > clock.deadline) throw new OutOfTime();
}
