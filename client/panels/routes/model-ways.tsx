import { useMemo, type JSX } from "react";
import type { RouteView, WhatIfAnswer } from "../../../contract/routes.ts";
import { litWay, waysOf, type Way } from "../../graph/ways.ts";
import { useApp } from "../../state/app-store.ts";
import { RouteItem, type Changed } from "./route-item.tsx";

interface WaysProps {
  routes: readonly RouteView[];
  answer: WhatIfAnswer;
  /** Among the routes of the search. */
  rank?: number | null;
  changed?: Changed;
}

/** Ways that a model speaks of, as lines of stops and legs. */
export function ModelWays({ routes, answer, rank = null, changed }: WaysProps): JSX.Element {
  const ways = useMemo((): Way[] => waysOf(routes, answer), [routes, answer]);
  const lit = useApp(({ present }) => litWay(ways, present));
  return (
    <ol className="routes">
      {ways.map((way) => (
        <RouteItem
          key={way.route.id}
          way={way}
          rank={rank}
          isLit={way === lit}
          question={null}
          instead={[]}
          {...(changed && { changed })}
        />
      ))}
    </ol>
  );
}
