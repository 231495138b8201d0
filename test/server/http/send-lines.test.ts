import express, { type Response } from "express";
import { afterEach, expect, test, vi } from "vitest";
import { sendLines } from "../../../server/http/send-lines.ts";
import { listen, type Listening } from "../../../server/listen.ts";

let server: Listening | undefined;

afterEach(async () => {
  vi.restoreAllMocks();
  await server?.close();
});

/** What somebody reads who asks for these lines. */
async function read(lines: (response: Response) => AsyncGenerator<unknown, void, void>): Promise<string> {
  const app = express();
  app.get("/", (_request, response) => sendLines(response, lines(response)));
  server = await listen(app, 0, "127.0.0.1");
  return (await fetch(server.address.replace("localhost", "127.0.0.1"))).text();
}

test("an answer that is waited for again and again leaves nobody listening", async () => {
  const listeners = new Set<number>();
  const text = await read(async function* (response) {
    yield 0;
    for (let line = 0; line < 20; line++) {
      listeners.add(response.listenerCount("close") + response.listenerCount("error"));
      // Larger than is held back: each of them is waited for.
      yield await Promise.resolve("x".repeat(1_000_000));
    }
  });
  expect(text.length).toBeGreaterThan(20_000_000);
  expect([...listeners]).toHaveLength(1);
});

test("a fault after the first line is the last line, and stands in the log with its place", async () => {
  const log = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const text = await read(async function* () {
    yield await Promise.resolve({ row: [1] });
    throw new Error("nobody foresaw this");
  });
  const lines = text.trim().split("\n");
  expect(lines).toHaveLength(2);
  expect(JSON.parse(lines[1] ?? "")).toMatchObject({ problem: { code: "internal", status: 500 } });
  expect(text).not.toContain("nobody foresaw this");
  expect(String(log.mock.lastCall?.[0])).toMatch(/error .*nobody foresaw this\n\s+at /);
});
