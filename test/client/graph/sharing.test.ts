import { expect, test } from "vitest";
import type { SourceView, WeighedClaim } from "../../../contract/evidence.ts";
import { makePicture } from "../../../client/graph/make-picture.ts";
import { commonNeighbours, sharingOf, spokenOf } from "../../../client/graph/sharing.ts";
import { caseFile, edge, english, factsOf, place, viewOf } from "./samples.ts";

const seized = (id: string, commodity: string) => ({
  id,
  commodity,
  name: commodity,
  amount: 1,
  amountTo: null,
  relation: "exact" as const,
  unit: "kg",
  alternativeTo: null,
});
const spain = place("place:spain", {}, { kind: "country" });
const lyon = place("place:lyon");
const nice = place("place:nice");
const one = caseFile("case:one", { seized: [seized("s1", "resin"), seized("s2", "cash")] });
const two = caseFile("case:two", { seized: [seized("s3", "resin")] });
const links = [
  edge("FROM", one.id, spain.id),
  edge("TO", one.id, lyon.id),
  edge("FROM", two.id, spain.id),
  edge("TO", two.id, nice.id),
];
const nodes = [spain, lyon, nice, one, two];
const facts = factsOf(nodes, links);
const picture = makePicture({ view: viewOf(nodes, links), facts, saved: null, words: english });

test("cases and goods are shared by what at least two of the selected touch", () => {
  const shares = sharingOf([spain.id, lyon.id, nice.id], picture, facts);
  expect(shares.kinds).toEqual([
    { kind: "district", count: 2 },
    { kind: "country", count: 1 },
  ]);
  expect(shares.cases).toEqual([
    { id: one.id, count: 2 },
    { id: two.id, count: 2 },
  ]);
  expect(shares.goods).toEqual([
    { id: "resin", name: "resin", count: 3 },
    { id: "cash", name: "cash", count: 2 },
  ]);
  expect(sharingOf([lyon.id, nice.id], picture, facts).cases).toEqual([]);
});

test("the links among them are the selected ones and those between selected marks", () => {
  const ids = (selected: string[]) => sharingOf(selected, picture, facts).links.map(({ id }) => id);
  expect(ids([one.id, spain.id])).toEqual([links[0]!.id]);
  expect(ids([links[1]!.id, links[3]!.id])).toEqual([links[1]!.id, links[3]!.id]);
});

test("common neighbours are told by how many they are linked to, and bring just those links", () => {
  const page = (of: string, edges: typeof links) => ({ slice: { nodes, edges: edges.filter(({ to }) => to === of) } });
  const ids = [spain.id, lyon.id, nice.id];
  const pages = ids.map((id) => page(id, links));
  expect(commonNeighbours(ids, pages, 2).map(({ node, count }) => [node.id, count])).toEqual([
    [one.id, 2],
    [two.id, 2],
  ]);
  expect(commonNeighbours(ids, pages, 3)).toEqual([]);
  const [first] = commonNeighbours(ids, pages, 2);
  expect(first?.edges.map(({ id }) => id)).toEqual([links[0]!.id, links[1]!.id]);
});

test("claims of one origin are one voice over all links", () => {
  const source = (id: string) => ({ id, reliability: "B" }) as SourceView;
  const part = (claim: string, from: string, voice: string) =>
    ({ claim: { id: claim, source: source(from) }, voice }) as WeighedClaim;
  const evidence = (parts: WeighedClaim[]) => ({
    confidence: { value: 0.5, claimsValue: 0.5, voices: 1, parts, rules: [] },
  });
  const spoken = spokenOf([
    evidence([part("c1", "afp", "afp"), part("c2", "reprint", "afp")]),
    evidence([part("c1", "afp", "afp"), part("c3", "france3", "france3")]),
  ]);
  expect(spoken).toMatchObject({ claims: 3, voices: 2 });
  expect(spoken.sources.map(({ source: { id }, links: count }) => [id, count])).toEqual([
    ["afp", 2],
    ["reprint", 1],
    ["france3", 1],
  ]);
});
