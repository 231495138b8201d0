import { expect, test } from "vitest";
import type { SearchHit } from "../../../contract/search.ts";
import { groupHits } from "../../../client/panels/search/group-hits.ts";

const hit = (id: string, kind: SearchHit["kind"]): SearchHit => ({
  id,
  kind,
  name: id,
  nameFr: null,
  matched: id,
  note: "",
  typo: false,
});

test("hits stand in groups, the best hit's group first and each group in its own order", () => {
  const groups = groupHits([
    hit("c1", "case"),
    hit("p1", "district"),
    hit("c2", "case"),
    hit("p2", "country"),
    hit("x", "agency"),
  ]);
  expect(groups.map(({ group, hits }) => [group, hits.map(({ id }) => id)])).toEqual([
    ["case", ["c1", "c2"]],
    ["place", ["p1", "p2"]],
    ["other", ["x"]],
  ]);
});
