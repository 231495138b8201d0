import { z } from "zod";
import { type Run, text } from "../../database/index.ts";
import { AppError } from "../../errors.ts";
import { createGoods, type Goods } from "../goods.ts";
import { BROADER, GOODS } from "../statements.ts";
import { rowsUpTo } from "./rows.ts";

/** A vocabulary; somebody's table of a million goods is none. */
const MOST_GOODS = 20_000;

const GoodsRow = z.object({ id: z.string(), name: text, kind: text });
const PairRow = z.object({ inner: z.string(), outer: z.string() });

export async function readGoods(run: Run): Promise<Goods> {
  const named = await rowsUpTo(run, { statement: GOODS, parameters: {}, shape: GoodsRow, most: MOST_GOODS });
  const pairs = await rowsUpTo(run, { statement: BROADER, parameters: {}, shape: PairRow, most: MOST_GOODS });
  return createGoods(named.rows, pairs.rows);
}

/**
 * What was asked for, with every kind of it; undefined where all goods were.
 *
 * @throws AppError `unknown_node`.
 */
export function goodsAsked(asked: readonly string[], goods: Goods): ReadonlySet<string> | undefined {
  if (asked.length === 0) return undefined;
  const unknown = asked.find((id) => !goods.isHeld(id));
  if (unknown === undefined) return goods.kindsOf(asked);
  throw new AppError("unknown_node", `This graph holds no goods "${unknown}".`, {
    hint: "Search for them by their name, or leave them out of the question.",
    values: { id: unknown },
  });
}
