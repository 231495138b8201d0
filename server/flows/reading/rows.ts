import { z } from "zod";
import type { Row, Run } from "../../database/index.ts";

export const text = z.string().nullable().catch(null);
export const texts = z.array(z.string()).catch([]);
export const number = z.number().nullable().catch(null);

/** Rows that lack an id of ours are not the program's: they are left out. */
function known<T>(rows: readonly Row[], shape: z.ZodType<T>): T[] {
  return rows.flatMap((row) => {
    const parsed = shape.safeParse(row);
    return parsed.success ? [parsed.data] : [];
  });
}

/** Rows of one statement, with the limit in it; `isCut` where there are more. */
export async function rowsUpTo<T>(
  run: Run,
  { statement, parameters, shape, most }: Reading<T>,
): Promise<{ rows: T[]; isCut: boolean }> {
  const { rows, truncated } = await run({ statement, parameters: { ...parameters, limit: most + 1 } }, most);
  return { rows: known(rows, shape), isCut: truncated };
}

interface Reading<T> {
  statement: string;
  parameters: Record<string, unknown>;
  shape: z.ZodType<T>;
  most: number;
}

/** Rows by what one of their fields says, each group in the order of its rows. */
export function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

/** By code points, as every database orders texts. */
export function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
