import { z } from "zod";
import { type Run, text } from "../../database/index.ts";
import { AppError } from "../../errors.ts";
import { createGoods, type Goods } from "../goods.ts";
import { BROADER, GOODS } from "../statements.ts";
import { allRows } from "./rows.ts";

/** A vocabulary; somebody's table of a million goods is none. */
const MOST_GOODS = 200_000;

const GoodsRow = z.object({ id: z.string(), name: text, kind: text });
const PairRow = z.object({ inner: z.string(), outer: z.string() });

/** @throws AppError as `allRows`. */
export async function readGoods(run: Run): Promise<Goods> {
  const asked = { parameters: {}, most: MOST_GOODS };
  const named = await allRows(run, { ...asked, statement: GOODS, shape: GoodsRow, what: "kinds of goods" });
  const pairs = await allRows(run, { ...asked, statement: BROADER, shape: PairRow, what: "goods within others" });
  return createGoods(named, pairs);
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
