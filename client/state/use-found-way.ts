import { useMemo } from "react";
import { useWays, useWhatIf } from "../api/ask-ways.ts";
import { findInModel, findWay, type FoundWay } from "../graph/found-way.ts";
import { isSameRoute } from "../graph/pinned-routes.ts";
import { useApp } from "./app-store.ts";
import { usePinnedAnswers } from "./use-pinned-ways.ts";

/** The route of these legs, from the answer of now, a model, or the question it was pinned with; null: not here yet. */
export function useFoundWay(legs: readonly string[] | null): FoundWay | null {
  const asked = useApp(({ present }) => present.ways);
  const closed = useApp(({ present }) => present.closed);
  const body = legs === null ? null : asked;
  const { data: answer } = useWays(body, "…");
  const { data: model } = useWhatIf(body === null || closed === null ? null : { question: body, closed }, "…");
  const { route, answer: pinnedAnswer } =
    usePinnedAnswers().find((each) => legs !== null && isSameRoute(each.route.legs, legs)) ?? NOT_PINNED;
  // The last model is kept while a new one is asked; once all is open again there is none.
  const current = closed === null ? undefined : model;
  return useMemo(() => {
    if (legs === null) return null;
    const own = answer === undefined || body === null ? null : findWay(answer, legs, body);
    const pinned = route === null || pinnedAnswer === null ? null : findWay(pinnedAnswer, legs, route.question);
    return own ?? pinned ?? (current === undefined ? null : findInModel(current, legs));
  }, [answer, body, current, legs, pinnedAnswer, route]);
}

const NOT_PINNED = { route: null, answer: null } as const;
