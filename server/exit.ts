import { AppError } from "./errors.ts";

/** Settings, options and statements are the caller's to mend (2); everything else is a failure (1). */
function exitCodeOf(thrown: unknown): 1 | 2 {
  const usage = [
    "invalid_setting",
    "invalid_request",
    "query_rejected",
    "query_unsupported",
    "query_file_refused",
    "unknown_query",
  ];
  return thrown instanceof AppError && usage.includes(thrown.code) ? 2 : 1;
}

/** Ends the program with a sentence a person can act on; a bug shows where it happened. */
export function exitWith(thrown: unknown): never {
  process.stderr.write(`${sentencesOf(thrown)}\n`);
  process.exit(exitCodeOf(thrown));
}

export function sentencesOf(thrown: unknown): string {
  if (thrown instanceof AppError) return [thrown.message, thrown.hint].filter(Boolean).join("\n");
  return `Filière stopped on a fault of its own: ${thrown instanceof Error ? thrown.stack : String(thrown)}`;
}
