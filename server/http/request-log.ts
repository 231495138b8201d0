import { randomBytes } from "node:crypto";
import type { RequestHandler } from "express";

/** One line on standard error, where it never mixes with what a command answers. */
export function logLine(level: "info" | "error", text: string): void {
  process.stderr.write(`${new Date().toISOString()} ${level} ${text}\n`);
}

/**
 * Gives each request a number, sends it back as X-Request-Id, and writes a line when it is over.
 * Only the path is logged: questions and ids in the query string stay out of the log.
 */
export function requestLog(enabled: boolean): RequestHandler {
  return (request, response, next) => {
    const requestId = randomBytes(6).toString("hex");
    const started = performance.now();
    response.locals["requestId"] = requestId;
    response.set("X-Request-Id", requestId);
    response.on("close", () => {
      const outcome = response.writableFinished ? String(response.statusCode) : "closed";
      if (!enabled && response.statusCode < 500) return;
      const tookMs = Math.round(performance.now() - started);
      logLine("info", `${requestId} ${request.method} ${request.baseUrl}${request.path} ${outcome} ${tookMs} ms`);
    });
    next();
  };
}
