import {
  keepPreviousData,
  useInfiniteQuery,
  useQuery,
  type InfiniteData,
  type UseInfiniteQueryResult,
  type UseQueryResult,
} from "@tanstack/react-query";
import {
  EditAnswer,
  EditPreview,
  EditsAnswer,
  RevertPreview,
  type ApplyEditBody,
  type PreviewEditBody,
  type RevertEditBody,
} from "../../contract/edits.ts";
import type { Cypher } from "../../contract/slice.ts";
import type { Message } from "../text/messages.ts";
import { logCypher } from "./cypher-log.ts";
import { request } from "./request.ts";

/** What a statement that writes would do; nothing is changed. */
export const askPreview = (body: PreviewEditBody, signal: AbortSignal): Promise<EditPreview> =>
  request({ path: "/edits/preview", body, answer: EditPreview, signal });

/** @throws ApiProblem `edit_changed` where it would do something else than was seen. */
export function applyEdit(body: ApplyEditBody): Promise<EditAnswer> {
  const note = body.note?.trim() ?? "";
  const what = note === "" ? ({ key: "log.edit" } as const) : ({ key: "log.edit-note", values: { note } } as const);
  const { statement, parameters = {} } = body;
  return logged(what, request({ path: "/edits", body, answer: EditAnswer }), () => ({ statement, parameters }));
}

/** What taking it back would do, or what stands against it; nothing is changed. */
export const askTakeBack = (id: string, signal: AbortSignal): Promise<RevertPreview> =>
  request({ path: `/edits/${encodeURIComponent(id)}/preview-revert`, body: {}, answer: RevertPreview, signal });

export const takeBack = (id: string, body: RevertEditBody): Promise<EditAnswer> =>
  logged(
    { key: "log.edit-back" },
    request({ path: `/edits/${encodeURIComponent(id)}/revert`, body, answer: EditAnswer }),
    ({ cypher }) => cypher,
  );

/** What was changed, a page at a time, the latest first. Others write too. */
export function useEdits(): UseInfiniteQueryResult<InfiniteData<EditsAnswer, string | null>> {
  return useInfiniteQuery({
    queryKey: ["edits", "list"],
    queryFn: ({ pageParam, signal }) => {
      const page = pageParam === null ? "" : `&cursor=${encodeURIComponent(pageParam)}`;
      return request({ path: `/edits?limit=${PAGE}${page}`, answer: EditsAnswer, signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ cursor }) => cursor,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}

const PAGE = 20;

/** What one edit changed. */
export function useEdit(id: string): UseQueryResult<EditAnswer> {
  return useQuery({
    queryKey: ["edits", "one", id],
    queryFn: ({ signal }) => request({ path: `/edits/${encodeURIComponent(id)}`, answer: EditAnswer, signal }),
  });
}

/** It is in the log as what it is: something that changed the graph, and is not asked again. */
async function logged(
  what: Message,
  asked: Promise<EditAnswer>,
  cypherOf: (answer: EditAnswer) => Cypher,
): Promise<EditAnswer> {
  const begun = performance.now();
  const answer = await asked;
  const milliseconds = Math.round(performance.now() - begun);
  const run = { at: new Date(), milliseconds, size: { changed: answer.edit.counters } };
  logCypher(what, cypherOf(answer), run, null);
  return answer;
}
