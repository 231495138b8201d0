import { rmSync } from "node:fs";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { AppError } from "../../../server/errors.ts";
import { Child, type ChildEnd } from "../../../server/embedded/child.ts";
import { Journal } from "../../../server/embedded/journal.ts";
import { Supervisor } from "../../../server/embedded/supervisor.ts";
import { temporaryFolder } from "./graph.ts";

// Waits by the clock that is played here.
vi.mock("node:timers/promises", () => ({
  setTimeout: (ms: number, _value: unknown, { signal }: { signal: AbortSignal }) =>
    new Promise<void>((resolve) => {
      setTimeout(resolve, ms);
      signal.addEventListener("abort", () => resolve());
    }),
}));

const FULL = new AppError("folder_full", "There is no space left.", { hint: "Free some space." });
const DAMAGED = new AppError("folder_damaged", "The graph cannot be read.", { hint: "Run: npx filiere restore." });

let folder: string;
let supervisor: Supervisor;
let journal: Journal;
const lines: string[] = [];
/** Ends the life that runs. */
let end: (end: ChildEnd) => void;
/** Of the starts so far, on the played clock. */
const starts: number[] = [];
/** Whether each of them was to fold the log in first. */
const folded: boolean[] = [];
/** What the next starts meet; then they succeed. */
const failures: AppError[] = [];

beforeEach(async () => {
  folder = temporaryFolder();
  for (const list of [lines, starts, folded, failures]) list.length = 0;
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  vi.spyOn(Child, "start").mockImplementation(async ({ foldFirst = false }, { onExit }) => {
    folded.push(foldFirst);
    starts.push(performance.now());
    const failure = failures.shift();
    if (failure) throw failure;
    end = onExit;
    const opened = { graph: "g", position: 0, changes: 0, nodes: 0, relationships: 0, missing: 0 };
    return { port: 7697, opened, stop: () => Promise.resolve() } as unknown as Child;
  });
  const options = { file: "graph", port: 0, mustKeepPort: false, users: [], memoryLimitMb: 100 };
  journal = await Journal.load(folder);
  supervisor = new Supervisor(options, journal, (line) => void lines.push(line));
  await supervisor.start();
});

afterEach(async () => {
  await supervisor.close();
  vi.useRealTimers();
  vi.restoreAllMocks();
  // What happened last may still be being noted.
  rmSync(folder, { recursive: true, maxRetries: 3 });
});

/** Milliseconds between each start and the one before, from the second on. */
function pauses(): number[] {
  return starts.slice(1).map((at, index) => Math.round(at - (starts[index] ?? 0)));
}

async function pass(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
}

test("after a long life it is started again at once", async () => {
  await pass(10_000);
  end({ reason: "it was ended by SIGKILL" });
  await pass(0);
  expect(pauses()).toEqual([10_000]);
  expect(supervisor.status()).toMatchObject({ state: "ready", restarts: 1 });
});

test("lives that are short one after the other are begun ever more slowly, up to 5 s", async () => {
  const expected = [0, 100, 200, 400, 800, 1600, 3200, 5000, 5000];
  for (const ms of expected) {
    end({ reason: "it ended with code 1" });
    await pass(ms);
  }
  expect(pauses()).toEqual(expected);
  await pass(300);
  end({ reason: "it ended with code 1" });
  await pass(0);
  expect(supervisor.status().state).toBe("ready");
});

test("starts that fail are tried again, and the reason is told until one succeeds", async () => {
  failures.push(FULL, FULL);
  await pass(1_000);
  end({ reason: "it was ended by SIGKILL" });
  await pass(0);
  expect(supervisor.status()).toMatchObject({
    state: "restarting",
    problem: "There is no space left. Free some space.",
  });
  await pass(300);
  expect(pauses()).toEqual([1_000, 100, 200]);
  expect(supervisor.status()).toEqual({ state: "ready", restarts: 1, pid: undefined });
});

test("when eight fail it is called failed, says how to go on, and comes back by itself when the cause is gone", async () => {
  failures.push(...Array.from({ length: 9 }, () => FULL));
  await pass(1_000);
  end({ reason: "it was ended by SIGKILL" });
  await pass(30_000);
  expect(supervisor.status()).toMatchObject({ state: "failed", problem: expect.stringContaining("Free some space.") });
  expect(starts).toHaveLength(9);
  expect(lines.at(-1)).toContain("tried again every 30 seconds");
  await pass(60_000);
  expect(supervisor.status().state).toBe("ready");
  expect(supervisor.status().problem).toBeUndefined();
});

test("a damaged graph is not tried again and again", async () => {
  failures.push(DAMAGED);
  await pass(1_000);
  end({ reason: "it was ended by SIGKILL" });
  await pass(29_000);
  expect(starts).toHaveLength(2);
  expect(supervisor.status()).toMatchObject({
    state: "failed",
    problem: expect.stringContaining("npx filiere restore"),
  });
  expect(journal.lossAt).toBeDefined();
});

test("after a failed sync the next start folds the log in first, and only that one", async () => {
  await pass(1_000);
  end({ reason: "the disk did not confirm", hasDoubtfulLog: true });
  await pass(1_000);
  end({ reason: "it was ended by SIGKILL" });
  await pass(0);
  expect(folded).toEqual([false, true, false]);
});

test("closing ends a wait", async () => {
  failures.push(DAMAGED);
  end({ reason: "it was ended by SIGKILL" });
  await pass(10);
  await supervisor.close();
  await pass(60_000);
  expect(starts).toHaveLength(2);
  expect(supervisor.status().state).toBe("closed");
});
