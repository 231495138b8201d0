import { AppError } from "../errors.ts";

/**
 * Refuses a text that could read files or addresses: LOAD CSV does, on both databases, in read
 * transactions too. Cypher resolves `\uXXXX` before it looks for keywords, so we do too; and since
 * plans hide the command in nested expressions, the two words are refused wherever they stand.
 *
 * @throws AppError `query_rejected`.
 */
export function refuseFileAccess(statement: string): void {
  const text = statement.replaceAll(/\\u+([0-9a-f]{4})/giu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  if (!/load[\s\S]*csv/iu.test(text)) return;
  throw new AppError("query_rejected", "LOAD CSV is not allowed: it reads files and addresses of the server.", {
    hint: "If the words stand in a text, pass that text as a parameter.",
  });
}
