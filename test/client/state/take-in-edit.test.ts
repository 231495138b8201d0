import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { GraphNode } from "../../../contract/slice.ts";
import type { FirstView } from "../../../contract/views.ts";
import { baseView } from "../../../client/graph/base-view.ts";
import { hide } from "../../../client/state/actions/hide.ts";
import { takeInEdit } from "../../../client/state/actions/take-in-edit.ts";
import { undoStep } from "../../../client/state/actions/undo.ts";
import { app, facts, remember } from "../../../client/state/app-store.ts";
import { followBase, keepPicture } from "../../../client/state/base-picture.ts";
import { currentPicture } from "../../../client/state/picture-store.ts";
import { edge, english, place, savedView } from "../graph/samples.ts";

const cypher = { statement: "MATCH (n) RETURN n", parameters: {} };
const spain = place("place:spain");
const lyon = place("place:lyon");
const bacalan = place("place:bacalan");
const leg = edge("ROUTE", spain.id, bacalan.id);
const all = [spain, lyon, bacalan];

const first: FirstView = {
  view: savedView(
    all.map(({ id }, column) => ({ id, column, row: 0.5, side: "left", story: true })),
    [{ from: leg.from, type: leg.type, id: leg.id, on: "both", story: true }],
  ),
  slice: { nodes: all, edges: [leg] },
  sources: [],
  claims: 0,
  missing: [],
  totals: {},
  cypher,
};

/** What the graph holds by now. */
let held: readonly GraphNode[];

function answer(path: string, body: { ids?: string[]; relationships?: { id: string }[] }): unknown {
  const edges = [leg].filter(({ from, to }) => [from, to].every((end) => held.some(({ id }) => id === end)));
  if (path.endsWith("/views/first")) return { ...first, slice: { nodes: held, edges } };
  const asked = [...(body.ids ?? []), ...(body.relationships ?? []).map(({ id }) => id)];
  const known = new Set([...held, ...edges].map(({ id }) => id));
  return {
    slice: { nodes: held, edges },
    missing: asked.filter((id) => !known.has(id)),
    truncated: false,
    cypher,
  };
}

const shown = () => currentPicture(english).nodes.map(({ id }) => id);
const edit = (id: string, reverts: string | null = null) => takeInEdit({ id, reverts });

beforeEach(() => {
  vi.stubGlobal("fetch", async (url: string, { body }: RequestInit = {}) =>
    Response.json(answer(url, JSON.parse(typeof body === "string" ? body : "{}") as object)),
  );
  held = all;
  facts.nodes.clear();
  facts.edges.clear();
  remember(first.slice);
  keepPicture("first", first);
  followBase();
  app.setState({ first, present: baseView(first), past: [], future: [], opened: null, notice: null, busy: null });
});
afterEach(() => vi.unstubAllGlobals());

test("what an edit changed stands on the picture as it is by now, and no step was made", async () => {
  held = [{ ...spain, name: "España" }, lyon, bacalan];
  await edit("edit:one");
  expect(facts.nodes.get(spain.id)?.name).toBe("España");
  expect([shown(), app.getState().past]).toEqual([all.map(({ id }) => id), []]);
});

test("what it deleted leaves the picture, and undo does not bring it back", async () => {
  hide([lyon.id]);
  held = [lyon, bacalan];
  await edit("edit:one");
  expect([shown(), app.getState().present.edges]).toEqual([[bacalan.id], []]);
  undoStep.perform();
  expect(shown()).toEqual([lyon.id, bacalan.id]);
});

test("taken back at once, the picture is what it was", async () => {
  const before = app.getState().present;
  held = [lyon, bacalan];
  await edit("edit:one");
  held = all;
  await edit("edit:two", "edit:one");
  expect(app.getState().present).toEqual(before);
});

test("taken back after other work, that work stays", async () => {
  held = [lyon, bacalan];
  await edit("edit:one");
  hide([lyon.id]);
  held = all;
  await edit("edit:two", "edit:one");
  expect(shown()).toEqual([bacalan.id]);
});

test("a picture on which nothing stands stays empty", async () => {
  hide(all.map(({ id }) => id));
  const { present } = app.getState();
  await edit("edit:one");
  expect(app.getState().present).toEqual(present);
});
