import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ExpandAnswer } from "../../../contract/graph.ts";
import type { FirstView } from "../../../contract/views.ts";
import { baseView } from "../../../client/graph/base-view.ts";
import { makePicture } from "../../../client/graph/make-picture.ts";
import { changeMode } from "../../../client/state/actions/change-mode.ts";
import { collapse } from "../../../client/state/actions/collapse.ts";
import { expand } from "../../../client/state/actions/expand.ts";
import { light } from "../../../client/state/actions/light.ts";
import { move } from "../../../client/state/actions/move.ts";
import { redoStep } from "../../../client/state/actions/redo.ts";
import { select } from "../../../client/state/actions/select.ts";
import { undoStep } from "../../../client/state/actions/undo.ts";
import { addFound, openFound } from "../../../client/state/actions/add-found.ts";
import { app, facts, remember } from "../../../client/state/app-store.ts";
import { tell } from "../../../client/state/told.ts";
import { caseFile, edge, english, place, savedView } from "../graph/samples.ts";

const spain = place("place:spain", {}, { name: "Spain" });
const bacalan = place("place:bacalan", {}, { name: "Bacalan" });
const file = caseFile("case:bacalan");
const cypher = { statement: "MATCH (n) RETURN n", parameters: {} };
const first: FirstView = {
  view: savedView(
    [
      { id: spain.id, column: 0, row: 0.5, side: "left", story: true },
      { id: bacalan.id, column: 3, row: 0.5, side: "right", story: true },
    ],
    [],
  ),
  slice: { nodes: [spain, bacalan], edges: [] },
  sources: [],
  claims: 0,
  missing: [],
  totals: {},
  cypher,
};
const found: ExpandAnswer = {
  slice: { nodes: [spain, bacalan, file], edges: [edge("FROM", file.id, spain.id), edge("TO", file.id, bacalan.id)] },
  total: 5,
  remaining: 4,
  truncated: true,
  cursor: "next",
  cypher,
};

function answerWith(body: unknown, status = 200) {
  const fetched = vi.fn<(url: string, init: RequestInit) => Promise<Response>>(async () =>
    Response.json(body, { status }),
  );
  vi.stubGlobal("fetch", fetched);
  return fetched;
}
const picture = () => makePicture({ view: app.getState().present, facts, saved: first.view, words: english });
const lastStep = () => tell(app.getState().past.at(-1)!.told, english, facts);

beforeEach(() => {
  remember(first.slice);
  app.setState({ first, present: baseView(first), past: [], future: [], notice: null, busy: null });
});
afterEach(() => vi.unstubAllGlobals());

test("expanding adds what the answer holds and names the step with its count", async () => {
  answerWith(found);
  await expand(bacalan.id);
  expect(picture().nodes.map(({ id }) => id)).toContain(file.id);
  expect(lastStep()).toBe("Expand Bacalan: 1 added");
  expect(tell(app.getState().announcement!.told, english, facts)).toBe("1 added, 1 known, 4 left in the database");
});

test("a cut expansion goes on where it stopped", async () => {
  const fetched = answerWith(found);
  await expand(bacalan.id);
  await expand(bacalan.id);
  const body = JSON.parse(fetched.mock.calls[1]?.[1].body as string);
  expect(body).toMatchObject({ cursor: "next", known: [spain.id, bacalan.id, file.id] });
});

test("ten steps undone give the same picture, and done again the same other one", async () => {
  answerWith(found);
  const before = picture();
  select(spain.id);
  await expand(bacalan.id);
  move([[file.id, { column: 1.23456, row: 0.2 }]]);
  select(file.id);
  changeMode("map");
  light({ by: "kind", value: "case" });
  changeMode("graph");
  light(null);
  select(bacalan.id);
  collapse(bacalan.id);
  move([[spain.id, { column: 0.5, row: 0.1 }]]);
  const after = picture();
  const steps = app.getState().past.length;
  for (let step = 0; step < steps; step++) undoStep.perform();
  expect(picture()).toEqual(before);
  expect(app.getState().present).toEqual(baseView(first));
  for (let step = 0; step < steps; step++) redoStep.perform();
  expect(picture()).toEqual(after);
});

test("a failed expansion keeps what is drawn and offers to try again", async () => {
  const problem = {
    type: "x",
    title: "x",
    status: 504,
    code: "query_timeout",
    detail: "Too slow.",
    values: {},
    requestId: "r1",
  };
  answerWith(problem, 504);
  const before = app.getState().present;
  await expand(bacalan.id);
  expect(app.getState().present).toBe(before);
  const { notice } = app.getState();
  expect(notice).toMatchObject({ kind: "problem", problem: { code: "query_timeout", requestId: "r1" } });
  answerWith(found);
  if (notice?.kind === "problem") notice.again?.();
  await vi.waitFor(() => expect(app.getState().notice).toBeNull());
  expect(app.getState().present.nodes).toContain(file.id);
});

test("an expansion that was cancelled changes nothing and says nothing", async () => {
  vi.stubGlobal(
    "fetch",
    (_url: string, { signal }: RequestInit) =>
      new Promise((_, reject) => signal?.addEventListener("abort", () => reject(new Error("aborted")))),
  );
  const running = expand(bacalan.id);
  app.getState().busy?.cancel();
  await running;
  expect(app.getState()).toMatchObject({ notice: null, busy: null, past: [] });
});

test("an answer for a mark that was undone meanwhile is dropped", async () => {
  answerWith(found);
  const running = expand(bacalan.id);
  app.setState((state) => ({ present: { ...state.present, nodes: [spain.id] } }));
  await running;
  expect(app.getState().present.nodes).toEqual([spain.id]);
});

test("opening a found mark that is shown only selects it", async () => {
  const fetched = answerWith({});
  await openFound({ id: spain.id, name: "Spain" });
  expect(fetched).not.toHaveBeenCalled();
  expect(app.getState().present.selected).toBe(spain.id);
});

test("adding a found mark brings its links to what is shown and leaves the selection", async () => {
  answerWith({ slice: found.slice, missing: [], truncated: false, cypher });
  await addFound({ id: file.id, name: "A case" });
  const { present } = app.getState();
  expect(present.nodes).toContain(file.id);
  expect(present.edges).toHaveLength(2);
  expect(present.selected).toBeNull();
});

test("the same row again puts the light out", () => {
  light({ by: "kind", value: "case" });
  light({ by: "kind", value: "case" });
  expect(app.getState().present.lit).toBeNull();
});
