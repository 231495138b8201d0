import { expect, test } from "vitest";
import { connectionsOf, idsAlong, isShown, withPiece } from "../../../client/graph/connections.ts";
import { litIds } from "../../../client/graph/lit-ids.ts";
import { makePicture } from "../../../client/graph/make-picture.ts";
import { caseFile, edge, english, factsOf, place, viewOf } from "./samples.ts";

const a = place("place:a");
const b = place("place:b");
const one = caseFile("case:one");
const two = caseFile("case:two");
const weak = edge("TO", one.id, b.id, { confidence: 0.3, claims: ["claim:b"] });
const strong = edge("FROM", one.id, a.id, { confidence: 0.9 });
const guess = edge("TO", two.id, b.id, { confidence: 0.9, status: "inferred" });
const sure = edge("FROM", two.id, a.id, { confidence: 0.9 });
const slice = { nodes: [a, b, one, two], edges: [weak, strong, guess, sure] };
const paths = [
  { nodes: [a.id, one.id, b.id], edges: [strong.id, weak.id] },
  { nodes: [a.id, two.id, b.id], edges: [sure.id, guess.id] },
];
const [first, second] = connectionsOf({ paths, slice });

test("the surest connection stands first, each as sure as its weakest link", () => {
  expect(first).toMatchObject({ least: { value: 0.9, isInferred: true }, weakest: { id: guess.id }, claims: 1 });
  expect(second).toMatchObject({ least: { value: 0.3, isInferred: false }, weakest: { id: weak.id }, claims: 2 });
});

test("of two links equally sure none is the weakest, and a link without a figure is not the least", () => {
  const within = edge("WITHIN", two.id, b.id, { confidence: null, status: null, claims: [] });
  const [equal] = connectionsOf({
    paths: [{ nodes: [a.id, two.id, b.id], edges: [sure.id, within.id] }],
    slice: { ...slice, edges: [sure, within] },
  });
  expect(equal).toMatchObject({ weakest: null, least: { value: 0.9 } });
});

test("a connection added is shown, what was hidden of it too, and nothing that stood has moved", () => {
  const before = viewOf([a, b, one], [], { hidden: [one.id], positions: { [a.id]: { column: 0, row: 0.5 } } });
  expect(isShown(second!, before)).toBe(false);
  const piece = { nodes: [...second!.stops], edges: [...second!.links] };
  const after = withPiece(before, piece, null, (id) => id);
  expect(isShown(second!, after)).toBe(true);
  expect(after).toMatchObject({ nodes: before.nodes, hidden: [], positions: before.positions });
  expect(withPiece(after, piece, null, (id) => id)).toEqual(after);
});

test("a lit connection lights its marks and links, and on the map the leg that tells its case", () => {
  const value = idsAlong(second!);
  expect(value).toEqual([a.id, strong.id, one.id, weak.id, b.id]);
  const leg = edge("ROUTE", a.id, b.id, { cases: [one.id] });
  const facts = factsOf([a, b, one], [strong, weak, leg]);
  const view = viewOf([a, b, one], [strong, weak, leg], { mode: "map" });
  const picture = makePicture({ view, facts, saved: null, words: english });
  expect(litIds(picture, { by: "path", value }, facts)).toEqual(new Set([...value, leg.id]));
});
