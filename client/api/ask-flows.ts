import { keepPreviousData, skipToken, useQuery, type UseQueryResult } from "@tanstack/react-query";
import { FlowsAnswer, type FlowsBody } from "../../contract/flows.ts";
import type { ClaimSourcesAnswer } from "../../contract/evidence.ts";
import { askClaimSources } from "./ask.ts";
import { request } from "./request.ts";

export const askFlows = (body: FlowsBody, signal?: AbortSignal): Promise<FlowsAnswer> =>
  request({ path: "/routes/flows", body, answer: FlowsAnswer, what: { key: "log.flows" }, ...(signal && { signal }) });

/** What cases say of where goods come from and go; null asks nothing. The last answer stays while a brush moves. */
export function useFlows(body: FlowsBody | null): UseQueryResult<FlowsAnswer> {
  return useQuery({
    queryKey: ["flows", body],
    queryFn: body === null ? skipToken : ({ signal }) => askFlows(body, signal),
    placeholderData: keepPreviousData,
  });
}

/** Who stands behind claims, the most reliable first. */
export function useClaimSources(claims: readonly string[]): UseQueryResult<ClaimSourcesAnswer> {
  return useQuery({
    queryKey: ["claim-sources", claims],
    queryFn: ({ signal }) => askClaimSources({ claims: [...claims] }, signal),
    enabled: claims.length > 0,
  });
}
