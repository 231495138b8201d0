import { z } from "zod";
import type { Row } from "./query.ts";

/*
 * Columns of rows that other tools may have written too: what is missing or of another kind is read as not told, so
 * that one odd value keeps no answer back.
 */

export const text = z.string().nullable().catch(null);
export const texts = z.array(z.string()).catch([]);
export const number = z.number().nullable().catch(null);

/** Rows that lack an id of ours are not the program's: they are left out. */
export function knownRows<T>(rows: readonly Row[], shape: z.ZodType<T>): T[] {
  return rows.flatMap((row) => {
    const parsed = shape.safeParse(row);
    return parsed.success ? [parsed.data] : [];
  });
}
