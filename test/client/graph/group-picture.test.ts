import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { GraphEdge, GraphNode } from "../../../contract/slice.ts";
import { countsOf, heldLinks, heldMarks } from "../../../client/graph/counts.ts";
import { groupId, mergedId, placesAround, type Group } from "../../../client/graph/groups.ts";
import { litIds } from "../../../client/graph/lit-ids.ts";
import { makePicture } from "../../../client/graph/make-picture.ts";
import type { PictureMode } from "../../../client/graph/picture.ts";
import { standIns } from "../../../client/graph/stand-ins.ts";
import { plainRows, tableRows } from "../../../client/graph/table-rows.ts";
import { caseFile, edge, english, factsOf, place, viewOf } from "./samples.ts";

const spain = place("place:spain", { within: ["Europe"] }, { name: "Spain", kind: "country" });
const gironde = ["France", "Gironde"];
const bordeaux = place("place:bordeaux", { within: gironde }, { name: "Bordeaux" });
const bacalan = place("place:bacalan", { within: [...gironde, "Bordeaux"] }, { name: "Bacalan" });
const cenon = place("place:cenon", { within: gironde }, { name: "Cenon" });
const hyeres = place("place:hyeres", { within: ["France", "Var"] }, { name: "Hyères" });
const one = caseFile("case:one");
const two = caseFile("case:two", { disputed: true });
const nodes = [spain, bordeaux, bacalan, cenon, hyeres, one, two];
const edges = [
  edge("FROM", one.id, spain.id, { voices: 1, claims: ["claim:a"] }),
  edge("FROM", two.id, spain.id, { voices: 3, claims: ["claim:b", "claim:c", "claim:d"] }),
  edge("TO", one.id, bacalan.id, { dateFrom: "2024-02-08" }),
  edge("TO", two.id, bordeaux.id, { dateFrom: "2023-01-01", dateTo: "2023-01-31" }),
  edge("ROUTE", bordeaux.id, bacalan.id),
  edge("ROUTE", bordeaux.id, hyeres.id, { mode: "road" }),
];

const aroundBordeaux: Group = { by: "place", path: gironde };
const cases: Group = { by: "kind", value: "case" };

function draw(groups: readonly Group[], mode: PictureMode = "graph") {
  const view = viewOf(nodes, edges, { groups, mode });
  return makePicture({ view, facts: factsOf(nodes, edges), saved: null, words: english });
}

test("a place's group takes what lies in it, and its links become links of the group", () => {
  const { nodes: marks, edges: lines } = draw([aroundBordeaux]);
  const mark = marks.find(({ id }) => id === groupId(aroundBordeaux));
  expect(mark?.label.title).toBe("Gironde · 3");
  expect(mark?.group?.links.map(({ id }) => id)).toEqual([edges[4]?.id]);
  expect(marks.map(({ id }) => id)).toEqual([spain.id, hyeres.id, one.id, two.id, groupId(aroundBordeaux)]);
  const road = lines.find(({ id }) => id === edges[5]?.id);
  expect(road).toMatchObject({ source: groupId(aroundBordeaux), target: hyeres.id, merged: [] });
});

test("links that say the same become one, as strong as the strongest", () => {
  const { edges: lines } = draw([cases, aroundBordeaux]);
  const from = lines.find(({ edge: { type } }) => type === "FROM");
  expect(from).toMatchObject({ source: spain.id, target: groupId(cases), story: true, end: "head" });
  expect(from?.edge).toMatchObject({ voices: 3, from: groupId(cases), to: spain.id });
  expect(from?.id).toBe(mergedId(edges.slice(0, 2).map(({ id }) => id)));
  const to = lines.find(({ edge: { type } }) => type === "TO");
  expect(to?.merged).toHaveLength(2);
  expect(to?.edge).toMatchObject({ dateFrom: "2023-01-01", dateTo: "2024-02-08" });
});

test("a group of one is that mark itself, and the newest rule takes from the older ones", () => {
  expect(draw([{ by: "place", path: ["France", "Var"] }]).nodes).toHaveLength(nodes.length);
  const picked: Group = { by: "marks", ids: [bacalan.id, one.id] };
  const marks = draw([picked, aroundBordeaux, cases]).nodes;
  expect(marks.map(({ label }) => label.title)).toContain("Bacalan and others · 2");
  expect(marks.map(({ label }) => label.title)).toContain("Gironde · 2");
  expect(marks.map(({ id }) => id)).toContain(two.id);
});

test("on the map a group stands at one of its places, never between them", () => {
  const far = { ...hyeres, place: { ...hyeres.place!, lat: 5, lon: -53 } };
  const near = { ...cenon, place: { ...cenon.place!, lat: 44.9, lon: -0.5 } };
  const all = [bordeaux, near, far];
  const view = viewOf(all, [], { groups: [{ by: "place", path: ["France"] }], mode: "map" });
  const [mark] = makePicture({ view, facts: factsOf(all, []), saved: null, words: english }).nodes;
  expect(mark?.node.place).toMatchObject({ lat: 44.9, lon: -0.5, precision: "region" });
});

test("the places around a mark that hold others too are offered, the nearest first", () => {
  const around = placesAround(bacalan, nodes).map(({ group, count }) => [groupId(group), count]);
  expect(around).toEqual([
    ["group:place:France › Gironde › Bordeaux", 2],
    ["group:place:France › Gironde", 3],
    ["group:place:France", 4],
  ]);
});

test("a member that is selected or counted in a row is shown by its group", () => {
  const picture = draw([aroundBordeaux]);
  expect(standIns(picture, bacalan.id, factsOf(nodes, edges))).toEqual(new Set([groupId(aroundBordeaux)]));
  expect(litIds(picture, { by: "kind", value: "district" }, factsOf(nodes, edges))).toEqual(
    new Set([hyeres.id, groupId(aroundBordeaux)]),
  );
});

test("the table says how many links a group holds", () => {
  const rows = tableRows(draw([aroundBordeaux]), { by: "type", descending: false });
  expect(rows.find((row) => "group" in row)).toMatchObject({ id: groupId(aroundBordeaux), links: 1 });
  expect(rows.filter(({ id }) => id === groupId(aroundBordeaux))).toHaveLength(1);
});

test("sentences and files tell every link of a group by itself, between its own ends", () => {
  const sort = { by: "type", descending: false } as const;
  expect(plainRows(draw([cases, aroundBordeaux]), sort)).toEqual(
    plainRows(draw([]), sort).map((row) => expect.objectContaining({ id: row.id })),
  );
  const ends = plainRows(draw([cases, aroundBordeaux]), sort).flatMap((row) =>
    "link" in row ? [`${row.source.id} ${row.target.id}`] : [],
  );
  expect(ends).toContain(`${two.id} ${bordeaux.id}`);
});

const anyGroup: fc.Arbitrary<Group> = fc.oneof(
  fc.constantFrom<Group>(cases, { by: "kind", value: "district" }, aroundBordeaux, { by: "place", path: ["France"] }),
  fc.subarray(nodes.map(({ id }) => id)).map((ids): Group => ({ by: "marks", ids })),
);
const anyEdge: fc.Arbitrary<GraphEdge> = fc
  .record({
    type: fc.constantFrom("FROM", "TO", "ROUTE", "WITHIN"),
    from: fc.constantFrom<GraphNode>(...nodes),
    to: fc.constantFrom<GraphNode>(...nodes),
    mode: fc.constantFrom("road" as const, "sea" as const, null),
    voices: fc.nat({ max: 4 }),
    twin: fc.nat({ max: 2 }),
  })
  .map(({ type, from, to, twin, ...more }) => ({
    ...edge(type, from.id, to.id, more),
    id: `${type}:${from.id}>${to.id}:${twin}`,
  }));

test("whatever is grouped, each mark and each link is shown or counted in a group once, and no count changes", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(anyEdge, { maxLength: 25, selector: ({ id }) => id }),
      fc.array(anyGroup, { maxLength: 4 }),
      fc.constantFrom("graph" as const, "map" as const),
      (links, groups, mode) => {
        const made = (more: readonly Group[]) =>
          makePicture({
            view: viewOf(nodes, links, { groups: more, mode }),
            facts: factsOf(nodes, links),
            saved: null,
            words: english,
          });
        const [plain, grouped] = [made([]), made(groups)];
        const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id).sort();
        expect(ids(heldMarks(grouped))).toEqual(ids(plain.nodes));
        expect(ids(heldLinks(grouped))).toEqual(ids(plain.edges));
        const drawn = new Set(grouped.nodes.map(({ id }) => id));
        expect(drawn.size).toBe(grouped.nodes.length);
        expect(grouped.edges.every(({ source, target }) => drawn.has(source) && drawn.has(target))).toBe(true);
        expect(new Set(ids(grouped.edges)).size).toBe(grouped.edges.length);
        const [before, after] = [countsOf(plain), countsOf(grouped)];
        expect(after).toEqual(before);
      },
    ),
    { numRuns: 300 },
  );
});
