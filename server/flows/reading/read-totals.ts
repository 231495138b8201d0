import { z } from "zod";
import { SeizedAmount } from "../../../contract/slice.ts";
import { number, type Run, text } from "../../database/index.ts";
import { RIVAL_TOTALS, TOTAL_CONFLICTS, TOTAL_LINKS, TOTALS } from "../statements.ts";
import type { Total, TotalConflict, TotalLink } from "../told.ts";
import { compare } from "../../compare.ts";
import { groupBy } from "../../groups.ts";
import { rowsUpTo } from "./rows.ts";

const MOST_TOTALS = 2000;
const MOST_LINKS = 20_000;

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

interface Span {
  /** The goods with every kind of them and all that they are a kind of. */
  goods: readonly string[];
  since: string;
  until: string;
}

/** Totals of these goods, each with the places that it is measured in. */
export async function readTotals(run: Run, { goods, since, until }: Span): Promise<Total[]> {
  const parameters = { goods, since, until };
  const { rows } = await rowsUpTo(run, { statement: TOTALS, parameters, shape: TotalRow, most: MOST_TOTALS });
  return toTotals(rows);
}

/** These, and what the graph says to be the same as one of them or to differ from it, in the order of their ids. */
export async function withRivals(run: Run, totals: readonly Total[]): Promise<Total[]> {
  if (totals.length === 0) return [];
  const parameters = { totals: totals.map(({ id }) => id) };
  const { rows } = await rowsUpTo(run, { statement: RIVAL_TOTALS, parameters, shape: TotalRow, most: MOST_TOTALS });
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

/** What the graph says of how these stand to one another. */
export async function readTotalLinks(
  run: Run,
  totals: readonly Total[],
): Promise<{ links: TotalLink[]; conflicts: TotalConflict[] }> {
  const ids = totals.map(({ id }) => id);
  if (ids.length === 0) return { links: [], conflicts: [] };
  const asked = { parameters: { totals: ids }, most: MOST_LINKS };
  const links = await rowsUpTo(run, { ...asked, statement: TOTAL_LINKS, shape: LinkRow });
  const conflicts = await rowsUpTo(run, { ...asked, statement: TOTAL_CONFLICTS, shape: ConflictRow });
  return { links: links.rows, conflicts: conflicts.rows };
}
