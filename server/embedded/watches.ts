import { writeFileSync } from "node:fs";
import { EXIT } from "./ipc.ts";

/** Often enough that a statement that eats memory overshoots the limit by some 20 MB only. */
const MEMORY_LOOK_MS = 25;
const ABANDONED_LOOK_MS = 100;
/** How long a statement that nobody waits for may go on before the process leaves. */
const ABANDONED_GRACE_MS = 2_000;

/** Ends the process with a code of `EXIT`; `why` is for the log. */
export type Leave = (code: number, why: string) => void;

/**
 * Leaves when the process holds more memory than it may. The engine has no limit of its own, and a
 * process that ends loses nothing that was confirmed.
 */
export function watchMemory(limitMb: number, leave: Leave): void {
  if (process.platform === "linux") {
    try {
      // Should the machine run out of memory first, this process goes before any other.
      writeFileSync("/proc/self/oom_score_adj", "1000");
    } catch {
      // Not allowed in some containers; the watch below does without it.
    }
  }
  setInterval(() => {
    const usedMb = process.memoryUsage.rss() / 1e6;
    if (usedMb <= limitMb) return;
    leave(EXIT.memory, `memory: ${Math.round(usedMb)} MB are in use, ${limitMb} MB are allowed`);
  }, MEMORY_LOOK_MS).unref();
}

/** Leaves when an abandoned statement runs on: it burns a core and holds its locks, and cannot be stopped. */
export function watchAbandoned(abandonedForMs: () => number, leave: Leave): void {
  setInterval(() => {
    if (abandonedForMs() > ABANDONED_GRACE_MS) leave(EXIT.stuck, "an abandoned statement runs on");
  }, ABANDONED_LOOK_MS).unref();
}
