import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Note } from "../../../contract/notes.ts";
import type { FirstView } from "../../../contract/views.ts";
import { queryClient } from "../../../client/api/query-client.ts";
import { baseView } from "../../../client/graph/base-view.ts";
import {
  beginEdit,
  canSave,
  deleteWritten,
  discardDraft,
  goToNoted,
  saveAsOwn,
  saveDraft,
  writeOnSelected,
} from "../../../client/state/actions/notes.ts";
import { select } from "../../../client/state/actions/select.ts";
import { app, facts, remember } from "../../../client/state/app-store.ts";
import { draftKey, noteDrafts, setDraftText, stalenessOf } from "../../../client/state/note-drafts.ts";
import { tell } from "../../../client/state/told.ts";
import { caseFile, edge, english, place } from "../graph/samples.ts";

const spain = place("place:spain", {}, { name: "Spain" });
const file = caseFile("case:k");
const from = edge("FROM", file.id, spain.id);
const cypher = { statement: "MATCH (n:FiliereNote) RETURN n", parameters: {} };
const first: FirstView = {
  view: null,
  slice: { nodes: [spain], edges: [] },
  sources: [],
  claims: 0,
  missing: [],
  totals: {},
  cypher,
};
const SPAIN = { node: spain.id };
const note: Note = {
  id: "note:one",
  version: 2,
  about: SPAIN,
  text: "As it was",
  created: "2026-03-01T08:00:00.000Z",
  changed: "2026-03-02T08:00:00.000Z",
  deleted: null,
};

interface Sent {
  request: string;
  body: Record<string, unknown>;
}

/** Answers one request after the other; what was sent is kept. */
function answering(...answers: readonly (readonly [status: number, body: unknown])[]): Sent[] {
  const sent: Sent[] = [];
  const left = [...answers];
  vi.stubGlobal("fetch", async (url: string, { method = "GET", body }: RequestInit = {}) => {
    sent.push({
      request: `${method} ${url}`,
      body: JSON.parse(typeof body === "string" ? body : "{}") as Sent["body"],
    });
    const [status, answer] = left.shift() ?? [500, {}];
    return Response.json(answer, { status });
  });
  return sent;
}

const problem = (status: number, code: string) =>
  [status, { type: "", title: "", status, code, detail: "No.", values: {}, requestId: "r1" }] as const;
const kept = [200, { note, cypher }] as const;

const begin = (text: string): string => {
  select(spain.id);
  writeOnSelected.perform();
  setDraftText(draftKey({ about: SPAIN, edits: null }), text);
  return draftKey({ about: SPAIN, edits: null });
};
const draft = (key: string) => noteDrafts.getState().drafts[key];
const trouble = (key: string) => noteDrafts.getState().problems[key]?.code;

beforeEach(() => {
  queryClient.setQueryData(["status"], { data: { revision: 1, bundled: null, filled: true } });
  remember({ nodes: [spain], edges: [] });
  app.setState({ first, present: baseView(first), past: [], future: [], notice: null, busy: null });
  noteDrafts.setState({ drafts: {}, problems: {}, saving: new Set(), called: null });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test("a note is written on what is selected, and is no step of the view", async () => {
  const key = begin("Ask the prosecutor.\n\nTwice.");
  expect(noteDrafts.getState().called).toBe(key);
  const { present, past } = app.getState();
  const sent = answering(kept);
  await saveDraft(key);
  expect(sent).toMatchObject([
    { request: "POST /api/notes", body: { about: SPAIN, text: "Ask the prosecutor.\n\nTwice." } },
  ]);
  expect(draft(key)).toBeUndefined();
  expect(app.getState()).toMatchObject({ present, past });
});

test("without one thing selected there is nothing to write on, nor in a graph that others made", () => {
  expect(writeOnSelected.isPossible(app.getState())).toBe(false);
  select(spain.id);
  expect(writeOnSelected.isPossible(app.getState())).toBe(true);
  queryClient.setQueryData(["status"], { data: null });
  expect(writeOnSelected.isPossible(app.getState())).toBe(false);
});

test("while the database is away the text stays, and trying again sends the same note", async () => {
  const key = begin("Not to be lost");
  const sent = answering(problem(503, "database_unreachable"), kept);
  await saveDraft(key);
  expect([draft(key)?.text, trouble(key)]).toEqual(["Not to be lost", "database_unreachable"]);
  await saveDraft(key);
  expect(draft(key)).toBeUndefined();
  expect(sent[1]).toEqual(sent[0]);
});

test("another text is another note: it is sent with a key of its own", async () => {
  const key = begin("One");
  const sent = answering(problem(503, "database_unreachable"), kept);
  await saveDraft(key);
  setDraftText(key, "Two");
  expect(trouble(key)).toBeUndefined();
  await saveDraft(key);
  expect(sent[1]?.body["key"]).not.toBe(sent[0]?.body["key"]);
});

test.each([
  ["", false],
  [" \n\t\u200B", false],
  ["x", true],
  ["🗺".repeat(5000), true],
  ["🗺".repeat(5001), false],
  ["שלום עליכם 🧭 ".repeat(22), true],
])("whether %j can be saved is known before it is sent", async (text, isReady) => {
  const key = begin(text);
  expect(canSave({ about: SPAIN, text, edits: null })).toBe(isReady);
  const sent = answering(kept);
  await saveDraft(key);
  expect(sent).toHaveLength(isReady ? 1 : 0);
});

test("an edit names the version that its author saw; in a conflict neither text is lost", async () => {
  beginEdit(note);
  setDraftText(note.id, "Mine");
  const sent = answering(problem(409, "note_conflict"), kept);
  await saveDraft(note.id);
  expect(sent[0]).toMatchObject({ request: "PATCH /api/notes/note%3Aone", body: { version: 2, text: "Mine" } });
  expect([draft(note.id)?.text, trouble(note.id)]).toEqual(["Mine", "note_conflict"]);
  await saveAsOwn(note.id);
  expect(sent[1]).toMatchObject({ request: "POST /api/notes", body: { about: SPAIN, text: "Mine" } });
  expect(noteDrafts.getState().drafts).toEqual({});
});

test("who changes a note is told when somebody else did, and is not taken for somebody else while hers is saved", async () => {
  const staleness = (current: Note | null) => stalenessOf(noteDrafts.getState(), note.id, current);
  beginEdit(note);
  setDraftText(note.id, "Mine");
  const saved = { ...note, version: 3, text: "Mine" };
  expect([staleness(note), staleness(saved), staleness(null)]).toEqual([null, "note_conflict", "note_deleted"]);
  answering([200, { note: saved, cypher }]);
  // The list has the saved note already; the draft goes once all notes were read again.
  const seen: unknown[] = [];
  vi.spyOn(queryClient, "invalidateQueries").mockImplementation(async () => void seen.push(staleness(saved)));
  await saveDraft(note.id);
  expect([seen, draft(note.id)]).toEqual([[null], undefined]);
});

test("what comes back to a note while it is saved goes on from what was saved", async () => {
  beginEdit(note);
  setDraftText(note.id, "Mine");
  const saved = { ...note, version: 3, text: "Mine" };
  answering([200, { note: saved, cypher }]);
  vi.spyOn(queryClient, "invalidateQueries").mockImplementation(async () => setDraftText(note.id, "Mine, and more"));
  await saveDraft(note.id);
  expect(draft(note.id)).toMatchObject({ text: "Mine, and more", edits: { version: 3, text: "Mine" } });
});

test("what becomes a note of its own takes nothing from a new note that was begun", async () => {
  const key = begin("Begun");
  beginEdit(note);
  setDraftText(note.id, "Mine");
  const sent = answering(problem(503, "database_unreachable"));
  await saveAsOwn(note.id);
  expect(sent[0]?.body["text"]).toBe("Begun\n\nMine");
  expect(draft(key)?.text).toBe("Begun\n\nMine");
});

test("a draft that is thrown away comes back with Undo; one without a word goes without a word", () => {
  const key = begin("Almost");
  discardDraft(key);
  const { notice } = app.getState();
  expect(draft(key)).toBeUndefined();
  if (notice?.kind !== "done") throw new Error("nothing was said");
  notice.undo?.perform();
  expect(draft(key)?.text).toBe("Almost");
  app.setState({ notice: null });
  setDraftText(key, "  ");
  discardDraft(key);
  expect(app.getState().notice).toBeNull();
});

test.each([
  ["", "Almost"],
  ["  ", "Almost"],
  ["Begun", "Begun\n\nAlmost"],
  ["Almost", "Almost"],
])("a discarded text comes back into a field that holds %j since", (begun, text) => {
  const key = begin("Almost");
  discardDraft(key);
  const { notice } = app.getState();
  begin(begun);
  if (notice?.kind !== "done") throw new Error("nothing was said");
  notice.undo?.perform();
  expect(draft(key)?.text).toBe(text);
});

test("a discarded change comes back over the note's own text, with the version that its author saw", () => {
  beginEdit(note);
  setDraftText(note.id, "Mine");
  discardDraft(note.id);
  const { notice } = app.getState();
  const theirs = { ...note, version: 3, text: "Theirs" };
  beginEdit(theirs);
  if (notice?.kind !== "done") throw new Error("nothing was said");
  notice.undo?.perform();
  expect(draft(note.id)).toMatchObject({ text: "Mine", edits: { version: 2 } });
});

test("deleting a note offers its own Undo and leaves the view's alone", async () => {
  const { past } = app.getState();
  const sent = answering(kept, kept);
  await deleteWritten(note);
  const { notice } = app.getState();
  if (notice?.kind !== "done") throw new Error("nothing was said");
  notice.undo?.perform();
  await vi.waitFor(() => expect(sent).toHaveLength(2));
  expect(sent.map(({ request }) => request)).toEqual([
    "DELETE /api/notes/note%3Aone?version=2",
    "POST /api/notes/note%3Aone/restore",
  ]);
  expect(app.getState().past).toBe(past);
});

test("a note that was changed meanwhile is not deleted unread, and trying the same again is not offered", async () => {
  answering(problem(409, "note_conflict"));
  await deleteWritten(note);
  expect(app.getState().notice).toMatchObject({ kind: "problem", again: null, problem: { code: "note_conflict" } });
});

test("a note on a link that is not shown leads there in one step", async () => {
  answering([200, { slice: { nodes: [spain, file], edges: [from] }, missing: [], truncated: false, cypher }]);
  const ref = (id: string, kind: "case" | "country", name: string) => ({
    id,
    kind,
    name,
    nameFr: null,
    dateFrom: null,
    dateTo: null,
  });
  const relationship = { from: from.from, type: from.type, id: from.id };
  const subject = { from: ref(file.id, "case", "Bacalan"), to: ref(spain.id, "country", "Spain") };
  await goToNoted({ ...note, about: { relationship }, subject });
  const { present, past } = app.getState();
  expect(present).toMatchObject({ selected: from.id, nodes: [spain.id, file.id] });
  expect(past.map(({ told }) => tell(told, english, facts))).toEqual(["Add what a note is about: 1 mark, 1 link"]);
});

test("what a note was about and is gone leads nowhere", async () => {
  const sent = answering();
  await goToNoted({ ...note, subject: null });
  expect([sent, app.getState().past]).toEqual([[], []]);
});
