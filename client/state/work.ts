import { ApiProblem } from "../api/problem.ts";
import { app, notify } from "./app-store.ts";
import type { Told } from "./told.ts";

/**
 * Runs one piece of work that asks the server: says that it runs, lets it be cancelled, and turns a failure into a
 * notice with a way to try again. A new piece of work ends the one before. True: it was done.
 */
export async function work(told: Told, task: (signal: AbortSignal) => Promise<void>): Promise<boolean> {
  app.getState().busy?.cancel();
  const abort = new AbortController();
  const busy = { told, cancel: () => abort.abort() };
  app.setState({ busy });
  try {
    await task(abort.signal);
    if (app.getState().notice?.kind === "problem") notify(null);
    return true;
  } catch (error) {
    if (abort.signal.aborted) return false;
    if (!(error instanceof ApiProblem)) throw error;
    notify({ kind: "problem", problem: error, again: () => void work(told, task) });
    return false;
  } finally {
    if (app.getState().busy === busy) app.setState({ busy: null });
  }
}
