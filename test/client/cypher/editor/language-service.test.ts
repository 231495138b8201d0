import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createLanguageService, type WorkerLike } from "../../../../client/cypher/editor/language-service.ts";
import { perform } from "../../../../client/cypher/editor/worker/perform.ts";
import type { Answers, Envelope, Reply } from "../../../../client/cypher/editor/worker/tasks.ts";
import { names } from "./samples.ts";

interface FakeWorker extends WorkerLike {
  asked: Envelope[];
  isTerminated: boolean;
}
let workers: FakeWorker[] = [];

function start(): FakeWorker {
  const worker: FakeWorker = {
    asked: [],
    isTerminated: false,
    onmessage: null,
    onerror: null,
    postMessage: (envelope) => worker.asked.push(structuredClone(envelope)),
    terminate: () => {
      worker.isTerminated = true;
    },
  };
  workers.push(worker);
  return worker;
}

function reply(worker: FakeWorker, place: number, answer: Answers[keyof Answers]): void {
  const data: Reply = { id: worker.asked[place]!.id, answer };
  worker.onmessage?.({ data } as MessageEvent<Reply>);
}

beforeEach(() => {
  vi.useFakeTimers();
  workers = [];
});
afterEach(() => {
  vi.useRealTimers();
});

test("no worker is started before something is asked, and one does for all", async () => {
  const service = createLanguageService(start);
  expect(workers).toHaveLength(0);
  const first = service.ask({ kind: "format", text: "a" });
  reply(workers[0]!, 0, "A");
  const second = service.ask({ kind: "format", text: "b" });
  reply(workers[0]!, 1, "B");
  expect([await first, await second, workers.length]).toEqual(["A", "B", 1]);
});

test("one thing is asked at a time, and of what waits only the newest of its kind", async () => {
  const service = createLanguageService(start);
  const running = service.ask({ kind: "lint", text: "1", names });
  const overtaken = service.ask({ kind: "lint", text: "2", names });
  const other = service.ask({ kind: "format", text: "2" });
  const newest = service.ask({ kind: "lint", text: "3", names });
  await expect(overtaken).rejects.toMatchObject({ why: "overtaken" });
  const [worker] = workers;
  expect(worker!.asked).toHaveLength(1);
  reply(worker!, 0, []);
  reply(worker!, 1, "two");
  reply(worker!, 2, []);
  expect(worker!.asked.map(({ task }) => task.text)).toEqual(["1", "2", "3"]);
  expect([await running, await other, await newest]).toEqual([[], "two", []]);
});

test("a text that hangs costs the worker its life, is not tried again, and the next one gets a new worker", async () => {
  const service = createLanguageService(start, 5000);
  const hanging = service.ask({ kind: "lint", text: "endless", names });
  const after = service.ask({ kind: "format", text: "short" });
  const refused = hanging.catch((error: unknown) => error);
  vi.advanceTimersByTime(4999);
  expect(workers[0]!.isTerminated).toBe(false);
  vi.advanceTimersByTime(1);
  expect(await refused).toMatchObject({ why: "hung" });
  expect(workers[0]!.isTerminated).toBe(true);
  expect(workers).toHaveLength(2);
  reply(workers[1]!, 0, "SHORT");
  expect(await after).toBe("SHORT");
  await expect(service.ask({ kind: "lint", text: "endless", names })).rejects.toMatchObject({ why: "hung" });
  expect(workers[1]!.asked).toHaveLength(1);
});

test("a late answer of something given up is nobody's answer", async () => {
  const service = createLanguageService(start, 10);
  const given = service.ask({ kind: "format", text: "slow" }).catch((error: unknown) => error);
  vi.advanceTimersByTime(10);
  expect(await given).toMatchObject({ why: "hung" });
  const next = service.ask({ kind: "format", text: "next" });
  reply(workers[0]!, 0, "late");
  reply(workers[1]!, 0, "right");
  expect(await next).toBe("right");
});

test("a worker that breaks down is replaced", async () => {
  const service = createLanguageService(start);
  const first = service.ask({ kind: "format", text: "a" });
  workers[0]!.onerror?.({ message: "out of memory" } as ErrorEvent);
  await expect(first).rejects.toMatchObject({ why: "failed" });
  const second = service.ask({ kind: "format", text: "a" });
  reply(workers[1]!, 0, "A");
  expect(await second).toBe("A");
});

test("what is asked and answered can be sent between page and worker", () => {
  const task = { kind: "complete", text: "MATCH (c:CaseFile)<-[:", at: 22, names } as const;
  const answer = perform(structuredClone(task));
  expect(structuredClone(answer)).toMatchObject([{ label: "SUPPORTS", sort: "type" }]);
});
