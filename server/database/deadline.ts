import { AppError } from "../errors.ts";

/** How long after its time a database may still say itself that it stopped. */
const GRACE_MS = 3_000;

/** That the time is over, as the reason of a signal. */
class Overdue extends Error {
  override readonly name = "Overdue";
}

/**
 * The same limits with a signal that fires when the database should long have stopped by itself: a Neo4j looks at its
 * time limit between rows, but not while it plans a statement or works out one expression.
 */
export function withDeadline<Limits extends { timeoutMs: number; signal?: AbortSignal }>(
  limits: Limits,
): Limits & { signal: AbortSignal } {
  const deadline = new AbortController();
  setTimeout(() => deadline.abort(new Overdue()), limits.timeoutMs + GRACE_MS).unref();
  return { ...limits, signal: AbortSignal.any([deadline.signal, ...(limits.signal ? [limits.signal] : [])]) };
}

/** The failure to tell where such a signal fired because the time was over. */
export function overdue(signal: AbortSignal | undefined): AppError | undefined {
  if (!(signal?.reason instanceof Overdue)) return undefined;
  return new AppError("query_timeout", "The database needed longer than allowed, and was told to stop.", {
    hint: "Ask for less: name a start, bound the length of paths, write it shorter or with fewer levels.",
    cause: signal.reason,
  });
}
