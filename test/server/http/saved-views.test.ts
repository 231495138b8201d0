import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Problem } from "../../../contract/problems.ts";
import type { ChangedViewAnswer, SavedViewAnswer, SavedViewsAnswer } from "../../../contract/saved-views.ts";
import { write } from "../../../server/database/index.ts";
import { listenWithGraph, type WithGraph } from "../../support/with-graph.ts";

let served: WithGraph;
beforeAll(async () => {
  served = await listenWithGraph();
  await write(served.database, (run) => run({ statement: "CREATE (:FiliereGraph {schema: 1, revision: 1})" }));
});
afterAll(() => served.close());

const VIEW = { name: "Ways to Bacalan", format: 1, state: { nodes: ["place:spain"] } };

const ask = <T>(request: string, body?: unknown, headers?: Record<string, string>) =>
  served.ask<T>(request, body, headers);

async function make(given: object = {}): Promise<string> {
  return (await ask<ChangedViewAnswer>("POST /views", { ...VIEW, ...given })).body.view.id;
}

const open = (id: string) => ask<SavedViewAnswer>(`GET /views/${id}`);

test("a view is made, opened, listed, saved, renamed, copied, deleted and brought back", async () => {
  const id = await make();
  expect((await open(id)).body.view).toMatchObject({ id, ...VIEW, version: 1, notes: "", thumbnail: null });
  const saved = await ask<ChangedViewAnswer>(`PUT /views/${id}`, { version: 1, format: 1, state: { nodes: [] } });
  expect(saved.body.view).toMatchObject({ id, version: 2, name: VIEW.name });
  const renamed = await ask<ChangedViewAnswer>(`PATCH /views/${id}`, { version: 2, name: "Renamed" });
  expect(renamed.body.view).toMatchObject({ id, version: 3, name: "Renamed" });
  const copied = await ask<ChangedViewAnswer>(`POST /views/${id}/duplicate`, { name: "Copy" });
  const list = async () => (await ask<SavedViewsAnswer>("GET /views")).body.views.map(({ name }) => name);
  expect(await list()).toEqual(["Copy", "Renamed"]);
  const before = (await open(id)).body;
  expect((await ask<ChangedViewAnswer>(`DELETE /views/${id}?version=3`)).body.view.deleted).not.toBeNull();
  expect(await list()).toEqual(["Copy"]);
  await ask(`POST /views/${id}/restore`, {});
  expect((await open(id)).body).toEqual(before);
  expect((await open(copied.body.view.id)).body.view).toMatchObject({ name: "Copy", state: { nodes: [] }, version: 1 });
});

test("the first picture keeps its address", async () => {
  const first = await ask<{ view: unknown; totals: object }>("GET /views/first");
  expect([first.status, Object.keys(first.body)]).toEqual([200, expect.arrayContaining(["slice", "totals"])]);
});

test("of two saves of one version the later one is told who it is in conflict with", async () => {
  const id = await make();
  const save = (by: string) => ask<Problem>(`PUT /views/${id}`, { version: 1, format: 1, state: { by } });
  const both = await Promise.all([save("one"), save("other")]);
  expect(new Set(both.map(({ status }) => status))).toEqual(new Set([200, 409]));
  const { view } = (await open(id)).body;
  expect(both.find(({ status }) => status === 409)?.body).toMatchObject({
    code: "view_conflict",
    detail: expect.stringContaining("version 2"),
    values: { id, version: 2, name: VIEW.name, changed: view.changed },
  });
});

test("a deleted view is gone, and says how it comes back", async () => {
  const id = await make();
  await ask(`DELETE /views/${id}?version=1`);
  const gone = await ask<Problem>(`GET /views/${id}`);
  expect([gone.status, gone.body.code]).toEqual([410, "view_deleted"]);
  expect(gone.body.hint).toContain(`/api/views/${id}/restore`);
});

test("what shortens an address is opened by its id and stands in no list", async () => {
  const id = await make({ name: "Only an address", origin: "address" });
  const { body } = await ask<SavedViewsAnswer>("GET /views?limit=100");
  expect(body.views.map((view) => view.id)).not.toContain(id);
  expect((await open(id)).body.view.state).toEqual(VIEW.state);
});

describe("bad input", () => {
  let id = "";
  let before: SavedViewsAnswer;
  const list = async () => (await ask<SavedViewsAnswer>("GET /views?limit=100")).body;
  beforeAll(async () => {
    id = await make();
    before = await list();
  });

  const deep = `${'{"a":'.repeat(200_000)}1${"}".repeat(200_000)}`;
  test.each<[what: string, request: string, body: unknown, status: number, code: string, field?: string]>([
    ["a name that is too long", "POST /views", { ...VIEW, name: "x".repeat(301) }, 400, "invalid_request", "name"],
    ["a blank name", "POST /views", { ...VIEW, name: " \u200B " }, 400, "invalid_request", "name"],
    ["a name that is no text", "POST /views", { ...VIEW, name: 7 }, 400, "invalid_request", "name"],
    ["a view without a state", "POST /views", { ...VIEW, state: undefined }, 400, "invalid_request", "state"],
    ["a state that is a list", "POST /views", { ...VIEW, state: [] }, 400, "invalid_request", "state"],
    [
      "a state that is too large",
      "POST /views",
      { ...VIEW, state: { long: "é".repeat(500_000) } },
      400,
      "invalid_request",
      "state",
    ],
    [
      "a state deeper than the stack",
      "POST /views",
      `{"name": "Deep", "format": 1, "state": ${deep}}`,
      400,
      "invalid_request",
      "state",
    ],
    ["a body that is too large", "POST /views", { ...VIEW, state: { long: "x".repeat(8_100_000) } }, 413, "too_large"],
    [
      "a thumbnail that could hold a script",
      "POST /views",
      { ...VIEW, thumbnail: "data:image/svg+xml;base64,PHN2Zy8+" },
      400,
      "invalid_request",
      "thumbnail",
    ],
    ["a key that others may have", "POST /views", { ...VIEW, key: "short" }, 400, "invalid_request", "key"],
    ["an id of one's own", "POST /views", { ...VIEW, id: "chosen" }, 400, "invalid_request"],
    ["JSON that was cut", "POST /views", '{"name": "Cut', 400, "invalid_request"],
    ["a save that names no version", "PUT /views/:id", VIEW, 400, "invalid_request", "version"],
    ["a version that is a text", "PUT /views/:id", { ...VIEW, version: "1" }, 400, "invalid_request", "version"],
    ["a version that never was", "PUT /views/:id", { ...VIEW, version: 7 }, 409, "view_conflict"],
    ["a save of a view that is not there", "PUT /views/nowhere", { ...VIEW, version: 1 }, 404, "unknown_view"],
    ["a change of nothing", "PATCH /views/:id", { version: 1 }, 400, "invalid_request"],
    [
      "notes with control characters",
      "PATCH /views/:id",
      { version: 1, notes: "\u0000" },
      400,
      "invalid_request",
      "notes",
    ],
    ["a state where only words are changed", "PATCH /views/:id", { version: 1, state: {} }, 400, "invalid_request"],
    ["a deletion that names no version", "DELETE /views/:id", undefined, 400, "invalid_request", "version"],
    ["a deletion of another version", "DELETE /views/:id?version=2", undefined, 409, "view_conflict"],
    ["a field nobody knows", "POST /views/:id/restore", { version: 1 }, 400, "invalid_request"],
    ["a page that is too long", "GET /views?limit=1000", undefined, 400, "invalid_request", "limit"],
    ["a cursor from elsewhere", "GET /views?cursor=elsewhere", undefined, 400, "invalid_cursor"],
    ["the deletion of all views", "DELETE /views", undefined, 405, "method_not_allowed"],
  ])("%s is refused with a sentence and changes nothing", async (_what, request, body, status, code, field) => {
    const answer = await ask<Problem>(request.replace(":id", id), body);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.body.values).toMatchObject(field === undefined ? {} : { field });
    expect(answer.body.detail).toMatch(/^\S.* .*\.$/);
    expect(await list()).toEqual(before);
  });

  test("a change that is no JSON is refused, by every method", async () => {
    for (const request of [`PUT /views/${id}`, `PATCH /views/${id}`, "POST /views"]) {
      const answer = await ask<Problem>(request, "{}", { "Content-Type": "text/plain" });
      expect([answer.status, answer.body.code], request).toEqual([415, "not_json"]);
    }
  });
});
