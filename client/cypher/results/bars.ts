import { readValue } from "./values.ts";

/** A result that can be drawn as bars: which column names them, and which says how long they are. */
export interface BarsShape {
  names: number;
  figures: number;
}

/** Bars that can be taken in; a longer result is a table. */
const MOST = 200;
/** What has more to say than a name and a figure or two is read as a table. */
const MOST_COLUMNS = 3;
const NAMES: ReadonlySet<string> = new Set(["text", "node", "exact", "boolean"]);

/**
 * The first column that names and the first that counts, where there is one of each at least: names in every row,
 * figures of nothing and more, none of them missing.
 */
export function barsShape(columns: readonly string[], rows: readonly (readonly unknown[])[]): BarsShape | null {
  if (rows.length < 2 || rows.length > MOST || columns.length > MOST_COLUMNS) return null;
  const isAll = (at: number, test: (value: unknown) => boolean) => rows.every((row) => test(row[at]));
  const at = [...columns.keys()];
  const names = at.find((column) => isAll(column, (value) => NAMES.has(readValue(value).is)));
  const figures = at.find((column) => isAll(column, (value) => figureOf(value) !== null));
  return names === undefined || figures === undefined ? null : { names, figures };
}

/** A number that a bar can be as long as; null for anything else. */
export function figureOf(value: unknown): number | null {
  const read = readValue(value);
  return read.is === "number" && Number.isFinite(read.value) && read.value >= 0 ? read.value : null;
}
