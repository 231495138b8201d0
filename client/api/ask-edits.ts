import { useQuery, type UseQueryResult } from "@tanstack/react-query";
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
import { usePages, type Pages } from "./use-pages.ts";

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

/** What was changed, the latest first. */
export function useEdits(): Pages<EditsAnswer> {
  return usePages(["edits", "list"], (cursor, signal) => {
    const page = cursor === null ? "" : `&cursor=${encodeURIComponent(cursor)}`;
    return request({ path: `/edits?limit=${PAGE}${page}`, answer: EditsAnswer, signal });
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
