import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { closeImport, importFiles, importing, isImporting } from "../../../client/state/question-import.ts";
import { question } from "./question-samples.ts";

const cypher = { statement: "MATCH (n:SavedQuery) RETURN n", parameters: {} };
const one = question("own:one", { own: true, title: "One" });

const file = (name: string, text: string, size = text.length) => ({ name, size, text: () => Promise.resolve(text) });

const problem = (status: number, code: string, values: Record<string, unknown> = {}) =>
  [status, { type: "t", title: "t", status, code, detail: "No.", values, requestId: "r" }] as const;

/** Answers one request after the other. */
function answering(...answers: readonly (readonly [status: number, body: unknown])[]): string[] {
  const sent: string[] = [];
  const left = [...answers];
  vi.stubGlobal("fetch", (_url: string, { body }: RequestInit = {}) => {
    sent.push(typeof body === "string" ? body : "");
    const [status, answer] = left.shift() ?? [500, {}];
    return Promise.resolve(Response.json(answer, { status }));
  });
  return sent;
}

beforeEach(closeImport);
afterEach(() => vi.unstubAllGlobals());

test("each file of a pack stands for itself: made, known or refused", async () => {
  const sent = answering(
    [200, { made: [one], known: [], cypher }],
    problem(422, "query_file_refused", { file: "bad.cypher", line: 2, what: "No title." }),
    [200, { made: [], known: [one], cypher }],
  );
  await importFiles([file("one.cypher", "1"), file("bad.cypher", "2"), file("same.cypher", "1")]);
  const { last } = importing.getState();
  expect(last).toMatchObject({ made: [{ name: "own:one" }], known: [{ name: "own:one" }], stopped: null });
  expect(last?.refused).toMatchObject([{ file: "bad.cypher", problem: { values: { line: 2, what: "No title." } } }]);
  expect(last !== null && isImporting(last)).toBe(false);
  expect(sent).toHaveLength(3);
});

test("what would meet the next file too stops, and what was made before stays told", async () => {
  const sent = answering([200, { made: [one], known: [], cypher }], problem(503, "database_unreachable"));
  await importFiles([file("one.cypher", "1"), file("two.cypher", "2"), file("three.cypher", "3")]);
  expect(importing.getState().last).toMatchObject({
    made: [{ name: "own:one" }],
    stopped: { code: "database_unreachable" },
  });
  expect(sent).toHaveLength(2);
});

test("a file that no question has is not read, and not sent", async () => {
  const sent = answering();
  const huge = { name: "huge.bin", size: 5_000_000_000, text: () => Promise.reject(new Error("it was read")) };
  await importFiles([huge, file("long.cypher", "x".repeat(100_001))]);
  expect(importing.getState().last?.refused).toEqual([
    { file: "huge.bin", problem: "too-large" },
    { file: "long.cypher", problem: "too-large" },
  ]);
  expect(sent).toEqual([]);
});

test("more files than are taken at once are said", async () => {
  const files = Array.from({ length: 201 }, (_, at) => file(`${at}.cypher`, "1"));
  answering(...files.map(() => [200, { made: [], known: [one], cypher }] as const));
  await importFiles(files);
  expect(importing.getState().last).toMatchObject({ count: 200, hasMore: true });
  expect(importing.getState().last?.known).toHaveLength(200);
});
