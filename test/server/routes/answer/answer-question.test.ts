import { expect, test } from "vitest";
import { RoutesBody } from "../../../../contract/routes.ts";
import { answerQuestion } from "../../../../server/routes/answer/answer-question.ts";
import { smallClaim, smallProjection } from "../small-projection.ts";

function answer(question: object, projection: ReturnType<typeof smallProjection>) {
  return answerQuestion(
    RoutesBody.parse({ from: ["a"], to: ["c"], ...question }),
    projection,
    performance.now() + 5000,
  );
}

const days = [{ id: "case:one", dateFrom: "2024-02-01", dateTo: "2024-02-03" }];

test("legs that a way of ranking has no figure for are counted and spoken of, and no route takes them", () => {
  const known = { distanceKm: 100, cases: days };
  const projection = smallProjection({
    places: { a: [], b: [], c: [] },
    legs: [
      { from: "a", to: "c" },
      { from: "a", to: "b", ...known },
      { from: "b", to: "c", ...known },
    ],
  });
  for (const question of [{ rank: "distance" }, { rank: "recency" }, { maxKm: 1000 }]) {
    const { routes, unranked, sentence } = answer(question, projection);
    expect(routes.map(({ legs }) => legs.map(({ id }) => id))).toEqual([["leg:001", "leg:002"]]);
    expect(unranked).toBe(1);
    expect(sentence).toMatch("1 leg without a position or a day cannot be ranked so");
  }
  const { routes, unranked, sentence } = answer({}, projection);
  expect([routes.length, unranked]).toEqual([2, 0]);
  expect(sentence).not.toMatch("ranked");
});

test("the sources of a leg are those that are heard: none taken back, none that is left out", () => {
  const claims = [
    smallClaim("k1", "afp"),
    smallClaim("k2", "reprint", 2, "afp"),
    smallClaim("k3", "blog"),
    { ...smallClaim("k4", "withdrawn"), state: "retracted" as const },
  ];
  const projection = smallProjection({
    places: { a: [], c: [] },
    legs: [{ from: "a", to: "c", claims: claims.map(({ id }) => id) }],
    claims,
  });
  const sourcesOf = (question: object) => answer(question, projection).routes[0]?.legs[0]?.sources;
  expect(sourcesOf({})).toEqual(["afp", "blog", "reprint"]);
  expect(sourcesOf({ avoid: { sources: ["afp"] } })).toEqual(["blog"]);
});
