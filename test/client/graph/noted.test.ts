import { expect, test } from "vitest";
import { createFacts, learn } from "../../../client/graph/facts.ts";
import { makePicture } from "../../../client/graph/make-picture.ts";
import { aboutOf, notedBy, notedOn } from "../../../client/graph/noted.ts";
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
