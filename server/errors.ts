import type { ErrorCode } from "../contract/problems.ts";

export type ErrorValues = Record<string, string | number | boolean>;

interface Details {
  hint?: string;
  values?: ErrorValues;
  cause?: unknown;
}

/** A failure we foresaw. Anything else that is thrown is a bug and becomes `internal`. */
export class AppError extends Error {
  override readonly name = "AppError";
  readonly code: ErrorCode;
  /** What to do about it, as a sentence. */
  readonly hint: string | undefined;
  /** What the sentence is filled with, so that a client can word it in another language. */
  readonly values: ErrorValues;

  constructor(code: ErrorCode, message: string, { hint, values = {}, cause }: Details = {}) {
    super(message, { cause });
    this.code = code;
    this.hint = hint;
    this.values = values;
  }
}

/** The message of anything that was thrown. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
