import { setTimeout as pause } from "node:timers/promises";
import { AppError } from "../errors.ts";
import { cancelled, isLoss, isPassing, toAppError } from "./failures.ts";

const FIRST_PAUSE_MS = 25;
const LONGEST_PAUSE_MS = 500;
/** A statement that the database does not survive would end it again and again for everybody. */
const MOST_LOSSES = 3;

interface AttemptOptions {
  /** How long failures that pass are waited for. */
  patienceMs: number;
  signal?: AbortSignal | undefined;
}

/**
 * Runs `attempt`, and again after failures that pass: a conflict, an engine that is being started
 * again, a cluster that changes its leader. The driver's own repetition is not used: its first
 * pause is a second, and it repeats what ran out of memory.
 *
 * @param attempt calls `begun` when the database has opened its transaction.
 * @throws AppError
 */
export async function again<T>(
  { patienceMs, signal }: AttemptOptions,
  attempt: (begun: () => void) => Promise<T>,
): Promise<T> {
  const giveUpAt = Date.now() + patienceMs;
  let losses = 0;
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
    let running = false;
    try {
      return await attempt(() => {
        running = true;
      });
    } catch (thrown) {
      if (running && isLoss(thrown)) losses += 1;
      if (losses >= MOST_LOSSES) throw tooHeavy(thrown);
      if (!isPassing(thrown) || Date.now() + pauseMs > giveUpAt) throw toAppError(thrown);
    }
    await pauseUnless(signal, pauseMs);
  }
}

async function pauseUnless(signal: AbortSignal | undefined, pauseMs: number): Promise<void> {
  try {
    // Up to a quarter more, so that two that collided do not meet again.
    await pause(pauseMs * (1 + Math.random() / 4), undefined, signal && { signal });
  } catch (thrown) {
    throw cancelled(thrown);
  }
}

function tooHeavy(cause: unknown): AppError {
  return new AppError("query_too_large", `The database went away ${MOST_LOSSES} times while it ran this query.`, {
    hint: "It may need more memory than there is: ask for less.",
    cause,
  });
}
