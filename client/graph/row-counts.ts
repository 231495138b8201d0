import type { SentenceRow } from "./sentence-rows.ts";
import type { TableRow } from "./table-rows.ts";

/** What rows tell: links, as many as the status line counts, and what is no link. */
export interface RowCounts {
  links: number;
  /** Marks that no link touches, cases that only a label tells. */
  others: number;
}

/** A row of links that are drawn as one, or lie inside a group, counts each of them. */
export function rowCounts(rows: readonly (TableRow | SentenceRow)[]): RowCounts {
  const links = rows.reduce((sum, row) => sum + linksOf(row), 0);
  return { links, others: rows.filter((row) => linksOf(row) === 0).length };
}

function linksOf(row: TableRow | SentenceRow): number {
  if ("link" in row) return Math.max(1, row.link.merged.length);
  return "group" in row ? row.links : 0;
}
