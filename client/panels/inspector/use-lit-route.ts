import { useMemo } from "react";
import { useWays } from "../../api/ask-ways.ts";
import { litWay, waysOf } from "../../graph/ways.ts";
import { useApp } from "../../state/app-store.ts";
import type { RouteViewProps } from "./route-view.tsx";

/** The route that lies on the highlighter, with the answer it stands in; null: none does, or it is not here yet. */
export function useLitRoute(): RouteViewProps | null {
  const lit = useApp(({ present }) => present.lit);
  const body = useApp(({ present }) => present.ways);
  const { data: answer } = useWays(lit?.by === "route" ? body : null, "…");
  return useMemo(() => {
    if (answer === undefined || lit?.by !== "route") return null;
    const ranked = waysOf(answer.routes, answer);
    const way = litWay([...ranked, ...waysOf([...answer.held, ...answer.asFarAs], answer)], { lit });
    if (way === null) return null;
    const rank = ranked.findIndex(({ route }) => route.id === way.route.id);
    return { way, answer, rank: rank < 0 ? null : rank + 1 };
  }, [answer, lit]);
}
