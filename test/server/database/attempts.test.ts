import { Neo4jError } from "neo4j-driver";
import { expect, test, vi } from "vitest";
import { again } from "../../../server/database/attempts.ts";

const failing = (code: string) => new Neo4jError("", code, "50N42", "");
const gone = () => failing("ServiceUnavailable");

test("what passes is tried until it works", async () => {
  const attempt = vi.fn<() => Promise<string>>().mockRejectedValueOnce(gone()).mockResolvedValue("answer");
  expect(await again({ patienceMs: 5_000 }, attempt)).toBe("answer");
  expect(attempt).toHaveBeenCalledTimes(2);
});

test("what does not pass is tried once", async () => {
  const attempt = vi.fn<() => Promise<never>>(() => Promise.reject(failing("Neo.ClientError.Statement.SyntaxError")));
  await expect(again({ patienceMs: 5_000 }, attempt)).rejects.toMatchObject({ code: "query_rejected" });
  expect(attempt).toHaveBeenCalledTimes(1);
});

test("what ran out of memory is not run again", async () => {
  const attempt = vi.fn<() => Promise<never>>(() =>
    Promise.reject(failing("Neo.TransientError.General.MemoryPoolOutOfMemoryError")),
  );
  await expect(again({ patienceMs: 5_000 }, attempt)).rejects.toMatchObject({ code: "query_too_large" });
  expect(attempt).toHaveBeenCalledTimes(1);
});

test("patience ends", async () => {
  const attempt = vi.fn<() => Promise<never>>(() => Promise.reject(gone()));
  await expect(again({ patienceMs: 100 }, attempt)).rejects.toMatchObject({ code: "database_unreachable" });
  expect(attempt.mock.calls.length).toBeGreaterThan(1);
});

test("a statement that the database does not survive is given up", async () => {
  const attempt = vi.fn<(begun: () => void) => Promise<never>>((begun) => {
    begun();
    return Promise.reject(gone());
  });
  await expect(again({ patienceMs: 60_000 }, attempt)).rejects.toMatchObject({ code: "query_too_large" });
  expect(attempt).toHaveBeenCalledTimes(3);
});

test("a signal ends the waiting between two attempts", async () => {
  const controller = new AbortController();
  const attempt = vi.fn<() => Promise<never>>(() => {
    controller.abort();
    return Promise.reject(gone());
  });
  await expect(again({ patienceMs: 60_000, signal: controller.signal }, attempt)).rejects.toMatchObject({
    code: "cancelled",
  });
  expect(attempt).toHaveBeenCalledTimes(1);
});
