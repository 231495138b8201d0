import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Sample } from "../../../contract/samples.ts";
import type { GraphEdge, GraphNode } from "../../../contract/slice.ts";
import type { FirstView } from "../../../contract/views.ts";
import { baseView } from "../../../client/graph/base-view.ts";
import { timeLineOf } from "../../../client/graph/time-line.ts";
import { hide } from "../../../client/state/actions/hide.ts";
import { load, remove, showPicture } from "../../../client/state/actions/samples.ts";
import { showPanel } from "../../../client/state/actions/toggle-panel.ts";
import { undoStep } from "../../../client/state/actions/undo.ts";
import { redoStep } from "../../../client/state/actions/redo.ts";
import { applyDelta } from "../../../client/state/address.ts";
import { app, facts, remember } from "../../../client/state/app-store.ts";
import { deltaFromBase, followBase, keepPicture, startOf } from "../../../client/state/base-picture.ts";
import { followBehind } from "../../../client/state/behind.ts";
import { currentPicture } from "../../../client/state/picture-store.ts";
import { titleOf } from "../../../client/state/stage-words.ts";
import { tell } from "../../../client/state/told.ts";
import { caseFile, edge, english, node, place, savedView } from "../graph/samples.ts";

const cypher = { statement: "MATCH (n) RETURN n", parameters: {} };
const spain = place("place:spain");
const bacalan = place("place:bacalan");
const behind = caseFile("case:behind");
const leg = edge("ROUTE", spain.id, bacalan.id, { cases: [behind.id] });
const ada = node("actor:ada");
const bob = node("actor:bob");
const contact = edge("IN_CONTACT", ada.id, bob.id);

const pictureOf = (id: string, name: string, nodes: GraphNode[], edges: GraphEdge[]): FirstView => ({
  view: {
    ...savedView(
      nodes.map((each, column) => ({ id: each.id, column, row: 0.5, side: "left", story: true })),
      edges.map(({ from, type, id: link }) => ({ from, type, id: link, on: "both", story: true })),
    ),
    id,
    name: { en: name, fr: name },
  },
  slice: { nodes, edges },
  sources: [],
  claims: 0,
  missing: [],
  totals: {},
  cypher,
});
const story = pictureOf("first", "The story", [spain, bacalan], [leg]);
const network = pictureOf("network", "The network", [ada, bob], [contact]);
const empty: FirstView = { ...story, view: null, slice: { nodes: [], edges: [] } };

const sample = (id: "story" | "network"): Sample => ({
  id,
  name: { en: id, fr: id },
  description: { en: "", fr: "" },
  fictional: id === "network",
  state: "loaded",
  brings: { nodes: 2, relationships: 1 },
  held: { nodes: 2, relationships: 1 },
  staying: { nodes: 0, relationships: 0 },
  restorable: null,
});

/** The samples that the graph holds. */
let held: Set<string>;
/** What a person changed: it stays in the graph when its sample goes. */
let staying: GraphNode[] = [];

function answer(url: string, body: { ids?: string[]; relationships?: { id: string }[] }): unknown {
  const { pathname, searchParams } = new URL(url, "http://localhost");
  const [, id = "", act] = /samples\/(\w+)\/(\w+)$/.exec(pathname) ?? [];
  const counts = { nodes: 2, relationships: 1 };
  const none = { nodes: 0, relationships: 0 };
  if (act === "remove") {
    held.delete(id);
    return { sample: sample("story"), removed: counts, stayed: none };
  }
  if (act !== undefined) {
    held.add(id);
    return { sample: sample("story"), brought: counts, restored: counts, leftOut: none };
  }
  if (pathname.endsWith("/views/first")) {
    const wanted = searchParams.get("sample");
    if (held.has("story") && wanted !== "network") return story;
    return held.has("network") && wanted !== "story" ? network : empty;
  }
  const nodes = [
    ...(held.has("story") ? [spain, bacalan, behind] : []),
    ...(held.has("network") ? [ada, bob] : staying),
  ];
  const edges = [...(held.has("story") ? [leg] : []), ...(held.has("network") ? [contact] : [])];
  const asked = [...(body.ids ?? []), ...(body.relationships ?? []).map((one) => one.id)];
  const found = [...nodes, ...edges].filter((each) => asked.includes(each.id));
  const has = (list: readonly { id: string }[], each: { id: string }) => list.includes(each);
  return {
    slice: { nodes: nodes.filter((each) => has(found, each)), edges: edges.filter((each) => has(found, each)) },
    missing: asked.filter((each) => !found.some((one) => one.id === each)),
    truncated: false,
    cypher,
  };
}

function begin(first: FirstView, samples: readonly string[]): void {
  held = new Set(samples);
  staying = [];
  facts.nodes.clear();
  facts.edges.clear();
  remember(first.slice);
  keepPicture("first", first);
  followBase();
  app.setState({ first, present: baseView(first), past: [], future: [], opened: null, notice: null, busy: null });
}
const places = () => currentPicture(english).nodes.map(({ position }) => position.column);
const shown = () => currentPicture(english).nodes.map(({ id }) => id);
const title = () => titleOf(app.getState(), english);
const pressNotice = async () => {
  const { notice } = app.getState();
  if (notice?.kind === "done") notice.undo?.perform();
  await vi.waitFor(() => expect(app.getState().busy).toBeNull());
};

beforeEach(() => {
  vi.stubGlobal("fetch", async (url: string, { body }: RequestInit = {}) =>
    Response.json(answer(url, JSON.parse(typeof body === "string" ? body : "{}") as object)),
  );
});
afterEach(() => vi.unstubAllGlobals());

test("a sample that is loaded leaves the work as it is, and its picture is one step away", async () => {
  begin(story, ["story"]);
  hide([spain.id]);
  await load(sample("network"));
  expect(shown()).toEqual([bacalan.id]);
  expect(app.getState().past).toHaveLength(1);
  await pressNotice();
  expect(shown()).toEqual([ada.id, bob.id]);
  expect(title()).toBe("The network");
  expect(tell(app.getState().past.at(-1)!.told, english, facts)).toBe("Show the picture of “network”");
  undoStep.perform();
  expect([shown(), title()]).toEqual([[bacalan.id], "The story"]);
  redoStep.perform();
  expect(title()).toBe("The network");
});

test("the address of a sample's picture opens it, also with changes, where a start shows another one", async () => {
  begin(story, ["story", "network"]);
  await showPicture(sample("network"));
  hide([ada.id]);
  const { present } = app.getState();
  const delta = deltaFromBase(present);
  expect(applyDelta(await startOf(delta, new AbortController().signal), delta)).toEqual(present);
});

test("work on a picture keeps its address when a start would show another one from now on", async () => {
  begin(network, ["network"]);
  hide([ada.id]);
  await load(sample("story"));
  expect([shown(), title()]).toEqual([[bob.id], "The network"]);
  const { present } = app.getState();
  const delta = deltaFromBase(present);
  expect(applyDelta(await startOf(delta, new AbortController().signal), delta)).toEqual(present);
  undoStep.perform();
  expect([shown(), title()]).toEqual([[ada.id, bob.id], "The network"]);
});

test("a removed sample comes back with the work that was done on it", async () => {
  begin(story, ["story"]);
  hide([spain.id]);
  await remove(sample("story"));
  expect(shown()).toEqual([]);
  await pressNotice();
  expect([shown(), title()]).toEqual([[bacalan.id], "The story"]);
  undoStep.perform();
  expect(shown()).toEqual([spain.id, bacalan.id]);
});

test("a sample's own picture is as it was before, also its places, when its removal is taken back", async () => {
  begin(story, ["story", "network"]);
  await showPicture(sample("network"));
  const before = { present: app.getState().present, marks: currentPicture(english).nodes };
  await remove(sample("network"));
  expect([shown(), title()]).toEqual([[spain.id, bacalan.id], "The story"]);
  showPanel("data");
  await pressNotice();
  expect(title()).toBe("The network");
  expect(app.getState().present).toEqual({ ...before.present, panel: "data" });
  expect(currentPicture(english).nodes).toEqual(before.marks);
  expect(places()).toEqual([0, 1]);
});

test("what is left of the picture stays when a sample goes, and no step leads to an empty one", async () => {
  begin(story, ["story", "network"]);
  await showPicture(sample("network"));
  hide([ada.id]);
  await remove(sample("story"));
  expect([shown(), title()]).toEqual([[bob.id], "The network"]);
  undoStep.perform();
  expect([shown(), title()]).toEqual([[ada.id, bob.id], "The network"]);
  expect(app.getState().past).toEqual([]);
});

test("when the sample on the screen goes, the steps before it can still be taken back, and only these", async () => {
  begin(story, ["story", "network"]);
  hide([spain.id]);
  await showPicture(sample("network"));
  hide([ada.id]);
  await remove(sample("network"));
  expect([shown(), title()]).toEqual([[spain.id, bacalan.id], "The story"]);
  undoStep.perform();
  expect([shown(), title()]).toEqual([[bacalan.id], "The story"]);
  undoStep.perform();
  expect(app.getState().past).toEqual([]);
  redoStep.perform();
  redoStep.perform();
  expect([shown(), title()]).toEqual([[spain.id, bacalan.id], "The story"]);
});

test("taking back and doing again pass over a picture whose sample is gone", async () => {
  begin(story, ["story", "network"]);
  await showPicture(sample("network"));
  await showPicture(sample("story"));
  hide([spain.id]);
  undoStep.perform();
  await remove(sample("network"));
  expect(app.getState().past).toEqual([]);
  redoStep.perform();
  expect(shown()).toEqual([bacalan.id]);
  undoStep.perform();
  undoStep.perform();
  expect([shown(), title()]).toEqual([[spain.id, bacalan.id], "The story"]);
});

test("marks that stay when their picture's sample goes stand where they stood", async () => {
  begin(story, ["story", "network"]);
  await showPicture(sample("network"));
  staying = [bob];
  await remove(sample("network"));
  expect(shown()).toEqual([bob.id]);
  expect(places()).toEqual([1]);
  expect(title()).toBe("A picture of your own");
});

test("the cases behind the legs are on the time line again once their sample is back", async () => {
  begin(story, ["story"]);
  followBehind();
  const cases = () => timeLineOf(app.getState().present, facts).cases.map(({ id }) => id);
  await vi.waitFor(() => expect(cases()).toEqual([behind.id]));
  await remove(sample("story"));
  expect(cases()).toEqual([]);
  await pressNotice();
  await vi.waitFor(() => expect(cases()).toEqual([behind.id]));
});
