import { samePeriod, type Period } from "../graph/periods.ts";
import type { AppState } from "./app-store.ts";

/** The period that a step or a play moves, and those that stay where they are. */
export interface Moving {
  own: Period | null;
  others: readonly Period[];
}

/** The one that was moved last, for as long as nobody changes the periods otherwise; else the last in time. */
export function movingPeriod({ present, moved }: Pick<AppState, "present" | "moved">): Moving {
  const { periods } = present.filter;
  const own = (moved?.among === periods ? moved.window : periods.at(-1)) ?? null;
  return { own, others: own === null ? periods : periods.filter((period) => !samePeriod(own, period)) };
}
