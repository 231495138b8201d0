import { keepPreviousData, useQuery, type UseQueryResult } from "@tanstack/react-query";
import { DisruptionAnswer, NetworkAnswer, type DisruptionBody, type NetworkBody } from "../../contract/network.ts";
import { request } from "./request.ts";

/** On what the ways of the whole graph depend; the last answer stays while another is asked. */
export function useNetwork(body: NetworkBody | null): UseQueryResult<NetworkAnswer> {
  return useQuery({
    queryKey: ["network", body],
    queryFn: ({ signal }) =>
      request({ path: "/routes/network", body, answer: NetworkAnswer, what: { key: "log.network" }, signal }),
    enabled: body !== null,
    placeholderData: keepPreviousData,
  });
}

/** What is left of them when places go. */
export function useDisruption(body: DisruptionBody | null): UseQueryResult<DisruptionAnswer> {
  return useQuery({
    queryKey: ["disruption", body],
    queryFn: ({ signal }) =>
      request({ path: "/routes/disruption", body, answer: DisruptionAnswer, what: { key: "log.disruption" }, signal }),
    enabled: body !== null,
    placeholderData: keepPreviousData,
  });
}
