import { useMemo } from "react";
import type { RoutesAnswer, WhatIfAnswer } from "../../../contract/routes.ts";
import { useWays, useWhatIf } from "../../api/ask-ways.ts";
import { litWay, waysOf } from "../../graph/ways.ts";
import type { Lit } from "../../graph/view-state.ts";
import { useApp } from "../../state/app-store.ts";
import type { RouteViewProps } from "./route-view.tsx";

/** The route that lies on the highlighter, with the answer it stands in; null: none does, or it is not here yet. */
export function useLitRoute(): RouteViewProps | null {
  const lit = useApp(({ present }) => present.lit);
  const body = useApp(({ present }) => (present.lit?.by === "route" ? present.ways : null));
  const closed = useApp(({ present }) => present.closed);
  const { data: answer } = useWays(body, "…");
  const { data: model } = useWhatIf(body === null || closed === null ? null : { question: body, closed }, "…");
  // The last model is kept while a new one is asked; once all is open again there is none.
  const current = closed === null ? undefined : model;
  return useMemo(() => inAnswer(answer, lit) ?? inModel(current, lit), [answer, current, lit]);
}

function inAnswer(answer: RoutesAnswer | undefined, lit: Lit | null): RouteViewProps | null {
  if (answer === undefined) return null;
  const ranked = waysOf(answer.routes, answer);
  const way = litWay([...ranked, ...waysOf([...answer.held, ...answer.asFarAs], answer)], { lit });
  if (way === null) return null;
  const rank = ranked.findIndex(({ route }) => route.id === way.route.id);
  return { way, answer, rank: rank < 0 ? null : rank + 1, count: ranked.length };
}

/** A way that only a what-if has: of what others say instead nothing was asked there. */
function inModel(model: WhatIfAnswer | undefined, lit: Lit | null): RouteViewProps | null {
  if (model === undefined) return null;
  const compared = model.pairs.flatMap(({ before, after }) => (after === null ? [before] : [before, after]));
  const routes = [...compared, ...model.lostWays];
  const way = litWay(waysOf(routes, model), { lit });
  return way === null ? null : { way, answer: { instead: [], slice: model.slice }, rank: null, count: 0 };
}
