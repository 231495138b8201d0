import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { QueriesAnswer, QueryAnswer, QueryFileAnswer, type SavedQuery } from "../../contract/queries.ts";
import { request } from "./request.ts";

const at = (name: string): string => `/queries/${encodeURIComponent(name)}`;

/** All saved questions, those that ship and those that people keep in this graph. */
export function useQuestions(): UseQueryResult<readonly SavedQuery[]> {
  return useQuery({
    queryKey: ["questions"],
    queryFn: async ({ signal }) => (await request({ path: "/queries", answer: QueriesAnswer, signal })).queries,
    // Others write some too.
    staleTime: 0,
  });
}

/** @throws ApiProblem `unknown_query`, `query_deleted`. */
function askQuestion(name: string, signal?: AbortSignal): Promise<SavedQuery> {
  return request({ path: at(name), answer: QueryAnswer, ...(signal && { signal }) }).then(({ query }) => query);
}

/** Why a question that no list names is not there. */
export function useQuestion(name: string, enabled: boolean): UseQueryResult<SavedQuery> {
  return useQuery({
    queryKey: ["questions", name],
    queryFn: ({ signal }) => askQuestion(name, signal),
    enabled,
    retry: false,
    staleTime: 0,
  });
}

export function askQuestionFile(name: string, signal?: AbortSignal): Promise<QueryFileAnswer> {
  return request({ path: `${at(name)}/file`, answer: QueryFileAnswer, ...(signal && { signal }) });
}
