import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import {
  ChangedQueryAnswer,
  ImportedQueriesAnswer,
  type ChangeQueryBody,
  type CreateQueryBody,
  type DuplicateQueryBody,
} from "../../contract/own-queries.ts";
import { QueriesAnswer, QueryAnswer, QueryFileAnswer, type SavedQuery } from "../../contract/queries.ts";
import type { z } from "zod";
import { queryClient } from "./query-client.ts";
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

export const readQuestionsAgain = (): Promise<void> => queryClient.invalidateQueries({ queryKey: ["questions"] });

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

const change = (ask: { path: string; body?: unknown; method?: "PUT" | "DELETE" }): Promise<SavedQuery> =>
  request({ ...ask, answer: ChangedQueryAnswer }).then(({ query }) => query);

/** @throws ApiProblem `query_rejected` where the guard would not let it run, `invalid_request`. */
export const createQuestion = (body: z.input<typeof CreateQueryBody>): Promise<SavedQuery> =>
  change({ path: "/queries", body });

/** @throws ApiProblem `query_conflict` where somebody changed it since `version`, and as `createQuestion`. */
export const changeQuestion = (name: string, body: z.input<typeof ChangeQueryBody>): Promise<SavedQuery> =>
  change({ path: at(name), body, method: "PUT" });

export const duplicateQuestion = (name: string, body: z.input<typeof DuplicateQueryBody>): Promise<SavedQuery> =>
  change({ path: `${at(name)}/duplicate`, body });

/** @throws ApiProblem `query_conflict` where somebody changed it since `version`. */
export const deleteQuestion = (name: string, version: number): Promise<SavedQuery> =>
  change({ path: `${at(name)}?version=${version}`, method: "DELETE" });

export const restoreQuestion = (name: string): Promise<SavedQuery> => change({ path: `${at(name)}/restore`, body: {} });

export function askQuestionFile(name: string, signal?: AbortSignal): Promise<QueryFileAnswer> {
  return request({ path: `${at(name)}/file`, answer: QueryFileAnswer, ...(signal && { signal }) });
}

/** @throws ApiProblem `query_file_refused` with its line and what is wrong there. */
export function importQuestion(
  file: string,
  text: string,
  signal?: AbortSignal,
): Promise<z.infer<typeof ImportedQueriesAnswer>> {
  const body = { files: [{ file, text }] };
  return request({ path: "/queries/import", body, answer: ImportedQueriesAnswer, ...(signal && { signal }) });
}
