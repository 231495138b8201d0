import { Problem } from "../../contract/problems.ts";
import type { ProblemCode } from "../text/problem-words.ts";

/** An answer that is a failure, or the lack of one. Worded by its code when it is shown. */
export class ApiProblem extends Error {
  override readonly name = "ApiProblem";
  readonly code: ProblemCode;
  /** What the server says to do, in English. */
  readonly hint: string | undefined;
  readonly values: Problem["values"];
  readonly requestId: string | undefined;
  readonly status: number | undefined;

  constructor(
    code: ProblemCode,
    detail: string,
    rest: Partial<Pick<Problem, "hint" | "values" | "requestId" | "status">>,
  ) {
    super(detail);
    this.code = code;
    this.hint = rest.hint;
    this.values = rest.values ?? {};
    this.requestId = rest.requestId;
    this.status = rest.status;
  }
}

/** Reads a failing answer; one that is no problem document (a proxy's page) says so with its status. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const parsed = Problem.safeParse(await response.json().catch(() => null));
  if (!parsed.success) {
    return new ApiProblem("unreadable_answer", `The server answered with status ${response.status}.`, {
      status: response.status,
    });
  }
  return new ApiProblem(parsed.data.code, parsed.data.detail, parsed.data);
}

export function isUnreachable(error: unknown): boolean {
  return error instanceof ApiProblem && error.code === "unreachable";
}
