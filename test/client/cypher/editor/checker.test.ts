import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { CheckAnswer, Objection } from "../../../../contract/cypher.ts";
import { createChecker, type CheckFound, type CheckState } from "../../../../client/cypher/editor/checker.ts";
import type { Finding } from "../../../../client/cypher/editor/merge-findings.ts";
import type { Remark } from "../../../../client/cypher/editor/worker/tasks.ts";
import { names } from "./samples.ts";

const refused: Objection = { rule: "write", sentence: "No.", start: 0, end: 3, values: {} };
const unknown: Remark = { about: "label", name: "Plce", start: 9, end: 13 };

let asked: { statement: string; signal: AbortSignal }[] = [];
let shown: (readonly Finding[])[] = [];
let told: CheckFound[] = [];
let states: CheckState[] = [];
let answer: () => Promise<CheckAnswer>;
let remarks: () => Promise<Remark[]>;

const checker = () =>
  createChecker({
    check: (statement, _parameters, { signal }) => {
      asked.push({ statement, signal });
      return answer();
    },
    lint: () => remarks(),
    show: (findings) => shown.push(findings),
    onCheck: (found) => told.push(found),
    onState: (state) => states.push(state),
  });

beforeEach(() => {
  vi.useFakeTimers();
  [asked, shown, told, states] = [[], [], [], []];
  answer = () => Promise.resolve({ objections: [refused], parameters: ["x"], writes: false, plan: null });
  remarks = () => Promise.resolve([unknown]);
});
afterEach(() => {
  vi.useRealTimers();
});

test("a text is looked at once the fingers rest, and what was found is told", async () => {
  const looking = checker();
  looking.look("SET (n:M", {}, names);
  await vi.advanceTimersByTimeAsync(399);
  looking.look("SET (n:Ma:Plce)", {}, names);
  await vi.advanceTimersByTimeAsync(399);
  expect(asked).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(asked.map(({ statement }) => statement)).toEqual(["SET (n:Ma:Plce)"]);
  expect(shown.at(-1)?.map(({ severity }) => severity)).toEqual(["error", "warning"]);
  expect(told).toEqual([{ objections: [refused], parameters: ["x"], writes: false }]);
  expect(states).toEqual(["waiting", "waiting", "checked"]);
});

test("a newer text aborts the older question, whose answer is not heard", async () => {
  let finish: (found: CheckAnswer) => void = () => undefined;
  answer = () => new Promise((resolve) => (finish = resolve));
  remarks = () => Promise.resolve([]);
  const looking = checker();
  looking.look("first text", {}, names);
  await vi.advanceTimersByTimeAsync(400);
  looking.look("second text", {}, names);
  expect(asked[0]?.signal.aborted).toBe(true);
  finish({ objections: [refused], parameters: [], writes: false, plan: null });
  await vi.advanceTimersByTimeAsync(1);
  expect(told).toEqual([]);
});

test("a text that may only be unfinished is called wrong when the fingers have rested for longer", async () => {
  const unread: Objection = { rule: "syntax", sentence: "No.", start: 8, end: 8, values: {} };
  answer = () => Promise.resolve({ objections: [unread], parameters: ["x"], writes: false, plan: null });
  remarks = () => Promise.resolve([]);
  const looking = checker();
  looking.look("MATCH (n", {}, names);
  await vi.advanceTimersByTimeAsync(1599);
  expect(shown.at(-1)).toEqual([]);
  expect(told).toEqual([{ objections: [unread], parameters: ["x"], writes: false }]);
  expect(states.at(-1)).toBe("checked");
  await vi.advanceTimersByTimeAsync(1);
  expect(shown.at(-1)?.map(({ severity }) => severity)).toEqual(["error"]);
  looking.look("MATCH (n:", {}, names);
  await vi.advanceTimersByTimeAsync(500);
  looking.look("MATCH (n:P", {}, names);
  await vi.advanceTimersByTimeAsync(1500);
  expect(shown.at(-1)).toEqual([]);
});

test("without the worker the server's word is left, without the server nothing is claimed", async () => {
  remarks = () => Promise.reject(new Error("hung"));
  const looking = checker();
  looking.look("some text", {}, names);
  await vi.advanceTimersByTimeAsync(400);
  expect(shown.at(-1)).toHaveLength(1);
  answer = () => Promise.reject(new Error("unreachable"));
  looking.look("other text", {}, names);
  await vi.advanceTimersByTimeAsync(400);
  expect(states.at(-1)).toBe("unchecked");
  expect(told).toHaveLength(1);
});

test("an empty text has nothing against it and asks nobody", async () => {
  const looking = checker();
  looking.look(" \n", {}, names);
  await vi.advanceTimersByTimeAsync(1000);
  expect(asked).toEqual([]);
  expect(told).toEqual([{ objections: [], parameters: [], writes: false }]);
});

test("once closed it asks nothing more", async () => {
  const looking = checker();
  looking.look("some text", {}, names);
  looking.close();
  await vi.advanceTimersByTimeAsync(1000);
  expect(asked).toEqual([]);
});

test("whether it may write is asked with the text, and whether it does is told", async () => {
  let mayWrite: boolean | null = null;
  const looking = createChecker({
    check: (_statement, _parameters, { edit }) => {
      mayWrite = edit;
      return Promise.resolve({ objections: [], parameters: [], writes: true, plan: null });
    },
    lint: () => Promise.resolve([]),
    show: () => undefined,
    onCheck: (found) => told.push(found),
  });
  looking.look("CREATE (n)", {}, names, true);
  await vi.advanceTimersByTimeAsync(400);
  expect(mayWrite).toBe(true);
  expect(told).toEqual([{ objections: [], parameters: [], writes: true }]);
});
