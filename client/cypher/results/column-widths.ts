import type { Language } from "../../text/messages.ts";
import { valueWords } from "./value-words.ts";

/** Pixels of the narrowest and of the widest column that nobody has drawn wider. */
const NARROWEST = 56;
const WIDEST = 280;
const LETTER = 6.4;
const AROUND = 22;
/** Rows that are looked at. */
const LOOKED_AT = 60;

/** How wide each column begins: as its name and its first values need. Cost: O(columns × rows looked at). */
export function usualWidths(
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
  language: Language,
): number[] {
  const some = rows.slice(0, LOOKED_AT);
  return columns.map((name, at) => {
    const letters = some.map((row) => valueWords(row[at], language, 60).length);
    return Math.round(Math.max(NARROWEST, Math.min(WIDEST, AROUND + LETTER * Math.max(name.length + 2, ...letters))));
  });
}
