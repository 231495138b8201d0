import { expect, test } from "vitest";
import type { GraphEdge } from "../../../contract/slice.ts";
import { makePicture } from "../../../client/graph/make-picture.ts";
import type { Picture } from "../../../client/graph/picture.ts";
import { sentenceGroups } from "../../../client/graph/sentence-rows.ts";
import { tableRows } from "../../../client/graph/table-rows.ts";
import type { ViewState } from "../../../client/graph/view-state.ts";
import { groupTitle, plainText, sentenceOf } from "../../../client/text/sentences.ts";
import type { ScreenWords } from "../../../client/text/words.ts";
import { caseFile, edge, english, factsOf, french, node, place, viewOf } from "../graph/samples.ts";

const spain = place("place:spain", {}, { name: "Spain", nameFr: "Espagne", kind: "country" });
const quentin = place("place:q", {}, { name: "Saint-Quentin-Fallavier" });
const lyon = place("place:lyon", {}, { name: "Lyon" });
const load = caseFile("case:load", {
  dateFrom: "2024-02-06",
  dateTo: "2024-02-08",
  days: ["2024-02-06", "2024-02-08"],
  disputed: true,
  stated: { what: "resin", values: ["800 kg"] },
});
const alone = node("agency:navy", { name: "Navy", nameFr: "Marine" });
const leg = (more: Partial<GraphEdge>) =>
  edge("ROUTE", spain.id, quentin.id, { mode: "road", cases: [load.id], progress: ["travelled"], ...more });
const best = leg({
  confidence: 0.976,
  claims: ["claim:a", "claim:b", "claim:c"],
  voices: 3,
  grade: { reliability: "B", credibility: 1 },
  disputed: true,
});

function pictureOf(edges: readonly GraphEdge[], words: ScreenWords, more: Partial<ViewState> = {}): Picture {
  const nodes = [alone, lyon, quentin, spain, load];
  const facts = factsOf(nodes, edges);
  return makePicture({ view: viewOf(nodes, edges, more), facts, saved: null, words });
}

function told(edges: readonly GraphEdge[], words: ScreenWords, more: Partial<ViewState> = {}): string[] {
  const facts = factsOf([spain, quentin, lyon, load], edges);
  return sentenceGroups(pictureOf(edges, words, more)).flatMap((group) =>
    group.rows.map((row) => plainText(sentenceOf(row, words, facts))),
  );
}

test("a sentence says how, by whom, how well, when, and that sources disagree", () => {
  expect(told([best], english)[0]).toBe(
    "Spain → by road, reported by 3 independent sources, best graded B1, confidence 0.98, 6 or 8 Feb 2024 → Saint-Quentin-Fallavier; sources disagree",
  );
  expect(told([best], french)[0]).toBe(
    "Espagne → par la route, rapporté par 3 sources indépendantes, note la plus haute B1, confiance 0,98, 6 ou 8 févr. 2024 → Saint-Quentin-Fallavier\u00a0; les sources divergent",
  );
});

test("one source is one, and copies are told from origins", () => {
  const copied = { claims: ["claim:a", "claim:b"], voices: 1 };
  expect(told([leg({})], english)[0]).toContain("by road, reported by one source, best");
  expect(told([leg(copied)], english)[0]).toContain("reported in 2 claims of one source, best");
  expect(told([leg(copied)], french)[0]).toContain("rapporté en 2 déclarations d’une seule source, note");
  expect(told([leg({ claims: ["a", "b", "c"], voices: 2 })], french)[0]).toContain(
    "rapporté en 3 déclarations de 2 sources indépendantes",
  );
});

test("an inferred link's confidence is an upper bound, and a bound place was not reached", () => {
  const guess = leg({ status: "inferred", mode: "unknown", progress: ["intended"], confidence: 0.1 });
  expect(told([guess], english)[0]).toContain(
    "manner not stated, bound for it, not reached, inferred from one claim, best graded B2, confidence at most 0.10",
  );
  expect(told([guess], french)[0]).toContain("moyen non précisé, destination non atteinte, déduit d’une déclaration");
});

test("a kept hypothesis says that no source says so, however many claims its legs have", () => {
  const kept = leg({ id: "hypothesis:1", status: "inferred", confidence: 0.05, claims: ["claim:a"], cases: [] });
  expect(told([kept], english)[0]).toBe(
    "Spain → by road, a hypothesis, no source says so, best graded B2, confidence at most 0.05 → Saint-Quentin-Fallavier",
  );
  expect(told([{ ...kept, claims: [], grade: null }], french)[0]).toContain(
    "par la route, une hypothèse, aucune source ne le dit, confiance",
  );
});

test("goods run from the origin to the case, and end where they were taken", () => {
  const from = edge("FROM", load.id, spain.id, { mode: "sea" });
  const taken = edge("SEIZED_IN", load.id, quentin.id, { mode: "sea" });
  expect(told([taken, from], english).map((text) => text.replace(/, reported.*(?= →)/, ""))).toEqual([
    "Spain → by sea → 800 kg resin",
    "800 kg resin → by sea, taken there → Saint-Quentin-Fallavier",
    "Navy: no link in this picture",
    "Lyon: no link in this picture",
  ]);
});

test("a link that only holds the graph together says what it is, and no more", () => {
  const within = edge("WITHIN", quentin.id, lyon.id, {
    status: null,
    claims: [],
    voices: 0,
    grade: null,
    confidence: null,
  });
  expect(told([within], english)[0]).toBe("Saint-Quentin-Fallavier → lies within → Lyon");
});

test("sentences stand under their cases, then what lies between, then what stands alone", () => {
  const edges = [leg({ id: "many", cases: ["case:x", "case:y"] }), edge("FROM", load.id, spain.id), leg({})];
  const groups = sentenceGroups(pictureOf(edges, english));
  expect(groups.map((group) => groupTitle(group, english))).toEqual([
    "800 kg resin, 6 or 8 Feb 2024; sources disagree",
    "Between places and across cases",
    "Without a link in this picture",
  ]);
  expect(groups.map(({ rows }) => rows.map(({ id }) => id))).toEqual([
    ["FROM:case:load>place:spain", "ROUTE:place:spain>place:q"],
    ["many"],
    ["agency:navy", "place:lyon"],
  ]);
});

test.each(["graph", "map"] as const)("every row of the table has its sentence, %s", (mode) => {
  const edges = [best, edge("FROM", load.id, spain.id), edge("TO", load.id, lyon.id)];
  const picture = pictureOf(edges, english, { mode });
  const rows = tableRows(picture, { by: "when", descending: true }).map(({ id }) => id);
  const ids = sentenceGroups(picture).flatMap((group) => group.rows.map(({ id }) => id));
  expect(new Set(ids)).toEqual(new Set(rows));
});

test("on the map a case that only a label tells has a sentence too", () => {
  const taken = edge("SEIZED_IN", load.id, quentin.id);
  expect(told([taken], english, { mode: "map" })[0]).toBe(
    "Saint-Quentin-Fallavier: 800 kg resin, 6 or 8 Feb 2024; sources disagree",
  );
});
