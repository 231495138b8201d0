import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createRanking, rankRoutes, type FoundRoute } from "../../../../server/routes/ranking/index.ts";
import { allRoutes } from "./brute-force.ts";
import { questions, type Question } from "./small-questions.ts";

function ranked({ table, costs, query }: Question, most = Infinity): FoundRoute[] {
  const routes: FoundRoute[] = [];
  if (most === 0) return routes;
  for (const route of rankRoutes(createRanking(table, costs), query)) if (routes.push(route) === most) break;
  return routes;
}

test("the list holds every route there is, in order", () => {
  fc.assert(
    fc.property(questions, (question) => {
      expect(ranked(question)).toEqual(allRoutes(question.table, question.costs, question.query));
    }),
    { numRuns: 2000 },
  );
});
