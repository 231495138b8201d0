import { keepPreviousData, useQuery, type UseQueryResult } from "@tanstack/react-query";
import {
  HypothesesAnswer,
  KeptHypothesesAnswer,
  KeptHypothesisAnswer,
  WithdrawnAnswer,
  type HypothesesBody,
  type KeepHypothesisBody,
  type KeptHypothesis,
} from "../../contract/hypotheses.ts";
import type { RoutesBody } from "../../contract/routes.ts";
import { queryClient } from "./query-client.ts";
import { request } from "./request.ts";
import { useStatus } from "./use-queries.ts";

/** More than anybody reads under a question. */
const MOST_BRIDGES = 20;

/** Legs that may be missing; asked once somebody wants to know. More of the same keeps what is there meanwhile. */
export function useHypotheses(body: HypothesesBody | null): UseQueryResult<HypothesesAnswer> {
  return useQuery({
    queryKey: ["hypotheses", "proposed", body],
    queryFn: ({ signal }) =>
      request({ path: "/routes/hypotheses", body, answer: HypothesesAnswer, what: { key: "log.hypotheses" }, signal }),
    enabled: body !== null,
    placeholderData: keepPreviousData,
  });
}

/** Those that would give a question its way, each by itself. */
export function useBridges(bridges: RoutesBody): UseQueryResult<HypothesesAnswer> {
  const body: HypothesesBody = { bridges, limit: MOST_BRIDGES };
  return useQuery({
    queryKey: ["hypotheses", "bridges", bridges],
    queryFn: ({ signal }) =>
      request({ path: "/routes/hypotheses", body, answer: HypothesesAnswer, what: { key: "log.hypotheses" }, signal }),
  });
}

/** What somebody keeps: asked again whenever the graph was written to, by whomever. */
export function useKeptHypotheses(): UseQueryResult<KeptHypothesesAnswer> {
  const revision = useStatus().data?.data?.revision;
  return useQuery({
    queryKey: ["hypotheses", "kept", revision],
    queryFn: ({ signal }) => request({ path: "/routes/hypotheses/accepted", answer: KeptHypothesesAnswer, signal }),
    enabled: revision !== undefined,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}

/** @throws ApiProblem `hypothesis_changed` where what it rests on is not what was seen. */
export const keepHypothesis = (body: KeepHypothesisBody): Promise<KeptHypothesis> =>
  request({ path: "/routes/hypotheses/accepted", body, answer: KeptHypothesisAnswer }).then(({ kept }) => kept);

/** null: it was gone already. */
export const withdrawHypothesis = (id: string): Promise<KeptHypothesis | null> =>
  request({
    path: `/routes/hypotheses/accepted/${encodeURIComponent(id)}`,
    method: "DELETE",
    answer: WithdrawnAnswer,
  }).then(({ withdrawn }) => withdrawn);

/** After a leg came or went: nothing that was worked out from the legs stays on the screen. */
export function readLegsAgain(gone: string | null = null): Promise<void> {
  // What is on the screen of a leg that is gone leaves with it: asked again it would be a problem.
  return queryClient.invalidateQueries({ predicate: ({ queryKey }) => gone === null || !queryKey.includes(gone) });
}
