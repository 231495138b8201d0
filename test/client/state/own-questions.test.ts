import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { SavedQuery } from "../../../contract/queries.ts";
import {
  beginChange,
  beginQuestion,
  cancelWriting,
  removeQuestion,
  saveAsOwnQuestion,
  saveQuestion,
} from "../../../client/state/actions/own-questions.ts";
import { app } from "../../../client/state/app-store.ts";
import { questionDesk } from "../../../client/state/question-desk.ts";
import { drafting, dropQuestionDraft, writeDraft } from "../../../client/state/question-draft.ts";
import { question } from "./question-samples.ts";

const cypher = { statement: "MATCH (n:SavedQuery) RETURN n", parameters: {} };
const own = question("own:one", { own: true, title: "One" });

interface Sent {
  request: string;
  body: Record<string, unknown>;
}
type Answer = readonly [status: number, body: unknown];

/** Answers one request after the other; what was sent is kept. `during`: before each answer. */
function answering(answers: readonly Answer[], during: () => void = () => undefined): Sent[] {
  const sent: Sent[] = [];
  const left = [...answers];
  vi.stubGlobal("fetch", (url: string, { method = "GET", body }: RequestInit = {}) => {
    sent.push({
      request: `${method} ${url}`,
      body: JSON.parse(typeof body === "string" ? body : "{}") as Sent["body"],
    });
    during();
    const [status, answer] = left.shift() ?? [500, {}];
    return Promise.resolve(Response.json(answer, { status }));
  });
  return sent;
}

const checked = (...parameters: string[]): Answer => [200, { objections: [], parameters, writes: false, plan: null }];
const kept = (query: SavedQuery): Answer => [200, { query, cypher }];
const problem = (status: number, code: string): Answer => [
  status,
  { type: "t", title: "t", status, code, detail: "No.", values: {}, requestId: "r" },
];
const notice = () => app.getState().notice;

beforeEach(() => {
  dropQuestionDraft();
  questionDesk.setState({ isOpen: false, part: "list", name: null, given: {}, asked: null });
  app.setState({ notice: null, offer: null, busy: null });
});
afterEach(() => vi.unstubAllGlobals());

test("who saves before the check of the text has come still sends what the statement uses", async () => {
  beginQuestion({ statement: "RETURN $a", parameters: { a: { type: "number", text: "1" } } });
  writeDraft({ title: "One" });
  const sent = answering([checked("a"), kept(own)]);
  await saveQuestion();
  expect(sent.map(({ request }) => request)).toEqual(["POST /api/cypher/check", "POST /api/queries"]);
  expect(sent[1]?.body).toMatchObject({ parameters: [{ name: "a", type: "number" }], example: { a: "1" } });
  expect(drafting.getState().draft).toBeNull();
  expect(questionDesk.getState()).toMatchObject({ isOpen: true, part: "question", name: "own:one" });
});

test("what is sent again after a lost answer bears the same key", async () => {
  beginQuestion({ statement: "RETURN $a", parameters: {} });
  writeDraft({ title: "One" });
  const sent = answering([checked("a"), problem(503, "database_unreachable"), checked("a"), kept(own)]);
  await saveQuestion();
  expect(drafting.getState()).toMatchObject({ problem: { code: "database_unreachable" }, isSaving: false });
  await saveQuestion();
  const [first, second] = sent.filter(({ request }) => request === "POST /api/queries");
  expect(first?.body["key"]).toBeTypeOf("string");
  expect(second?.body["key"]).toBe(first?.body["key"]);
});

test("a change names the version that its author saw; in a conflict nothing is lost", async () => {
  beginChange(own);
  writeDraft({ title: "Mine" });
  const sent = answering([
    checked(),
    problem(409, "query_conflict"),
    checked(),
    kept(question("own:mine", { own: true, title: "Mine (mine)" })),
  ]);
  await saveQuestion();
  expect(sent[1]).toMatchObject({ request: "PUT /api/queries/own%3Aone", body: { version: 1, title: "Mine" } });
  expect(drafting.getState()).toMatchObject({ draft: { title: "Mine" }, problem: { code: "query_conflict" } });
  await saveAsOwnQuestion();
  expect(sent[3]).toMatchObject({ request: "POST /api/queries", body: { title: "Mine (mine)" } });
  expect(questionDesk.getState().name).toBe("own:mine");
});

test("what is typed while it is saved stays, as a change of what was saved", async () => {
  beginQuestion({ statement: "RETURN 1 AS one", parameters: {} });
  writeDraft({ title: "One" });
  let answered = 0;
  answering([checked(), kept(own)], () => {
    if (++answered === 2) writeDraft({ about: "More" });
  });
  await saveQuestion();
  expect(drafting.getState().draft).toMatchObject({ about: "More", edits: { name: "own:one", version: 1 } });
});

test("what is put away comes back, also when another one was begun in its place", () => {
  beginQuestion({ statement: "RETURN 1 AS one", parameters: {} });
  cancelWriting();
  expect(notice()).toBeNull();
  beginQuestion({ statement: "RETURN 1 AS one", parameters: {} });
  writeDraft({ title: "Half a question" });
  beginChange(own);
  expect(drafting.getState().draft?.title).toBe("One");
  const put = notice();
  expect(put).toMatchObject({ kind: "done", headline: { key: "questions.discarded" } });
  if (put?.kind === "done") put.undo?.perform();
  expect(drafting.getState().draft?.title).toBe("Half a question");
});

test("a deleted question comes back with its notice", async () => {
  const sent = answering([kept(own), kept(own)]);
  await removeQuestion(own);
  expect(sent[0]?.request).toBe("DELETE /api/queries/own%3Aone?version=1");
  expect(questionDesk.getState().part).toBe("list");
  const told = notice();
  if (told?.kind === "done") told.undo?.perform();
  await vi.waitFor(() => expect(questionDesk.getState()).toMatchObject({ part: "question", name: "own:one" }));
  expect(sent[1]?.request).toBe("POST /api/queries/own%3Aone/restore");
});

test("what somebody changed meanwhile is not deleted, and is not tried again as it was", async () => {
  questionDesk.setState({ isOpen: true, part: "question", name: "own:one" });
  answering([problem(409, "query_conflict")]);
  await removeQuestion(own);
  expect(questionDesk.getState()).toMatchObject({ part: "question", name: "own:one" });
  expect(notice()).toMatchObject({ kind: "problem", problem: { code: "query_conflict" }, again: null });
});
