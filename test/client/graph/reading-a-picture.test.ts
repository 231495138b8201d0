import { expect, test } from "vitest";
import type { GraphEdge, GraphNode } from "../../../contract/slice.ts";
import { countsOf } from "../../../client/graph/counts.ts";
import { legendOf } from "../../../client/graph/legend.ts";
import { litIds } from "../../../client/graph/lit-ids.ts";
import { makePicture } from "../../../client/graph/make-picture.ts";
import type { PictureMode } from "../../../client/graph/picture.ts";
import { standIns } from "../../../client/graph/stand-ins.ts";
import { tableRows } from "../../../client/graph/table-rows.ts";
import { caseFile, edge, english, factsOf, node, place, viewOf } from "./samples.ts";

const NONE = factsOf([], []);
const spain = place("place:spain", { precision: "country" }, { kind: "country" });
const bacalan = place("place:bacalan");
const far = place("place:far");
const file = caseFile("case:x", { disputed: true });
const from = edge("FROM", file.id, spain.id, {
  mode: "road",
  claims: ["claim:a", "claim:b"],
  voices: 2,
  confidence: 0.9,
});
const to = edge("TO", file.id, bacalan.id, { status: "inferred", claims: ["claim:b"], confidence: 0.9 });
const side = edge("ROUTE", spain.id, far.id, { mode: "sea", confidence: 0.2 });
const handled = edge("HANDLED", "agency:a", file.id);

function picture(nodes: GraphNode[], edges: GraphEdge[], mode: PictureMode = "graph") {
  return makePicture({
    view: viewOf(nodes, edges, { mode }),
    facts: factsOf(nodes, edges),
    saved: null,
    words: english,
  });
}
const all = picture([spain, bacalan, far, file, node("agency:a")], [from, to, side, handled]);

test("the legend names what is shown and nothing else", () => {
  expect(legendOf(picture([spain, file], [from]))).toEqual({
    kinds: ["country", "case"],
    hasRough: true,
    hasGroups: false,
    hasSea: false,
    manners: ["road"],
    ends: [],
    statuses: ["reported"],
    maxVoices: 2,
    hasConflicts: true,
    hasTint: false,
  });
});

test("the map's legend explains the sign of the cases in its labels, and the countries it tints", () => {
  const [land, sea] = ["ES", null].map((code) => place(`place:${code}`, { code }, { kind: "country" }));
  expect(legendOf(picture([land!, bacalan, file], [edge("TO", file.id, bacalan.id)], "map"))).toMatchObject({
    kinds: ["country", "case", "district"],
    hasTint: true,
  });
  const untold = legendOf(picture([bacalan, file], [edge("TO", file.id, bacalan.id)], "map"), { tellsCases: false });
  expect(untold).toMatchObject({ kinds: ["district"], hasConflicts: false });
  expect(legendOf(picture([sea!, bacalan], [], "map"))).toMatchObject({
    kinds: ["country", "district"],
    hasTint: false,
  });
  // Beside the map the graph has one legend with it.
  expect(legendOf(picture([land!], []), { withMap: true }).hasTint).toBe(true);
});

test("a link that moves no goods has no manner to explain", () => {
  expect(legendOf(picture([file, node("agency:a")], [handled])).manners).toEqual([]);
});

test("claims that several links rest on are counted once", () => {
  const counts = countsOf(all);
  expect(counts).toMatchObject({ nodes: 5, edges: 4, claims: 2, conflicts: 1 });
  expect(Object.fromEntries(counts.manners)).toEqual({ road: 1, unknown: 1, sea: 1 });
});

test("a case that the map tells in a label counts as shown", () => {
  const counts = countsOf(picture([spain, file], [from], "map"));
  expect(counts.kinds.get("case")).toBe(1);
  expect(counts).toMatchObject({ nodes: 2, conflicts: 1 });
});

test("lighting a kind lights its marks; lighting a type its links with their ends", () => {
  expect(litIds(all, { by: "kind", value: "case" }, NONE)).toEqual(new Set([file.id]));
  expect(litIds(all, { by: "type", value: "TO" }, NONE)).toEqual(new Set([to.id, file.id, bacalan.id]));
  expect(litIds(all, { by: "status", value: "inferred" }, NONE)).toEqual(new Set([to.id, file.id, bacalan.id]));
  expect(litIds(all, null, NONE)).toBeNull();
});

test("lighting the ways follows every line back from where goods end", () => {
  const lit = litIds(picture([spain, bacalan, file, node("agency:a")], [from, to, handled]), { by: "ways" }, NONE);
  expect(lit).toEqual(new Set([from.id, to.id, spain.id, file.id, bacalan.id]));
});

test("what was taken at an origin is no part of the ways that begin there", () => {
  const other = caseFile("case:other");
  const takenThere = edge("SEIZED_IN", other.id, spain.id);
  const lit = litIds(picture([spain, bacalan, file, other], [from, to, takenThere]), { by: "ways" }, NONE);
  expect(lit?.has(takenThere.id)).toBe(false);
});

test("a selected leg that its cases draw is shown by their lines", () => {
  const leg = edge("ROUTE", spain.id, bacalan.id, { cases: [file.id] });
  const nodes = [spain, bacalan, file];
  const edges = [from, to, leg];
  const graph = picture(nodes, edges);
  const expected = new Set([from.id, to.id, spain.id, file.id, bacalan.id]);
  expect(standIns(graph, leg.id, factsOf(nodes, edges))).toEqual(expected);
  expect(standIns(graph, from.id, factsOf(nodes, edges))).toBeNull();
});

test("a case that is selected is shown on the map by its legs", () => {
  const leg = edge("ROUTE", spain.id, bacalan.id, { cases: [file.id] });
  const nodes = [spain, bacalan, file];
  const map = picture(nodes, [from, to, leg], "map");
  expect(standIns(map, file.id, factsOf(nodes, [leg]))).toEqual(new Set([leg.id, spain.id, bacalan.id]));
});

test("the table holds every link and every mark that has none", () => {
  const alone = place("place:alone");
  const rows = tableRows(picture([spain, file, alone], [from]), { by: "confidence", descending: true });
  expect(rows.map(({ id }) => id)).toEqual([from.id, alone.id]);
});

test("of two equal figures the reported one stands above the inferred one", () => {
  const rows = tableRows(all, { by: "confidence", descending: true });
  expect(rows.slice(0, 2).map(({ id }) => id)).toEqual([from.id, to.id]);
});

test("rows are sorted by any column, either way", () => {
  const names = tableRows(all, { by: "target", descending: true }).map((row) =>
    "link" in row ? row.target.label.title : "",
  );
  expect(names).toEqual(names.toSorted((a, b) => b.localeCompare(a)));
});
