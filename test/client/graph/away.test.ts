import { expect, test } from "vitest";
import { awayOf } from "../../../client/graph/away.ts";
import { NO_FILTER } from "../../../client/graph/filter.ts";
import { makePicture } from "../../../client/graph/make-picture.ts";
import { caseFile, edge, english, factsOf, place, viewOf } from "./samples.ts";

test("what filters fold and what is hidden is told by name, as many as are counted", () => {
  const [spain, bacalan, file] = [place("place:spain"), place("place:bacalan"), caseFile("case:a")];
  const from = edge("FROM", file.id, spain.id);
  const facts = factsOf([spain, bacalan, file], [from]);
  const view = viewOf([spain, bacalan, file], [from], {
    filter: { ...NO_FILTER, kinds: ["case"] },
    hidden: [bacalan.id, from.id, "place:gone"],
  });
  const away = awayOf(view, facts);
  expect(away).toEqual({ folded: [file.id], hidden: [bacalan.id, from.id] });
  const counted = makePicture({ view, facts, saved: null, words: english }).away;
  expect(counted).toEqual({ folded: away.folded.length, hidden: away.hidden.length });
});
