import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { usualPace, type Pace } from "../../../../server/routes/ranking/pace.ts";
import { createRanking, rankRoutes, type FoundRoute, type Ranking } from "../../../../server/routes/ranking/index.ts";
import type { RouteQuery } from "../../../../server/routes/ranking/index.ts";
import { allRoutes } from "./brute-force.ts";
import { drawHubs } from "./hub-questions.ts";
import { questions, type Question } from "./small-questions.ts";

function rankingOf({ table, costs }: Pick<Question, "table" | "costs">): Ranking {
  return createRanking(table, costs);
}

/** Splits at once and never does without a limit, so that the small graphs get to see all of the search. */
const hurried: Pace = { firstSlack: 0.01, slackGrowth: 1.5, smallBall: 0, splitSlack: 0.02, splitRoutes: 8 };

function ranked(ranking: Ranking, query: RouteQuery, most = Infinity, pace: Pace = usualPace): FoundRoute[] {
  const routes: FoundRoute[] = [];
  for (const route of rankRoutes(ranking, query, pace)) if (routes.push(route) >= most) break;
  return routes;
}

/** Compared as text, which takes a tenth of the time that comparing the objects does. */
function asText(routes: readonly FoundRoute[]): string {
  return routes.map(({ arcs, cost }) => `${cost}: ${arcs.join(" ")}`).join("\n");
}

describe("in small multigraphs of every kind", () => {
  test("the list holds every route there is, in order", () => {
    fc.assert(
      fc.property(questions, fc.constantFrom(usualPace, hurried), (question, pace) => {
        const all = allRoutes(question.table, question.costs, question.query);
        expect(asText(ranked(rankingOf(question), question.query, Infinity, pace))).toBe(asText(all));
      }),
      { numRuns: 3000 },
    );
  });

  test("the first routes are the same however many are drawn", () => {
    fc.assert(
      fc.property(questions, fc.integer({ min: 1, max: 12 }), (question, most) => {
        const ranking = rankingOf(question);
        const whole = ranked(ranking, question.query);
        expect(asText(ranked(ranking, question.query, most))).toBe(asText(whole.slice(0, most)));
      }),
      { numRuns: 1000 },
    );
  });

  test("two searches on one ranking that take turns do not disturb one another", () => {
    fc.assert(
      fc.property(questions, (question) => {
        const ranking = rankingOf(question);
        const whole = ranked(ranking, question.query);
        const [one, other] = [rankRoutes(ranking, question.query), rankRoutes(ranking, question.query)];
        const pairs = whole.map(() => [one.next().value, other.next().value]);
        expect(pairs).toEqual(whole.map((route) => [route, route]));
      }),
      { numRuns: 300 },
    );
  });
});

test("among 200 places around a few hubs the first 20 routes are those of a full search", () => {
  for (let seed = 1; seed <= 200; seed++) {
    const { table, costs, query } = drawHubs(seed);
    const first = allRoutes(table, costs, query).slice(0, 20);
    const pace = seed % 3 === 0 ? usualPace : hurried;
    expect(asText(ranked(createRanking(table, costs), query, 20, pace)), `seed ${seed}`).toBe(asText(first));
  }
});

describe("the end of the list", () => {
  const { table, costs, query } = drawHubs(1);
  const ranking = createRanking(table, costs);

  function endOf(asked: RouteQuery): { count: number; ended: string } {
    const routes = rankRoutes(ranking, asked);
    let count = 0;
    for (;;) {
      const step = routes.next();
      if (step.done === true) return { count, ended: step.value.ended };
      count++;
    }
  }

  test("says that there are no more routes", () => {
    expect(endOf(query)).toEqual({ count: allRoutes(table, costs, query).length, ended: "exhausted" });
    expect(endOf({ ...query, avoid: new Set(query.origins) })).toEqual({ count: 0, ended: "exhausted" });
  });

  test("says that the time was up", () => {
    expect(endOf({ ...query, deadline: performance.now() - 1 })).toEqual({ count: 0, ended: "deadline" });
  });
});

test("of more routes of one cost than are held back, each comes once all the same", () => {
  const { table, costs } = layers([1, 18, 18, 18, 1]);
  const last = table.placeCount - 1;
  const query: RouteQuery = { origins: [0], destinations: [last], maxLegs: 8, parallel: "best" };
  const routes = ranked(createRanking(table, costs), query);
  expect(new Set(routes.map(({ arcs }) => arcs.join(" "))).size).toBe(18 ** 3);
  expect(routes.length).toBe(18 ** 3);
});

/** Places in layers, each with an arc of cost 1 to each place of the next layer. */
function layers(sizes: readonly number[]): Pick<Question, "table" | "costs"> {
  const rows = sizes.map((size, at) => {
    const first = sizes.slice(0, at).reduce((sum, each) => sum + each, 0);
    return Array.from({ length: size }, (_, place) => first + place);
  });
  const arcs = rows.flatMap((row, at) => row.flatMap((tail) => (rows[at + 1] ?? []).map((head) => ({ tail, head }))));
  const table = {
    placeCount: rows.flat().length,
    tails: Int32Array.from(arcs, ({ tail }) => tail),
    heads: Int32Array.from(arcs, ({ head }) => head),
    legs: Int32Array.from(arcs.keys()),
    steps: new Uint8Array(arcs.length),
  };
  return { table, costs: new Float64Array(arcs.length).fill(1) };
}
