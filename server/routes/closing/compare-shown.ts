import type { WhatIfAsked, WhatIfShown } from "../../../contract/routes.ts";
import { waysAsFarAs } from "../answer/answer-question.ts";
import { pickRoutes } from "../answer/pick-routes.ts";
import { viewRoute } from "../answer/route-view.ts";
import type { ScoredRoute } from "../answer/scored-route.ts";
import type { Projection } from "../projection/projection.ts";
import { prepareSearch } from "../question/prepare-search.ts";
import { createAfter } from "./after-closing.ts";

/** Near-copies can be many. */
const MOST_SHOWN = 100;

/**
 * What becomes of the routes that the search itself answers with: whoever looks at the second best wants to know
 * whether it stands, however well the best one does.
 *
 * @throws AppError as `prepareSearch`.
 */
export function compareShown(
  { question, closed }: WhatIfAsked,
  projection: Projection,
  deadline: number,
): { shown: WhatIfShown[]; isComplete: boolean } {
  const search = prepareSearch(question, projection, deadline);
  const after = createAfter({ question, closed }, projection, { deadline, most: 0 });
  const { picked, pool } = pickRoutes(search, question.chain);
  const ranked = [...picked.map(({ route }) => route), ...picked.flatMap(({ copies }) => copies)];
  const apart = waysAsFarAs(search);
  const become = (route: ScoredRoute, isRanked: boolean): WhatIfShown => {
    const before = viewRoute(route, search);
    const again = after.again(route);
    const gone = after.goneOf(route).map(({ id }) => id);
    if (again === null) return { isRanked, outcome: "lost", before, after: null, closed: gone };
    const next = after.view(again);
    const outcome = next.confidence < before.confidence ? "weakened" : "untouched";
    return { isRanked, outcome, before, after: next, closed: gone };
  };
  return {
    shown: [
      ...ranked.slice(0, MOST_SHOWN).map((route) => become(route, true)),
      ...apart.map((route) => become(route, false)),
    ],
    isComplete: pool.isInTime,
  };
}
