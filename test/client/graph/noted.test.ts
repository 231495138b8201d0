import { expect, test } from "vitest";
import { createFacts, learn } from "../../../client/graph/facts.ts";
import { makePicture } from "../../../client/graph/make-picture.ts";
import { FindNotesBody, MOST_NOTED_ASKED } from "../../../contract/notes.ts";
import { groupId, mergedId, type Group } from "../../../client/graph/groups.ts";
import { aboutOf, aboutsOf, notedAs, notedBy, notedOn } from "../../../client/graph/noted.ts";
import { EMPTY_VIEW, refOf } from "../../../client/graph/view-state.ts";
import { caseFile, edge, english, place } from "./samples.ts";

const spain = place("place:spain");
const file = caseFile("case:k");
const from = edge("FROM", file.id, spain.id);
const facts = createFacts();
learn(facts, { nodes: [spain, file], edges: [from] });
const relationship = refOf(from);

test("a note is about a mark or a link, and about nothing that only the picture makes", () => {
  expect(aboutOf(spain.id, facts)).toEqual({ node: spain.id });
  expect(aboutOf(from.id, facts)).toEqual({ relationship });
  expect([aboutOf("group:kind:case", facts), aboutOf(null, facts)]).toEqual([null, null]);
});

test("notes are counted by what they are about", () => {
  const noted = notedBy([
    { about: { node: spain.id }, count: 2 },
    { about: { relationship }, count: 1 },
  ]);
  expect([...noted]).toEqual([
    [spain.id, 2],
    [from.id, 1],
  ]);
});

test("of a picture, what it shows and has notes", () => {
  const view = { ...EMPTY_VIEW, nodes: [spain.id, file.id], edges: [relationship] };
  const picture = makePicture({ view, facts, saved: null, words: english });
  const noted = new Map([
    [spain.id, 1],
    [from.id, 3],
    ["place:elsewhere", 1],
  ]);
  expect(notedOn(picture, noted)).toEqual([spain.id, from.id]);
  expect(notedOn(picture, new Map())).toEqual([]);
});

const italy = place("place:italy");
const second = caseFile("case:l");
const also = edge("FROM", second.id, spain.id);
const apart = edge("SAME", file.id, second.id);
learn(facts, { nodes: [italy, second], edges: [also, apart] });
const cases: Group = { by: "kind", value: "case" };

/** Both cases as one mark: their links to Spain are one line, the link between them is inside. */
function grouped(mode: "graph" | "map" = "graph") {
  const nodes = [spain.id, italy.id, file.id, second.id];
  const view = { ...EMPTY_VIEW, mode, nodes, edges: [from, also, apart].map(refOf), groups: [cases] };
  return makePicture({ view, facts, saved: null, words: english });
}

test("notes on what a group holds or a line stands for are on the picture, each by itself", () => {
  const noted = new Map([file.id, apart.id, from.id, also.id, "place:elsewhere"].map((id) => [id, 1]));
  expect(notedOn(grouped(), noted).toSorted()).toEqual([file.id, apart.id, from.id, also.id].toSorted());
});

test("what stands for others carries the sign of their notes, with their number", () => {
  const noted = new Map([
    [file.id, 2],
    [apart.id, 1],
    [from.id, 3],
    [also.id, 1],
    [italy.id, 1],
  ]);
  const carried = notedAs(grouped(), noted);
  expect(carried.get(groupId(cases))).toBe(3);
  expect(carried.get(mergedId([from.id, also.id]))).toBe(4);
  expect([carried.get(italy.id), carried.has(spain.id)]).toEqual([1, false]);
});

test("a case that the map tells in its place's label counts as shown with its notes", () => {
  const bordeaux = place("place:bordeaux", { lat: 44.8, lon: -0.6 });
  const into = edge("TO", file.id, bordeaux.id);
  learn(facts, { nodes: [bordeaux], edges: [into] });
  const view = { ...EMPTY_VIEW, mode: "map" as const, nodes: [bordeaux.id, file.id], edges: [refOf(into)] };
  const picture = makePicture({ view, facts, saved: null, words: english });
  expect(notedOn(picture, new Map([[file.id, 1]]))).toEqual([file.id]);
});

test("of more marks and links with notes than can be asked for at once, as many as can", () => {
  const ids = Array.from({ length: MOST_NOTED_ASKED + 1 }, (_, index) => `place:${index}`);
  learn(facts, { nodes: ids.map((id) => place(id)), edges: [] });
  const about = aboutsOf(ids, facts);
  expect(about).toHaveLength(MOST_NOTED_ASKED);
  expect(FindNotesBody.safeParse({ about }).success).toBe(true);
});
