import { join } from "node:path";
import { rmSync } from "node:fs";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Child, type ChildEnd } from "../../../server/embedded/child.ts";
import type { ChildOptions } from "../../../server/embedded/ipc.ts";
import { temporaryFolder } from "./graph.ts";

const START_MS = 60_000;

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

function options(): ChildOptions {
  return { file: join(folder, "graph.grafeo"), port: 0, mustKeepPort: false, memoryLimitMb: 2000, users: [] };
}

test("a child that serves is not killed after its start time has passed", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const ended = vi.fn<(end: ChildEnd) => void>();
  const child = await Child.start(options(), { onExit: ended, log: () => undefined }, START_MS);
  vi.advanceTimersByTime(START_MS + 1);
  await child.stop(START_MS);
  expect(ended).toHaveBeenCalledExactlyOnceWith({ reason: "it ended with code 0" });
});

test("a child that is not ready in its start time is given up, with the time named", async () => {
  const starting = Child.start(options(), { onExit: () => undefined, log: () => undefined }, 1);
  await expect(starting).rejects.toMatchObject({
    code: "engine_failed",
    message: "The embedded graph did not start: it was not ready after 0.001 seconds.",
  });
});
