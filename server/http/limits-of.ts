import type { Response } from "express";
import type { Limits } from "../../contract/status.ts";

/** How far one request may go. The signal fires when the reader goes away before the answer is out. */
export function limitsOf(
  response: Response,
  limits: Limits,
): { maxRows: number; timeoutMs: number; signal: AbortSignal } {
  const gone = new AbortController();
  response.on("close", () => {
    if (!response.writableFinished) gone.abort();
  });
  return { maxRows: limits.rows, timeoutMs: limits.queryTimeoutMs, signal: gone.signal };
}
