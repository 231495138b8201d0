import { setImmediate } from "node:timers/promises";

/** What ends a long computation before it is done. */
export interface Stop {
  signal?: AbortSignal | undefined;
  /** A time of `performance.now()`. */
  deadline?: number | undefined;
}

export type StopReason = "aborted" | "deadline";

/** So long others wait for their turn; a signal can only be raised while they have it. */
const SLICE_MS = 20;

/** Tells at each call whether to stop, and gives way to others now and then. */
export function createStopWatch({ signal, deadline }: Stop): () => Promise<StopReason | undefined> {
  let sliceEnd = performance.now() + SLICE_MS;
  return async () => {
    if (performance.now() >= sliceEnd) {
      await setImmediate();
      sliceEnd = performance.now() + SLICE_MS;
    }
    if (signal?.aborted === true) return "aborted";
    return deadline !== undefined && performance.now() >= deadline ? "deadline" : undefined;
  };
}
