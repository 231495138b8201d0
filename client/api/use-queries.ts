import { keepPreviousData, queryOptions, useQueries, useQuery, type UseQueryResult } from "@tanstack/react-query";
import type { RecogniseAnswer } from "../../contract/cypher.ts";
import type { NodeEvidence, RelationshipEvidence } from "../../contract/evidence.ts";
import type { ExpandAnswer, LoadAnswer, NodeAnswer, PathsAnswer, PathsBody } from "../../contract/graph.ts";
import type { SearchAnswer } from "../../contract/search.ts";
import type { RelationshipRef } from "../../contract/slice.ts";
import type { StatusAnswer } from "../../contract/status.ts";
import type { Message } from "../text/messages.ts";
import { ApiProblem } from "./problem.ts";
import { queryClient } from "./query-client.ts";
import {
  askLinkEvidence,
  askLoad,
  askNeighbours,
  askNode,
  askNodeEvidence,
  askPaths,
  askRecognise,
  askSearch,
  askStatus,
} from "./ask.ts";

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
  return useQuery(linkEvidence({ ref, name }));
}

interface Named {
  ref: RelationshipRef;
  name: string;
}

/** Of several links; what one of them was asked before is not asked again. */
export function useLinksEvidence(links: readonly Named[]): UseQueryResult<RelationshipEvidence>[] {
  return useQueries({ queries: links.map(linkEvidence) });
}

function linkEvidence({ ref, name }: Named) {
  return {
    queryKey: ["link-evidence", ref.from, ref.type, ref.id],
    queryFn: ({ signal }: { signal: AbortSignal }) => askLinkEvidence(ref, name, signal),
  };
}

/** The links of several nodes in the whole graph, one answer a node; asked only when it is wanted. */
export function useNeighbours(
  nodes: readonly { id: string; name: string }[],
  enabled: boolean,
): UseQueryResult<ExpandAnswer[]> {
  return useQuery({
    queryKey: ["neighbours", nodes.map(({ id }) => id)],
    queryFn: async ({ signal }) => {
      const pages: ExpandAnswer[] = [];
      // One after the other: together they would keep everybody else waiting.
      for (const { id, name } of nodes) pages.push(await askNeighbours(id, name, signal));
      return pages;
    },
    enabled,
  });
}

/** `text` is what was typed once the fingers rest; an empty one asks nothing. The last answer stays meanwhile. */
export function useSearch(text: string): UseQueryResult<SearchAnswer> {
  return useQuery({ ...searchFor(text), enabled: text !== "", placeholderData: keepPreviousData });
}

/** The same answer for somebody who does not wait for the list; undefined where there is none: the list says why. */
export async function searchNow(text: string): Promise<SearchAnswer | undefined> {
  try {
    return await queryClient.fetchQuery(searchFor(text));
  } catch (error) {
    if (error instanceof ApiProblem) return undefined;
    throw error;
  }
}

const searchFor = (text: string) =>
  queryOptions({ queryKey: ["search", text], queryFn: ({ signal }) => askSearch(text, signal) });

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

interface Recognisable {
  /** Tells two runs apart. */
  key: number;
  statement: string;
  parameters: Readonly<Record<string, unknown>>;
}

/** Which step on the picture a run's statement is; each run asks anew, for the graph may be another one by then. */
export function useRecognised({ key, statement, parameters }: Recognisable): UseQueryResult<RecogniseAnswer> {
  return useQuery({
    queryKey: ["recognise", key],
    queryFn: ({ signal }) => askRecognise({ statement, parameters }, signal),
    retry: false,
  });
}

/** Nodes that are known by their ids only. */
export function useNodes(ids: readonly string[], what: Message): UseQueryResult<LoadAnswer> {
  return useQuery({
    queryKey: ["nodes", ids],
    queryFn: ({ signal }) => askLoad({ ids: [...ids], among: false }, what, signal),
    enabled: ids.length > 0,
  });
}
