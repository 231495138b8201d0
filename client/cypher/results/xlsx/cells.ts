import type { CellObject } from "write-excel-file/browser";
import { plainOf, readValue } from "../values.ts";
import { fitted, written } from "./sheet-text.ts";

export interface SheetCell {
  /** null: an empty one. */
  cell: CellObject | null;
  /** Its text was longer than a cell holds. */
  isCut: boolean;
}

/** Beyond so many digits a spreadsheet rounds: a whole number from here on is exact as a text only. */
const ROUNDED_FROM = 1e15;
/** A text that a spreadsheet would take for a formula if somebody typed it there. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;
/** The format "text": what is in the cell stays as it is, also when somebody edits it. */
const AS_TEXT = "@";

/** A value as a cell: numbers and days are numbers and days, all else is a text that says it exactly. */
export function sheetCell(value: unknown): SheetCell {
  const read = readValue(value);
  switch (read.is) {
    case "null":
      return { cell: null, isCut: false };
    case "boolean":
      return whole({ value: read.value, type: Boolean });
    case "number":
      return isExact(read.value, read.whole)
        ? whole({ value: read.value, type: Number })
        : textCell(read.text, AS_TEXT);
    case "text":
      return textCell(read.text);
    case "exact": {
      const moment = momentCell(read.type, read.text);
      return moment === null ? textCell(read.text) : whole(moment);
    }
    default:
      return textCell(JSON.stringify(plainOf(value)));
  }
}

const whole = (cell: CellObject): SheetCell => ({ cell, isCut: false });

const isExact = (value: number, integer: bigint | null): boolean =>
  Number.isFinite(value) && (integer === null || Math.abs(value) < ROUNDED_FROM);

/** A text, which stays one whatever it begins with. */
export function textCell(full: string, format = FORMULA.test(full) ? AS_TEXT : undefined): SheetCell {
  const { text, isCut } = fitted(full);
  return { cell: { value: written(text), type: String, ...(format !== undefined && { format }) }, isCut };
}

const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;
const MOMENT = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3})0*)?)?$/;
/** Spreadsheets count a 29 February 1900, which never was: before this day they are a day off. */
const FIRST = Date.UTC(1900, 2, 1);

/** A day, or a moment without a zone and no finer than milliseconds; null: a spreadsheet has no such value. */
function momentCell(type: string, text: string): CellObject | null {
  const parts = type === "Date" ? DAY.exec(text) : type === "LocalDateTime" ? MOMENT.exec(text) : null;
  if (parts === null) return null;
  const [, year, month, day, hour = "0", minute = "0", second = "0", fraction = ""] = parts;
  const milliseconds = Number(fraction.padEnd(3, "0"));
  const time = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
    milliseconds,
  );
  if (time < FIRST) return null;
  const clock = milliseconds === 0 ? "hh:mm:ss" : "hh:mm:ss.000";
  return { value: new Date(time), type: Date, format: type === "Date" ? "yyyy-mm-dd" : `yyyy-mm-dd ${clock}` };
}
