import { keepPreviousData, useQuery, type UseQueryResult } from "@tanstack/react-query";
import type { NodeEvidence, RelationshipEvidence } from "../../contract/evidence.ts";
import type { NodeAnswer, PathsAnswer, PathsBody } from "../../contract/graph.ts";
import type { SearchAnswer } from "../../contract/search.ts";
import type { RelationshipRef } from "../../contract/slice.ts";
import type { StatusAnswer } from "../../contract/status.ts";
import { askLinkEvidence, askNode, askNodeEvidence, askPaths, askSearch, askStatus } from "./ask.ts";

/** Milliseconds between two looks at the server: seldom while it answers, often while it does not. */
const LOOK_MS = { well: 20_000, ill: 2000 };

export function useStatus(): UseQueryResult<StatusAnswer> {
  return useQuery({
    queryKey: ["status"],
    queryFn: ({ signal }) => askStatus(signal),
    retry: false,
    staleTime: 0,
    refetchIntervalInBackground: true,
    refetchInterval: ({ state }) =>
      state.status === "error" || state.data?.database.reachable === false ? LOOK_MS.ill : LOOK_MS.well,
  });
}

export function useNode(id: string, name: string): UseQueryResult<NodeAnswer> {
  return useQuery({ queryKey: ["node", id], queryFn: ({ signal }) => askNode(id, name, signal) });
}

export function useNodeEvidence(id: string, name: string): UseQueryResult<NodeEvidence> {
  return useQuery({ queryKey: ["node-evidence", id], queryFn: ({ signal }) => askNodeEvidence(id, name, signal) });
}

export function useLinkEvidence(ref: RelationshipRef, name: string): UseQueryResult<RelationshipEvidence> {
  return useQuery({
    queryKey: ["link-evidence", ref.from, ref.type, ref.id],
    queryFn: ({ signal }) => askLinkEvidence(ref, name, signal),
  });
}

/** `text` is what was typed once the fingers rest; an empty one asks nothing. The last answer stays meanwhile. */
export function useSearch(text: string): UseQueryResult<SearchAnswer> {
  return useQuery({
    queryKey: ["search", text],
    queryFn: ({ signal }) => askSearch(text, signal),
    enabled: text !== "",
    placeholderData: keepPreviousData,
  });
}

/** The shortest connections between two nodes; the last answer stays while wider ones are looked for. */
export function usePaths(body: PathsBody, name: string): UseQueryResult<PathsAnswer> {
  return useQuery({
    queryKey: ["paths", body],
    queryFn: ({ signal }) => askPaths(body, { key: "log.paths", values: { name } }, signal),
    placeholderData: (before, query) => (isSamePair(query?.queryKey[1], body) ? before : undefined),
  });
}

function isSamePair(before: unknown, { from, to }: PathsBody): boolean {
  const last = before as PathsBody | undefined;
  return last?.from === from && last.to === to;
}
