import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { overdue, withDeadline } from "../../../server/database/deadline.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("a database that does not stop in time is told to, a little later", () => {
  const { signal } = withDeadline({ timeoutMs: 1000 });
  vi.advanceTimersByTime(1500);
  expect(signal.aborted).toBe(false);
  vi.advanceTimersByTime(10_000);
  expect(overdue(signal)).toMatchObject({ code: "query_timeout" });
});

test("who cancels is not told that it took too long", () => {
  const asker = new AbortController();
  const { signal } = withDeadline({ timeoutMs: 1000, signal: asker.signal });
  asker.abort();
  vi.advanceTimersByTime(10_000);
  expect(signal.aborted).toBe(true);
  expect(overdue(signal)).toBeUndefined();
});
