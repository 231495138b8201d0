import type { Row } from "../database/index.ts";

/*
 * Other tools may write views and notes too: what they left out has a meaning, so that an odd one does
 * not keep a list from being shown.
 */

export function textIn(row: Row, column: string): string | null {
  const value = row[column];
  return typeof value === "string" ? value : null;
}

/** A version or the like: whole and from 1 on. */
export function wholeIn(row: Row, column: string): number {
  const value = row[column];
  return typeof value === "number" && Number.isInteger(value) && value >= 1 ? value : 1;
}
