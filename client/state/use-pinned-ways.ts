import type { RoutesAnswer } from "../../contract/routes.ts";
import { useWaysOfEach } from "../api/ask-ways.ts";
import { findWay, type FoundWay } from "../graph/found-way.ts";
import type { PinnedRoute } from "../graph/pinned-routes.ts";
import { endsInWords } from "../text/question-words.ts";
import { facts, useApp } from "./app-store.ts";
import { nameOf } from "./told.ts";
import { useWords } from "./use-words.ts";

export interface PinnedWay {
  route: PinnedRoute;
  /** null: the answer is not here, or no longer holds it. */
  found: FoundWay | null;
  state: "found" | "asked" | "failed" | "gone";
}

export interface PinnedAnswer {
  route: PinnedRoute;
  /** null: it is not here. The same object until it is asked anew. */
  answer: RoutesAnswer | null;
  isFailed: boolean;
}

/** The pinned routes as their questions are answered now. */
export function usePinnedWays(): readonly PinnedWay[] {
  return usePinnedAnswers().map(pinnedWay);
}

/** The pinned routes with the answers to their questions. */
export function usePinnedAnswers(): readonly PinnedAnswer[] {
  const words = useWords();
  const pinned = useApp(({ present }) => present.pinnedRoutes);
  const name = (id: string) => nameOf(id, words, facts);
  const answers = useWaysOfEach(
    pinned.map(({ question }) => ({ body: question, name: endsInWords(question, name, words) })),
  );
  return pinned.map((route, index) => {
    const { data: answer = null, isError: isFailed = false } = answers[index] ?? {};
    return { route, answer, isFailed };
  });
}

function pinnedWay({ route, answer, isFailed }: PinnedAnswer): PinnedWay {
  if (answer === null) return { route, found: null, state: isFailed ? "failed" : "asked" };
  const found = findWay(answer, route.legs, route.question);
  return { route, found, state: found === null ? "gone" : "found" };
}
