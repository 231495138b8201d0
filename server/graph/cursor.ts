import { createHash } from "node:crypto";
import { z } from "zod";
import { AppError } from "../errors.ts";

/** The last relationship of a page: the next page begins after it. */
export interface Position {
  day: string;
  key: string;
}

const Cursor = z.strictObject({ of: z.string(), day: z.string(), key: z.string() });

/** @param subject what is listed: a cursor serves one subject only. */
export function writeCursor(subject: readonly unknown[], { day, key }: Position): string {
  return Buffer.from(JSON.stringify({ of: digest(subject), day, key })).toString("base64url");
}

/** @throws AppError `invalid_cursor` for what is no cursor, or one of another list. */
export function readCursor(subject: readonly unknown[], cursor: string): Position {
  const parsed = Cursor.safeParse(decode(cursor));
  if (parsed.success && parsed.data.of === digest(subject)) return parsed.data;
  throw new AppError("invalid_cursor", "This cursor does not belong to this list.", {
    hint: "Ask for the first page again, without a cursor, and go on with the cursor of its answer.",
  });
}

function decode(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    return undefined;
  }
}

/** Short, because a PageCursor has 1000 characters and a relationship's id may take 300 of them. */
function digest(subject: readonly unknown[]): string {
  return createHash("sha256").update(JSON.stringify(subject)).digest("base64url").slice(0, 12);
}
