import { toCsv, toTabbed } from "../../text/csv.ts";
import { plainOf, readValue } from "./values.ts";

/** A result as a person has it before them: its columns, and its rows in the order in which they are shown. */
export interface Tabular {
  columns: readonly string[];
  rows: readonly (readonly unknown[])[];
}

/** Null is an empty cell; what is more than one value is JSON in its cell. */
function cellText(value: unknown): string {
  const read = readValue(value);
  if (read.is === "null") return "";
  if (read.is === "text" || read.is === "exact" || read.is === "number") return read.text;
  return read.is === "boolean" ? String(read.value) : JSON.stringify(plainOf(value));
}

const lines = ({ columns, rows }: Tabular): string[][] => [[...columns], ...rows.map((row) => row.map(cellText))];

export const asCsv = (result: Tabular): string => toCsv(lines(result));

/** For the clipboard: a spreadsheet puts each value into its cell. */
export const asTabbed = (result: Tabular): string => toTabbed(lines(result));

/** A list of rows, each an object by column. */
export function asJson({ columns, rows }: Tabular): string {
  const names = distinct(columns);
  const objects = rows.map((row) =>
    JSON.stringify(Object.fromEntries(names.map((name, at) => [name, plainOf(row[at])]))),
  );
  return objects.length === 0 ? "[]\n" : `[\n${objects.join(",\n")}\n]\n`;
}

/** A row as an object by column, indented. */
export function rowAsJson(columns: readonly string[], row: readonly unknown[]): string {
  return JSON.stringify(Object.fromEntries(distinct(columns).map((name, at) => [name, plainOf(row[at])])), null, 2);
}

/** Two columns of one name would be one key. */
function distinct(columns: readonly string[]): string[] {
  const used = new Map<string, number>();
  return columns.map((name) => {
    const count = (used.get(name) ?? 0) + 1;
    used.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

/** A table in Markdown. Numbers stand to the right where a whole column is numbers. */
export function asMarkdown({ columns, rows }: Tabular): string {
  const rule = columns.map((_, at) => (isNumeric(rows, at) ? "---:" : "---"));
  const body = rows.map((row) => columns.map((_, at) => inMarkdown(cellText(row[at]))));
  return [columns.map(inMarkdown), rule, ...body].map((cells) => `| ${cells.join(" | ")} |`).join("\n") + "\n";
}

const inMarkdown = (text: string): string =>
  text
    .replaceAll("\\", "\\\\")
    .replaceAll("|", "\\|")
    .replaceAll("<", "&lt;")
    .replaceAll(/\s*\r?\n\s*/g, "<br>");

/** Whether every value of a column that is one is a number. */
export function isNumeric(rows: readonly (readonly unknown[])[], at: number): boolean {
  let hasOne = false;
  for (const row of rows) {
    const { is } = readValue(row[at]);
    if (is === "number") hasOne = true;
    else if (is !== "null") return false;
  }
  return hasOne;
}
