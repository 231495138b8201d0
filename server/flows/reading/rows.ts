import type { z } from "zod";
import { knownRows, type Run } from "../../database/index.ts";

/** Rows of one statement, with the limit in it; `isCut` where there are more. */
export async function rowsUpTo<T>(
  run: Run,
  { statement, parameters, shape, most }: Reading<T>,
): Promise<{ rows: T[]; isCut: boolean }> {
  const { rows, truncated } = await run({ statement, parameters: { ...parameters, limit: most + 1 } }, most);
  return { rows: knownRows(rows, shape), isCut: truncated };
}

interface Reading<T> {
  statement: string;
  parameters: Record<string, unknown>;
  shape: z.ZodType<T>;
  most: number;
}
