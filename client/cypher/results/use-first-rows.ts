import { useState } from "react";
import type { CypherRow } from "../../api/run-cypher.ts";

/** Rows that say what a column is like. */
const LOOKED_AT = 100;

/**
 * The first rows of a result as it was seen first. Neither further rows nor another order change them: columns that
 * move while one reads are worse than a cut value.
 */
export function useFirstRows(columns: readonly string[], rows: readonly CypherRow[]): readonly CypherRow[] {
  const [first, setFirst] = useState({ columns, rows: rows.slice(0, LOOKED_AT) });
  const isOther = first.columns !== columns || (first.rows.length === 0 && rows.length > 0);
  if (isOther) setFirst({ columns, rows: rows.slice(0, LOOKED_AT) });
  return first.rows;
}
