import type { Answer } from "./ask.ts";
import { parseExpectedValue, type ExpectedValue } from "./expected-value.ts";
import { isSame, isSameBag } from "./same-value.ts";

export interface TableComparison {
  isOrdered: boolean;
  ignoresListOrder: boolean;
}

/** What differs between a step's table and an answer, or nothing. */
export function sameTable(
  [header = [], ...lines]: readonly string[][],
  { columns, rows }: Answer,
  how: TableComparison,
): string | undefined {
  if (columns.length === 0 && lines.length === 0) return undefined;
  const places = header.map((name) => columns.findIndex((column) => evenOut(column) === evenOut(name)));
  if (header.length !== columns.length || places.includes(-1)) {
    return `columns ${JSON.stringify(columns)}, wanted ${JSON.stringify(header)}`;
  }
  const wanted = lines.map((line) => line.map(parseExpectedValue));
  const found = rows.map((row) => places.map((place) => row[place]));
  const matches = (line: readonly ExpectedValue[], row: readonly unknown[]) =>
    line.every((value, index) => isSame(value, row[index], how));
  const isRight = how.isOrdered
    ? wanted.length === found.length && wanted.every((line, index) => matches(line, found[index] ?? []))
    : isSameBag(wanted, found, matches);
  return isRight ? undefined : `rows ${show(found)}, wanted ${show(lines)}`;
}

/** The TCK writes some headers with other blanks than the statement has. */
function evenOut(name: string): string {
  return name.replaceAll(/\s+/g, "");
}

function show(rows: readonly unknown[][]): string {
  const text = JSON.stringify(rows, (_, value: unknown) => (typeof value === "bigint" ? `${value}` : value));
  return text.length > 400 ? `${text.slice(0, 400)}…` : text;
}
