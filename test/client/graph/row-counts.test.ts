import { expect, test } from "vitest";
import { countsOf } from "../../../client/graph/counts.ts";
import { makePicture } from "../../../client/graph/make-picture.ts";
import { rowCounts } from "../../../client/graph/row-counts.ts";
import { sentenceGroups } from "../../../client/graph/sentence-rows.ts";
import { tableRows } from "../../../client/graph/table-rows.ts";
import type { ViewState } from "../../../client/graph/view-state.ts";
import { caseFile, edge, english, factsOf, place, viewOf } from "./samples.ts";

const [spain, bacalan, alone, file] = [
  place("place:spain"),
  place("place:bacalan"),
  place("place:alone"),
  caseFile("case:a"),
];
const nodes = [spain, bacalan, alone, file];
const edges = [
  edge("FROM", file.id, spain.id),
  edge("TO", file.id, bacalan.id),
  edge("ROUTE", spain.id, bacalan.id, { cases: ["case:other"] }),
];
const counted = (more: Partial<ViewState>) => {
  const picture = makePicture({
    view: viewOf(nodes, edges, more),
    facts: factsOf(nodes, edges),
    saved: null,
    words: english,
  });
  const table = rowCounts(tableRows(picture, { by: "source", descending: false }));
  const sentences = rowCounts(sentenceGroups(picture).flatMap((group) => group.rows));
  return { links: countsOf(picture).edges, table, sentences };
};

test("table and sentences count as many links as the status line, and apart from them what is none", () => {
  const plain = { links: 3, table: { links: 3, others: 1 }, sentences: { links: 3, others: 1 } };
  expect(counted({})).toEqual(plain);
  // Drawn as one or inside a group, each link is still counted.
  expect(counted({ groups: [{ by: "marks", ids: [spain.id, file.id] }] })).toEqual(plain);
});

test("on the map a case that only a label tells has a sentence, which is counted apart", () => {
  expect(counted({ mode: "map" })).toEqual({
    links: 1,
    table: { links: 1, others: 1 },
    sentences: { links: 1, others: 2 },
  });
});
