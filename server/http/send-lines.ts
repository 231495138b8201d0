import { once } from "node:events";
import type { Response } from "express";
import { logFailure, problemOf, requestIdOf } from "./problems.ts";

/**
 * Sends lines of JSON (NDJSON) as they come, no faster than they are read. A failure before the first line is thrown,
 * and so answered as any other; a later one becomes the last line, `{"problem": …}`.
 */
export async function sendLines(response: Response, lines: AsyncGenerator<unknown, void, void>): Promise<void> {
  try {
    let next = await lines.next();
    // Packing it would hold the first rows back until there are many.
    response.set("Cache-Control", "no-store, no-transform").type("application/x-ndjson");
    for (; next.done !== true; next = await afterFailure(response, lines)) {
      if (!response.write(`${JSON.stringify(next.value)}\n`)) await drained(response);
      if (response.closed) return;
    }
    response.end();
  } finally {
    await lines.return();
  }
}

/** Rows were given out: from here on the status of the answer is said already. */
async function afterFailure(
  response: Response,
  lines: AsyncGenerator<unknown, void, void>,
): Promise<IteratorResult<unknown, void>> {
  try {
    return await lines.next();
  } catch (thrown) {
    logFailure(response, thrown);
    if (!response.closed) response.write(`${JSON.stringify({ problem: problemOf(thrown, requestIdOf(response)) })}\n`);
    return { done: true, value: undefined };
  }
}

async function drained(response: Response): Promise<void> {
  if (response.closed) return;
  // The one that does not come would be listened for until the answer ends.
  const waiting = new AbortController();
  const { signal } = waiting;
  await Promise.race([once(response, "drain", { signal }), once(response, "close", { signal })]).finally(() =>
    waiting.abort(),
  );
}
