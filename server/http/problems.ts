import type { ErrorRequestHandler, RequestHandler, Response } from "express";
import type { ErrorCode, Problem } from "../../contract/problems.ts";
import { AppError, messageOf } from "../errors.ts";
import { logLine } from "./request-log.ts";

/** The one place where a failure gets its HTTP status. */
const STATUS: Record<ErrorCode, number> = {
  invalid_request: 400,
  invalid_cursor: 400,
  same_node: 400,
  route_ends_overlap: 400,
  route_via_impossible: 400,
  route_end_avoided: 400,
  route_no_end: 400,
  hypothesis_changed: 409,
  edit_not_allowed: 403,
  edit_refused: 400,
  edit_changed: 409,
  edit_irrevertible: 409,
  unknown_edit: 404,
  query_rejected: 400,
  query_unsupported: 400,
  query_file_refused: 400,
  password_required: 401,
  forbidden_host: 403,
  forbidden_origin: 403,
  not_found: 404,
  unknown_node: 404,
  unknown_relationship: 404,
  unknown_query: 404,
  unknown_sample: 404,
  unknown_view: 404,
  unknown_note: 404,
  method_not_allowed: 405,
  write_conflict: 409,
  sample_not_loaded: 409,
  nothing_to_restore: 409,
  constraint_violated: 409,
  database_foreign: 409,
  view_conflict: 409,
  note_conflict: 409,
  query_conflict: 409,
  view_deleted: 410,
  note_deleted: 410,
  query_deleted: 410,
  too_large: 413,
  not_json: 415,
  query_too_large: 422,
  too_many_tries: 429,
  too_many_queries: 429,
  cancelled: 499,
  internal: 500,
  invalid_setting: 500,
  engine_missing: 503,
  engine_failed: 503,
  database_unreachable: 503,
  database_auth: 503,
  database_missing: 503,
  database_too_old: 503,
  folder_read_only: 503,
  folder_in_use: 503,
  folder_damaged: 503,
  port_in_use: 503,
  query_timeout: 504,
  database_full: 507,
  folder_full: 507,
};

export function statusOfCode(code: ErrorCode): number {
  return STATUS[code];
}

const INTERNAL_HINT = "Try again; if it stays, report it with the request's number.";

export function problemOf(thrown: unknown, requestId: string): Problem {
  const failure = failureOf(thrown);
  const { code, hint, values } = failure;
  const status = STATUS[code];
  return {
    type: `/api#problem-${code}`,
    title: code.replaceAll("_", " "),
    status,
    code,
    detail: failure.message,
    ...(hint === undefined ? {} : { hint }),
    values,
    requestId,
  };
}

function failureOf(thrown: unknown): AppError {
  return thrown instanceof AppError ? thrown : fromExpress(thrown);
}

/** For the log only: where it happened, and what it came from, down to the first cause. */
function inFull(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  const own = thrown.stack ?? thrown.message;
  return thrown.cause === undefined ? own : `${own}\n  because of ${inFull(thrown.cause)}`;
}

function sendProblem(response: Response, thrown: unknown): void {
  const problem = problemOf(thrown, requestIdOf(response));
  if (problem.code === "password_required") response.set("WWW-Authenticate", 'Basic realm="Filiere", charset="UTF-8"');
  response.status(problem.status).type("application/problem+json").send(JSON.stringify(problem));
}

/** Express knows an error handler by its four parameters. */
export const problemHandler: ErrorRequestHandler = (thrown, _request, response, next) => {
  logFailure(response, thrown);
  if (response.headersSent) {
    next(thrown);
    return;
  }
  sendProblem(response, thrown);
};

/** What whoever looks after the program should see of it. */
export function logFailure(response: Response, thrown: unknown): void {
  if (STATUS[failureOf(thrown).code] >= 500) logLine("error", `${requestIdOf(response)} ${inFull(thrown)}`);
  logRefusal(response, thrown);
}

/** Each refusal of a statement that somebody wrote: it tells what was tried. */
function logRefusal(response: Response, thrown: unknown): void {
  if (!(thrown instanceof AppError)) return;
  const { rule, limit } = thrown.values;
  if (thrown.code !== "too_many_queries" && rule === undefined) return;
  const bound = limit === undefined ? "" : `, limit ${limit}`;
  logLine("info", `${requestIdOf(response)} query refused: ${rule ?? thrown.code}${bound}`);
}

export const unknownPath: RequestHandler = (request) => {
  throw new AppError("not_found", `There is nothing at ${request.method} ${request.baseUrl}${request.path}.`, {
    hint: "The page at /api lists what there is.",
  });
};

export function requestIdOf(response: Response): string {
  const id: unknown = response.locals["requestId"];
  return typeof id === "string" ? id : "unknown";
}

/** What Express and its body parser throw by themselves, in our words. */
function fromExpress(thrown: unknown): AppError {
  const status = statusOf(thrown);
  if (status === 413) return new AppError("too_large", "The request's body is larger than this server takes.");
  if (status === 415) return new AppError("not_json", "The request's body must be UTF-8 JSON.");
  if (status === 400) return new AppError("invalid_request", `The request cannot be read: ${messageOf(thrown)}.`);
  return new AppError("internal", "Something went wrong inside Filière.", { hint: INTERNAL_HINT, cause: thrown });
}

function statusOf(thrown: unknown): number | undefined {
  if (!(thrown instanceof Error) || !("status" in thrown)) return undefined;
  return typeof thrown.status === "number" && thrown.status < 500 ? thrown.status : undefined;
}
