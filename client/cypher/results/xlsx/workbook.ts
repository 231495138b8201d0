import type { CellObject, Sheet } from "write-excel-file/browser";
import type { ScreenWords } from "../../../text/words.ts";
import type { Tabular } from "../as-file.ts";
import { usualWidths } from "../column-widths.ts";
import { sheetCell, textCell } from "./cells.ts";
import { fitted } from "./sheet-text.ts";

/** What brought a result, for whoever opens the file later. */
export interface AboutResult {
  statement: string;
  parameters: Readonly<Record<string, unknown>>;
  /** When it was run. */
  at: Date;
  /** The answer was cut: there are more rows. */
  isCut: boolean;
}

/** What a sheet holds, the row of names included. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
/** Pixels of a letter: the width of a column is told in letters. */
const LETTER = 7;

type Row = (CellObject | null)[];

/** What a sheet could not hold. */
interface LeftOut {
  texts: number;
  rows: number;
  columns: number;
}

export type ResultSheet = Pick<Sheet<Blob>, "data" | "sheet" | "columns" | "stickyRowsCount">;

/** Two sheets: the rows as they are shown, and what they are. Cost: O(values). */
export function sheetsOf(result: Tabular, about: AboutResult, words: ScreenWords): ResultSheet[] {
  const { rows, columns } = result;
  const names = columns.slice(0, MOST_COLUMNS);
  const held = rows.slice(0, MOST_ROWS - 1);
  const left: LeftOut = { texts: 0, rows: rows.length - held.length, columns: columns.length - names.length };
  const data = held.map((row): Row =>
    names.map((_, at) => {
      const { cell, isCut } = sheetCell(row[at]);
      if (isCut) left.texts += 1;
      return cell;
    }),
  );
  const { t, language } = words;
  const widths = usualWidths(names, held, language).map((width) => ({ width: Math.round(width / LETTER) }));
  return [
    { sheet: t("query.sheet.result"), data: [names.map(headCell), ...data], columns: widths, stickyRowsCount: 1 },
    {
      sheet: t("query.sheet.about"),
      data: aboutRows(result, about, left, words),
      columns: [{ width: 22 }, { width: 110 }],
    },
  ];
}

const headCell = (name: string): CellObject | null => {
  const { cell } = textCell(name);
  return cell && { ...cell, fontWeight: "bold" };
};

function aboutRows(result: Tabular, about: AboutResult, left: LeftOut, { t }: ScreenWords): Row[] {
  const { statement, parameters, at, isCut } = about;
  const line = (name: string, text: string): Row[] =>
    chunks(text).map((part, index) => [index === 0 ? headCell(name) : null, textCell(part).cell]);
  const notes = [
    isCut ? t("query.sheet.cut", { count: result.rows.length }) : t("query.sheet.whole", { count: result.rows.length }),
    ...(left.rows === 0 ? [] : [t("query.sheet.rows-left", { count: left.rows })]),
    ...(left.columns === 0 ? [] : [t("query.sheet.columns-left", { count: left.columns })]),
    ...(left.texts === 0 ? [] : [t("query.sheet.texts-cut", { count: left.texts })]),
    t("query.sheet.exact"),
  ];
  return [
    ...line(t("query.sheet.statement"), statement),
    ...Object.entries(parameters).flatMap(([name, value]) => line(`$${name}`, JSON.stringify(value))),
    ...line(t("query.sheet.when"), at.toISOString()),
    ...notes.flatMap((note, index) => line(index === 0 ? t("query.sheet.rows") : "", note)),
  ];
}

/** A text in pieces that a cell holds. */
function chunks(text: string): string[] {
  const pieces = [fitted(text).text];
  for (let from = pieces[0]?.length ?? 0; from < text.length;) {
    const next = fitted(text.slice(from)).text;
    pieces.push(next);
    from += next.length;
  }
  return pieces;
}
