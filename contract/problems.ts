import { z } from "zod";

/**
 * Every failure the program foresaw. The client words a code in its own language; the English
 * sentence and the hint travel beside it for people who read the interface directly.
 */
export const ErrorCode = z.enum([
  "invalid_request",
  "not_json",
  "too_large",
  "forbidden_host",
  "forbidden_origin",
  "password_required",
  "too_many_tries",
  "method_not_allowed",
  "not_found",
  "unknown_node",
  "unknown_relationship",
  "unknown_query",
  "query_conflict",
  "query_deleted",
  "query_file_refused",
  "unknown_sample",
  "unknown_view",
  "view_conflict",
  "view_deleted",
  "unknown_note",
  "note_conflict",
  "note_deleted",
  "invalid_cursor",
  "same_node",
  "route_ends_overlap",
  "route_via_impossible",
  "route_end_avoided",
  "route_no_end",
  "hypothesis_changed",
  "edit_not_allowed",
  "edit_refused",
  "edit_changed",
  "edit_irrevertible",
  "unknown_edit",
  "query_rejected",
  "query_timeout",
  "query_unsupported",
  "query_too_large",
  "too_many_queries",
  "sample_not_loaded",
  "nothing_to_restore",
  "write_conflict",
  "constraint_violated",
  "database_unreachable",
  "database_auth",
  "database_missing",
  "database_too_old",
  "database_foreign",
  "database_full",
  "folder_read_only",
  "folder_full",
  "folder_in_use",
  "folder_damaged",
  "engine_missing",
  "engine_failed",
  "port_in_use",
  "invalid_setting",
  "cancelled",
  "internal",
]);
export type ErrorCode = z.infer<typeof ErrorCode>;

/** An RFC 9457 problem document, as every failing answer of the interface carries it. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: ErrorCode,
  detail: z.string().describe("One English sentence that says what happened."),
  hint: z.string().optional().describe("What to do about it."),
  values: z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
    .describe("What the sentence is filled with, so that it can be worded in another language."),
  requestId: z.string(),
});
export type Problem = z.infer<typeof Problem>;
