import { MultiDirectedGraph } from "graphology";
import { expect, test } from "vitest";
import type { LineAttributes, MarkAttributes } from "../../../client/canvas/attributes.ts";
import { createFocus } from "../../../client/canvas/focus.ts";
import { restyle } from "../../../client/canvas/restyle.ts";
import { NO_RINGS, ringsOf } from "../../../client/canvas/rings.ts";
import { syncGraph } from "../../../client/canvas/sync-graph.ts";
import type { Emphasis, PictureEdge, PictureNode } from "../../../client/graph/picture.ts";
import { INK, KIND, mix } from "../../../client/ui/tokens.ts";
import { contrast } from "../../support/colour.ts";
import { pictureEdge, pictureNode } from "./picture-samples.ts";

const NOTHING: Emphasis = { selected: null, several: new Set<string>(), lit: null };

function styled(nodes: PictureNode[], edges: PictureEdge[], emphasis = NOTHING, pointed: string[] = []) {
  const graph = new MultiDirectedGraph<MarkAttributes, LineAttributes>();
  syncGraph(graph, nodes, edges);
  restyle(graph, createFocus(graph, { mode: "graph", emphasis, pointed, hasKeyboard: false }), NO_RINGS, "light");
  return graph;
}

const A = pictureNode("a");
const B = pictureNode("b");
const FAR = pictureNode("far");
const AB = pictureEdge("ab", "a", "b");

test("what is selected lies on the highlighter and keeps its colour, and nothing dims", () => {
  const graph = styled([A, B], [AB], { selected: "a", several: new Set<string>(), lit: null });
  expect(graph.getNodeAttributes("a")).toMatchObject({ halo: INK.light.mark, color: KIND.district.light });
  expect(graph.getNodeAttributes("b")).toMatchObject({ dimmed: false, halo: "#00000000" });
});

test("what is lit lies on the highlighter and the rest steps back", () => {
  const graph = styled([A, B, FAR], [AB], {
    selected: null,
    several: new Set<string>(),
    lit: new Set(["a", "ab", "b"]),
  });
  expect(graph.getEdgeAttributes("ab")).toMatchObject({ halo: INK.light.mark, dimmed: false });
  expect(graph.getNodeAttributes("far").dimmed).toBe(true);
});

test("a route beside the one that is lit lies on half the highlighter and does not step back", () => {
  const lines = [AB, pictureEdge("af", "a", "far")];
  const emphasis = { ...NOTHING, beside: new Set(["ab", "a", "b"]) };
  const graph = styled([A, B, FAR, pictureNode("else")], lines, { ...emphasis, lit: new Set(["af", "a", "far"]) });
  const half = mix(INK.light.mark, INK.light.canvas, 0.5);
  expect(graph.getEdgeAttributes("ab")).toMatchObject({ halo: half, dimmed: false });
  expect(graph.getNodeAttributes("b")).toMatchObject({ halo: half, dimmed: false });
  expect(graph.getNodeAttributes("a").halo).toBe(INK.light.mark);
  expect(graph.getNodeAttributes("else").dimmed).toBe(true);
});

test("a pinned route by itself lies on half the highlighter, and nothing steps back for it", () => {
  const graph = styled([A, B, FAR], [AB], { ...NOTHING, beside: new Set(["ab", "a", "b"]) });
  expect(graph.getEdgeAttributes("ab").halo).toBe(mix(INK.light.mark, INK.light.canvas, 0.5));
  expect(graph.getNodeAttributes("far").dimmed).toBe(false);
});

test("pointing at a mark keeps its neighbours and dims the rest, without highlighter", () => {
  const graph = styled([A, B, FAR], [AB], NOTHING, ["a"]);
  expect(graph.getNodeAttributes("b")).toMatchObject({ dimmed: false, halo: "#00000000" });
  expect(graph.getEdgeAttributes("ab").dimmed).toBe(false);
  expect(graph.getNodeAttributes("far").dimmed).toBe(true);
});

test("of a line that is pointed at elsewhere only its ends stay, and what is not drawn here dims nothing", () => {
  const graph = styled([A, B, FAR], [AB, pictureEdge("far", "a", "far")], NOTHING, ["ab", "a", "b"]);
  expect(graph.getNodeAttributes("far").dimmed).toBe(true);
  expect(graph.getEdgeAttributes("ab").dimmed).toBe(false);
  expect(styled([A, FAR], [], NOTHING, ["gone"]).getNodeAttributes("far").dimmed).toBe(false);
});

test("a line that is spoken of stands out until something is pointed at", () => {
  const lines = [AB, pictureEdge("af", "a", "far")];
  const spoken = styled([A, B, FAR], lines, { ...NOTHING, spoken: ["ab"] });
  expect(spoken.getEdgeAttributes("ab").dimmed).toBe(false);
  expect(spoken.getEdgeAttributes("af").dimmed).toBe(true);
  expect(spoken.getNodeAttributes("far").dimmed).toBe(true);
  const pointed = styled([A, B, FAR], lines, { ...NOTHING, spoken: ["ab"] }, ["far"]);
  expect(pointed.getEdgeAttributes("af").dimmed).toBe(false);
  expect(pointed.getEdgeAttributes("ab").dimmed).toBe(true);
});

test("pale is a mix with the paper, never see-through", () => {
  const graph = styled([A, pictureNode("context", { story: false })], [], {
    selected: null,
    several: new Set<string>(),
    lit: new Set(["a"]),
  });
  const { color, fill } = graph.getNodeAttributes("context");
  expect(`${color} ${fill}`).toMatch(/^#[0-9a-f]{6} #[0-9a-f]{6}$/);
  expect(contrast(color, INK.light.canvas)).toBeLessThan(2);
});

test("dash says status and width says independent claims", () => {
  const edges = [
    pictureEdge("one", "a", "b"),
    pictureEdge("three", "a", "b", { edge: { voices: 3 } }),
    pictureEdge("inferred", "a", "b", { edge: { status: "inferred" } }),
    pictureEdge("made up", "a", "b", { edge: { status: "fictional" }, end: "bar" }),
    pictureEdge("nine", "a", "b", { edge: { voices: 9 } }),
  ];
  const graph = styled([A, B], edges);
  expect(graph.getEdgeAttribute("one", "size")).toBeCloseTo(1.7);
  expect(graph.getEdgeAttribute("three", "size")).toBeCloseTo(3.7);
  expect(graph.getEdgeAttribute("nine", "size")).toBeCloseTo(4.5);
  expect(["one", "inferred", "made up"].map((id) => graph.getEdgeAttribute(id, "dash"))).toEqual([0, 1, 2]);
  expect(graph.getEdgeAttribute("made up", "end")).toBe(2);
});

test("a second look at an unchanged picture writes nothing", () => {
  const graph = styled([A, B], [AB]);
  let writes = 0;
  graph.on("nodeAttributesUpdated", () => (writes += 1));
  graph.on("edgeAttributesUpdated", () => (writes += 1));
  restyle(
    graph,
    createFocus(graph, { mode: "graph", emphasis: NOTHING, pointed: [], hasKeyboard: false }),
    NO_RINGS,
    "light",
  );
  expect(writes).toBe(0);
});

test("an area on the map is a ring around the places that lie in it", () => {
  const place = { placeKind: "", precision: "commune" as const, lat: 0, lon: 0, code: null };
  const antilles = pictureNode("antilles", {
    node: { kind: "area", name: "Antilles", place: { ...place, within: [] } },
  });
  const island = pictureNode("island", { node: { kind: "country", place: { ...place, within: ["Antilles"] } } });
  const points = new Map([
    ["antilles", { x: 100, y: 100 }],
    ["island", { x: 118, y: 100 }],
    ["elsewhere", { x: 101, y: 100 }],
  ]);
  const rings = ringsOf([antilles, island, pictureNode("elsewhere")], (id) => points.get(id)!);
  expect(rings.radius.get("antilles")).toBeGreaterThan(18);
  expect([...rings.inside]).toEqual(["island"]);
});

test("what the pointer rests on lies above what it overlaps", () => {
  const graph = styled([A, B], [AB], NOTHING, ["a"]);
  expect(graph.getNodeAttribute("a", "zIndex")).toBeGreaterThan(graph.getNodeAttribute("b", "zIndex"));
});
