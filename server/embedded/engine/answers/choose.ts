import type { ResultRows } from "../../bolt/backend.ts";
import { unsupported } from "../../bolt/failures.ts";
import { Structure } from "../../bolt/packstream.ts";
import type { Table } from "./answer.ts";
import type { Question, Wanted } from "./question.ts";

/** A statement that makes the caller's WHERE and RETURN of a table, for the engine. */
export interface Remainder {
  text: string;
  parameters: Record<string, unknown>;
  /** Of the summary, unless the statement writes. */
  type: Table["type"];
}

const ROWS = "filiere rows";

/** The columns that YIELD names, or those that come without it. */
export function wantedColumns({ columns, more = [] }: Table, { yields }: Question): readonly Wanted[] {
  const all = [...columns, ...more];
  if (yields === null) return columns.map(same);
  if (yields === "*") return all.map(same);
  const unknown = yields.find(({ field }) => !all.includes(field));
  if (unknown) throw unsupported(`There is no column ${unknown.field} here. There are: ${all.join(", ")}.`);
  return yields;
}

/** The columns that a RETURN of nothing but names takes of those; undefined when it does more. */
export function onlyColumns(wanted: readonly Wanted[], { rest }: Question): readonly Wanted[] | undefined {
  if (rest === "" || /^RETURN\s*\*$/i.test(rest)) return wanted;
  const [, names] = /^RETURN\s+(\w+(?:\s*,\s*\w+)*)$/i.exec(rest) ?? [];
  const chosen = names?.split(",").map((name) => wanted.find(({ alias }) => alias === name.trim()));
  return chosen?.every((column) => column !== undefined) ? chosen : undefined;
}

/** The rows as they are, where nothing but columns is asked for. */
export function directRows(table: Table, wanted: readonly Wanted[]): ResultRows {
  return {
    columns: wanted.map(({ alias }) => alias),
    length: table.rows.length,
    row: (index) => wanted.map(({ field }) => table.rows[index]?.[field] ?? null),
    type: table.type,
  };
}

/** `YIELD a AS b WHERE b > 1 RETURN b` in terms of an ordinary statement over the table's rows. */
export function remainder(table: Table, wanted: readonly Wanted[], question: Question): Remainder {
  if (question.yields === null && question.hasClauses)
    throw unsupported("Name the columns with YIELD before you go on with RETURN or another clause.");
  const rows = table.rows.map((row) => Object.fromEntries(wanted.map(({ field }) => [field, row[field] ?? null])));
  if (rows.some(holdsStructure))
    throw unsupported("Take these nodes and relationships as they are: YIELD them and nothing behind it.");
  const columns = wanted.map(({ field, alias }) => `row.${quoted(field)} AS ${quoted(alias)}`).join(", ");
  const end = question.hasClauses ? "" : ` RETURN ${wanted.map(({ alias }) => quoted(alias)).join(", ")}`;
  return {
    text: `UNWIND $${quoted(ROWS)} AS row WITH ${columns} ${question.rest}${end}`,
    parameters: { [ROWS]: rows },
    type: table.type,
  };
}

function same(field: string): Wanted {
  return { field, alias: field };
}

function quoted(name: string): string {
  return `\`${name.replaceAll("`", "``")}\``;
}

function holdsStructure(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return value instanceof Structure || Object.values(value).some(holdsStructure);
}
