import type { RoutesAnswer, RoutesBody, WhatIfAnswer } from "../../contract/routes.ts";
import { wayAlong, waysOf, type Way } from "./ways.ts";

/** A route with the answer it stands in. */
export interface FoundWay {
  way: Way;
  answer: Pick<RoutesAnswer, "instead" | "slice">;
  /** Among so many that are ranked; null: it is not one of them. */
  rank: number | null;
  count: number;
  /** What it answers; null: only a model has it. */
  question: RoutesBody | null;
}

export function findWay(answer: RoutesAnswer, legs: readonly string[], question: RoutesBody): FoundWay | null {
  const ranked = waysOf(answer.routes, answer);
  const way = wayAlong([...ranked, ...waysOf([...answer.held, ...answer.asFarAs], answer)], legs);
  if (way === null) return null;
  const rank = ranked.findIndex(({ route }) => route.id === way.route.id);
  return { way, answer, rank: rank < 0 ? null : rank + 1, count: ranked.length, question };
}

/** A way that only a what-if has: of what others say instead nothing was asked there. */
export function findInModel(model: WhatIfAnswer, legs: readonly string[]): FoundWay | null {
  const compared = model.pairs.flatMap(({ before, after }) => (after === null ? [before] : [before, after]));
  const way = wayAlong(waysOf([...compared, ...model.lostWays], model), legs);
  if (way === null) return null;
  return { way, answer: { instead: [], slice: model.slice }, rank: null, count: 0, question: null };
}
