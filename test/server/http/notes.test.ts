import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ChangedNoteAnswer, NoteAnswer, NoteCountsAnswer, NotesAnswer } from "../../../contract/notes.ts";
import type { Problem } from "../../../contract/problems.ts";
import { write } from "../../../server/database/index.ts";
import { listenWithGraph, type WithGraph } from "../../support/with-graph.ts";

let served: WithGraph;
beforeAll(async () => {
  served = await listenWithGraph();
  const statement = `CREATE (:FiliereGraph {schema: 1, revision: 1})
CREATE (:Entity:CaseFile {id: 'case:k', title: 'Bacalan'})-[:FROM {id: 'from:1'}]->(:Entity:Place {id: 'place:s', name: 'Spain'})`;
  await write(served.database, (run) => run({ statement }));
});
afterAll(() => served.close());

const SPAIN = { node: "place:s" };
const FROM = { relationship: { from: "case:k", type: "FROM", id: "from:1" } };
const NOTE = { about: SPAIN, text: "Ask the prosecutor." };

const ask = <T>(request: string, body?: unknown, headers?: Record<string, string>) =>
  served.ask<T>(request, body, headers);

const make = async (given: object = {}) =>
  (await ask<ChangedNoteAnswer>("POST /notes", { ...NOTE, ...given })).body.note.id;
const find = async (about?: unknown) => (await ask<NotesAnswer>("POST /notes/find", about ? { about } : {})).body;

test("a note is written, read, written anew, counted, deleted and brought back", async () => {
  const id = await make({ about: FROM, text: "One\r\n\r\nTwo" });
  expect((await ask<NoteAnswer>(`GET /notes/${id}`)).body.note).toMatchObject({
    id,
    about: FROM,
    text: "One\n\nTwo",
    version: 1,
    subject: { from: { name: "Bacalan" }, to: { name: "Spain" } },
  });
  const edited = await ask<ChangedNoteAnswer>(`PATCH /notes/${id}`, { version: 1, text: "Three" });
  expect(edited.body.note).toMatchObject({ id, version: 2, text: "Three" });
  expect(edited.body.cypher.statement).toMatch(/^MATCH \(n:FiliereNote\)/);
  expect((await ask<NoteCountsAnswer>("GET /notes/counts")).body.counts).toEqual([{ about: FROM, count: 1 }]);
  const before = await find([FROM]);
  expect(before.notes.map(({ text }) => text)).toEqual(["Three"]);
  expect((await ask<ChangedNoteAnswer>(`DELETE /notes/${id}?version=2`)).body.note.deleted).not.toBeNull();
  expect((await find([FROM])).notes).toEqual([]);
  const gone = await ask<Problem>(`GET /notes/${id}`);
  expect([gone.status, gone.body.code]).toEqual([410, "note_deleted"]);
  expect(gone.body.hint).toContain(`/api/notes/${id}/restore`);
  await ask(`POST /notes/${id}/restore`, {});
  expect(await find([FROM])).toEqual(before);
});

test("of two edits of one version the later one is told", async () => {
  const id = await make();
  const edit = (text: string) => ask<Problem>(`PATCH /notes/${id}`, { version: 1, text });
  const both = await Promise.all([edit("one"), edit("other")]);
  expect(new Set(both.map(({ status }) => status))).toEqual(new Set([200, 409]));
  expect(both.find(({ status }) => status === 409)?.body).toMatchObject({
    code: "note_conflict",
    values: { id, version: 2 },
  });
});

describe("bad input", () => {
  let id = "";
  let before: NotesAnswer;
  beforeAll(async () => {
    id = await make();
    before = await find();
  });

  test.each<[what: string, request: string, body: unknown, status: number, code: string, field?: string]>([
    ["an empty note", "POST /notes", { ...NOTE, text: "" }, 400, "invalid_request", "text"],
    ["a note of blanks", "POST /notes", { ...NOTE, text: " \n\u200B\t" }, 400, "invalid_request", "text"],
    ["a note that is too long", "POST /notes", { ...NOTE, text: "🗺".repeat(5001) }, 400, "invalid_request", "text"],
    ["half a character", "POST /notes", { ...NOTE, text: "half \uD83D" }, 400, "invalid_request", "text"],
    ["a control character", "POST /notes", { ...NOTE, text: "a\u0000b" }, 400, "invalid_request", "text"],
    ["a text that is none", "POST /notes", { ...NOTE, text: 7 }, 400, "invalid_request", "text"],
    ["a note about nothing", "POST /notes", { text: "x" }, 400, "invalid_request", "about"],
    ["a note about two things", "POST /notes", { text: "x", about: { ...SPAIN, ...FROM } }, 400, "invalid_request"],
    ["a note about a node that is not there", "POST /notes", { text: "x", about: { node: "no" } }, 404, "unknown_node"],
    [
      "a note about a relationship that is not there",
      "POST /notes",
      { text: "x", about: { relationship: { ...FROM.relationship, id: "no" } } },
      404,
      "unknown_relationship",
    ],
    ["an author", "POST /notes", { ...NOTE, author: "me" }, 400, "invalid_request"],
    ["a key that others may have", "POST /notes", { ...NOTE, key: "short" }, 400, "invalid_request", "key"],
    ["an edit that names no version", "PATCH /notes/:id", { text: "x" }, 400, "invalid_request", "version"],
    ["an edit to nothing", "PATCH /notes/:id", { version: 1, text: " " }, 400, "invalid_request", "text"],
    ["an edit of a version that never was", "PATCH /notes/:id", { version: 7, text: "x" }, 409, "note_conflict"],
    ["an edit of a note that is not there", "PATCH /notes/none", { version: 1, text: "x" }, 404, "unknown_note"],
    ["a deletion that names no version", "DELETE /notes/:id", undefined, 400, "invalid_request", "version"],
    ["a deletion of another version", "DELETE /notes/:id?version=2", undefined, 409, "note_conflict"],
    ["a page that is too long", "POST /notes/find", { limit: 1000 }, 400, "invalid_request", "limit"],
    ["a cursor from elsewhere", "POST /notes/find", { cursor: "elsewhere" }, 400, "invalid_cursor"],
    ["the deletion of all notes", "DELETE /notes", undefined, 405, "method_not_allowed"],
  ])("%s is refused with a sentence and changes nothing", async (_what, request, body, status, code, field) => {
    const answer = await ask<Problem>(request.replace(":id", id), body);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.body.values).toMatchObject(field === undefined ? {} : { field });
    expect(answer.body.detail).toMatch(/^\S.* .*\.$/);
    expect(await find()).toEqual(before);
  });

  test("a note that is no JSON is refused", async () => {
    const answer = await ask<Problem>("POST /notes", "{}", { "Content-Type": "text/plain" });
    expect([answer.status, answer.body.code]).toEqual([415, "not_json"]);
  });
});
