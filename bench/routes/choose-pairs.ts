import { createRandom } from "../../bin/network/random.ts";
import type { Ranking } from "../../server/routes/ranking/index.ts";
import { between, firstRoutes } from "./own-routes.ts";

export type Pair = [from: number, to: number];

/** Pairs whose best route has two to eight legs. */
export function choosePairs(ranking: Ranking, placeCount: number, count: number): Pair[] {
  const random = createRandom(2).next;
  const chosen: Pair[] = [];
  while (chosen.length < count) {
    const pair: Pair = [Math.floor(placeCount * random()), Math.floor(placeCount * random())];
    if (pair[0] === pair[1]) continue;
    const [best] = firstRoutes(ranking, between(...pair), 1);
    if (best !== undefined && best.arcs.length >= 2) chosen.push(pair);
  }
  return chosen;
}
