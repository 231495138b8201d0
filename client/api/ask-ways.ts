import { keepPreviousData, queryOptions, useQueries, useQuery, type UseQueryResult } from "@tanstack/react-query";
import type { Kind } from "../../contract/kinds.ts";
import {
  ChokepointsAnswer,
  RoutesAnswer,
  TraceAnswer,
  WhatIfAnswer,
  type RoutesBody,
  type TraceBody,
  type WhatIfBody,
} from "../../contract/routes.ts";
import { SearchAnswer } from "../../contract/search.ts";
import type { Way } from "../graph/ways.ts";
import { request } from "./request.ts";

/** Ways between places; `name` says which in the log. The last answer stays while another order of the same is asked. */
export function useWays(body: RoutesBody | null, name: string): UseQueryResult<RoutesAnswer> {
  return useQuery({
    ...waysQuery({ body, name }),
    enabled: body !== null,
    placeholderData: (before, query) => (isSameEnds(query?.queryKey[1], body) ? before : undefined),
  });
}

interface NamedQuestion {
  body: RoutesBody | null;
  name: string;
}

/** Of several questions; what one of them was asked before is not asked again. */
export function useWaysOfEach(questions: readonly NamedQuestion[]): UseQueryResult<RoutesAnswer>[] {
  return useQueries({ queries: questions.map(waysQuery) });
}

const waysQuery = ({ body, name }: NamedQuestion) =>
  queryOptions({
    queryKey: ["ways", body],
    queryFn: ({ signal }) =>
      request({
        path: "/routes/search",
        body,
        answer: RoutesAnswer,
        what: { key: "log.ways", values: { name } },
        signal,
      }),
  });

function isSameEnds(before: unknown, now: RoutesBody | null): boolean {
  const last = before as RoutesBody | null | undefined;
  return (["from", "to", "via"] as const).every((side) => String(last?.[side]) === String(now?.[side]));
}

/** The same question with something closed. */
export function useWhatIf(body: WhatIfBody | null, name: string): UseQueryResult<WhatIfAnswer> {
  return useQuery({
    queryKey: ["what-if", body],
    queryFn: ({ signal }) =>
      request({
        path: "/routes/what-if",
        body,
        answer: WhatIfAnswer,
        what: { key: "log.what-if", values: { name } },
        signal,
      }),
    enabled: body !== null,
    placeholderData: (before, query) =>
      isSameEnds((query?.queryKey[1] as WhatIfBody | null | undefined)?.question, body?.question ?? null)
        ? before
        : undefined,
  });
}

/** What would part the ends of a question; asked once somebody wants to know. */
export function useChokepoints(body: RoutesBody | null, name: string): UseQueryResult<ChokepointsAnswer> {
  return useQuery({
    queryKey: ["chokepoints", body],
    queryFn: ({ signal }) =>
      request({
        path: "/routes/chokepoints",
        body,
        answer: ChokepointsAnswer,
        what: { key: "log.chokepoints", values: { name } },
        signal,
      }),
    enabled: body !== null,
  });
}

/** The legs of one route, found by one statement; null: nobody wants to see it. */
export function useTrace(way: Way | null, name: string): UseQueryResult<TraceAnswer> {
  return useQuery({
    queryKey: ["trace", way?.route.id],
    queryFn: ({ signal }) => (way === null ? Promise.reject(new Error("no route")) : askTrace(way, name, signal)),
    enabled: way !== null,
  });
}

function askTrace({ route }: Way, name: string, signal: AbortSignal): Promise<TraceAnswer> {
  return request({
    path: "/routes/trace",
    body: { legs: route.legs.map(({ id, from, to }) => ({ id, from, to })) } satisfies TraceBody,
    answer: TraceAnswer,
    what: { key: "log.trace", values: { name } },
    signal,
  });
}

/** What a name typed into a question may mean. Not in the log: it is the same question as the search's. */
export function useFoundNames(text: string, kinds: readonly Kind[]): UseQueryResult<SearchAnswer> {
  const path = `/search?q=${encodeURIComponent(text)}&kinds=${kinds.join(",")}&limit=8`;
  return useQuery({
    queryKey: ["names", text, kinds],
    queryFn: ({ signal }) => request({ path, answer: SearchAnswer, signal }),
    enabled: text !== "",
    placeholderData: keepPreviousData,
  });
}
