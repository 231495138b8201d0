import { z } from "zod";
import { SeizedAmount } from "../../../contract/slice.ts";
import { number, type Run, text } from "../../database/index.ts";
import { RIVAL_TOTALS, TOTAL_CONFLICTS, TOTAL_LINKS, TOTALS } from "../statements.ts";
import type { Total, TotalConflict, TotalLink } from "../told.ts";
import { compare } from "../../compare.ts";
import { groupBy } from "../../groups.ts";
import { allRows } from "./rows.ts";

const MOST_TOTALS = 20_000;
const MOST_LINKS = 50_000;

const TotalRow = z.object({
  id: z.string(),
  commodity: z.string(),
  amount: number,
  amountTo: number,
  relation: SeizedAmount.shape.relation.catch("exact"),
  unit: z.string().catch(""),
  measure: z.string().catch(""),
  selection: z.string().catch(""),
  dateFrom: z.string(),
  dateTo: z.string(),
  place: z.string(),
  name: text,
});
type TotalRow = z.infer<typeof TotalRow>;

const LinkRow = z.object({
  type: z.enum(["PART_OF", "SAME_FIGURE_AS", "DIFFERS_FROM"]),
  one: z.string(),
  other: z.string(),
});

const ConflictRow = z.object({
  one: z.string(),
  other: z.string(),
  kind: z.string(),
  what: z.string().catch(""),
  rivals: z.string().catch(""),
  handling: z.string().catch(""),
});

const OF_TOTALS = { shape: TotalRow, most: MOST_TOTALS, what: "totals of these goods and days, place by place" };

interface Span {
  /** The goods with every kind of them and all that they are a kind of. */
  goods: readonly string[];
  since: string;
  until: string;
}

/** Totals of these goods, each with the places that it is measured in. @throws AppError as `allRows`. */
export async function readTotals(run: Run, { goods, since, until }: Span): Promise<Total[]> {
  const parameters = { goods, since, until };
  return toTotals(await allRows(run, { ...OF_TOTALS, statement: TOTALS, parameters }));
}

/**
 * These, and what the graph says to be the same as one of them or to differ from it, in the order of their ids.
 *
 * @throws AppError as `allRows`.
 */
export async function withRivals(run: Run, totals: readonly Total[]): Promise<Total[]> {
  if (totals.length === 0) return [];
  const parameters = { totals: totals.map(({ id }) => id) };
  const rows = await allRows(run, { ...OF_TOTALS, statement: RIVAL_TOTALS, parameters });
  const all = new Map([...totals, ...toTotals(rows)].map((total) => [total.id, total]));
  return [...all.values()].sort((one, other) => compare(one.id, other.id));
}

function toTotals(rows: readonly TotalRow[]): Total[] {
  return [...groupBy(rows, ({ id }) => id).values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const { place: _place, name: _name, ...total } = first;
    return [{ ...total, places: own.map(({ place, name }) => ({ id: place, name: name ?? place })) }];
  });
}

/** What the graph says of how these stand to one another. @throws AppError as `allRows`. */
export async function readTotalLinks(
  run: Run,
  totals: readonly Total[],
): Promise<{ links: TotalLink[]; conflicts: TotalConflict[] }> {
  const ids = totals.map(({ id }) => id);
  if (ids.length === 0) return { links: [], conflicts: [] };
  const asked = { parameters: { totals: ids }, most: MOST_LINKS };
  const [links, conflicts] = ["links between totals", "contradictions among the claims behind totals"];
  return {
    links: await allRows(run, { ...asked, statement: TOTAL_LINKS, shape: LinkRow, what: links }),
    conflicts: await allRows(run, { ...asked, statement: TOTAL_CONFLICTS, shape: ConflictRow, what: conflicts }),
  };
}
