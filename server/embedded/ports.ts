import { setTimeout as wait } from "node:timers/promises";
import { AppError } from "../errors.ts";

/** Ports tried from the wanted one on, before any free one is taken. */
const NEIGHBOURS = 50;
/** A port that was ours a moment ago is free again at once, unless somebody was quicker. */
const KEEP_TRIES = 100;
const KEEP_RETRY_MS = 50;

/** Listens on the first port that can be had. @throws AppError `port_in_use`. */
export async function onFreePort<Result>(
  { port, mustKeepPort }: { port: number; mustKeepPort: boolean },
  listenOn: (port: number) => Promise<Result>,
): Promise<Result> {
  for (const candidate of candidates(port, mustKeepPort)) {
    try {
      return await listenOn(candidate);
    } catch (thrown) {
      if (!isTaken(thrown)) throw thrown;
      if (mustKeepPort) await wait(KEEP_RETRY_MS);
    }
  }
  throw new AppError("port_in_use", `The port ${port} for Bolt is in use by another program.`, {
    hint: "Close the other program, or set FILIERE_BOLT_PORT to another port.",
    values: { port },
  });
}

function candidates(port: number, mustKeepPort: boolean): number[] {
  if (mustKeepPort) return Array.from({ length: KEEP_TRIES }, () => port);
  if (port === 0) return [0];
  const neighbours = Array.from({ length: NEIGHBOURS }, (_, index) => port + index);
  return [...neighbours.filter((next) => next <= 65_535), 0];
}

function isTaken(thrown: unknown): boolean {
  if (typeof thrown !== "object" || thrown === null || !("code" in thrown)) return false;
  return thrown.code === "EADDRINUSE" || thrown.code === "EACCES";
}
