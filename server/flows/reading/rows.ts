import type { z } from "zod";
import { knownRows, type Run } from "../../database/index.ts";
import { AppError } from "../../errors.ts";

/** Rows of one statement, with the limit in it; `isCut` where there are more. */
export async function rowsUpTo<T>(
  run: Run,
  { statement, parameters, shape, most }: Reading<T>,
): Promise<{ rows: T[]; isCut: boolean }> {
  const { rows, truncated } = await run({ statement, parameters: { ...parameters, limit: most + 1 } }, most);
  return { rows: knownRows(rows, shape), isCut: truncated };
}

/**
 * Every row of one statement: without some of them a sum would hold what must not be added, and nobody could tell.
 *
 * @throws AppError `query_too_large` where there are more than `most`.
 */
export async function allRows<T>(run: Run, { what, ...reading }: Reading<T> & { what: string }): Promise<T[]> {
  const { rows, isCut } = await rowsUpTo(run, reading);
  if (!isCut) return rows;
  throw new AppError("query_too_large", `There are more than ${reading.most} ${what}, too many for one answer.`, {
    hint: "Ask for fewer cases, for some goods, or for a shorter time.",
  });
}

interface Reading<T> {
  statement: string;
  parameters: Record<string, unknown>;
  shape: z.ZodType<T>;
  most: number;
}
