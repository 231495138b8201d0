/** A cell that begins so is run as a formula when a spreadsheet opens it; the last four are their full-width twins. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;

/** A figure below nothing: it is a number, not a formula, and what reckons with it needs it plain. */
const FIGURE = /^-\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;

/** A text that no spreadsheet takes for a formula: an apostrophe before it says that it is text. */
function harmless(cell: string): string {
  return FORMULA.test(cell) && !FIGURE.test(cell) ? `'${cell}` : cell;
}

/**
 * Rows as a CSV file by RFC 4180: commas, CRLF, quotes doubled; with the mark by which Excel knows UTF-8, so that
 * accents are read.
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => row.map((cell) => quoted(harmless(cell))).join(","));
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Rows for the clipboard: a spreadsheet puts each into its cells. */
export function toTabbed(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map((cell) => harmless(cell.replaceAll(/[\t\r\n]+/g, " "))).join("\t")).join("\n");
}
