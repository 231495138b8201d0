import type { Language } from "../../text/messages.ts";
import { valueWords } from "./value-words.ts";

/** Pixels of the narrowest and of the widest column that nobody has drawn wider. */
const NARROWEST = 56;
const WIDEST = 280;
const LETTER = 6.4;
const AROUND = 22;
/** Rows that are looked at, and letters of each of their values. */
const LOOKED_AT = 60;
const MOST_LETTERS = 100;

/**
 * How wide each column begins: as its name and its first values need. Cost: O(columns × rows looked at).
 *
 * @param room pixels of all together: what the others leave of it goes to those that need more than the widest has.
 */
export function usualWidths(
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
  language: Language,
  room = 0,
): number[] {
  const some = rows.slice(0, LOOKED_AT);
  const needed = columns.map((name, at) => {
    const letters = some.map((row) => valueWords(row[at], language, MOST_LETTERS).length);
    return Math.round(Math.max(NARROWEST, AROUND + LETTER * Math.max(name.length + 2, ...letters)));
  });
  const widths = needed.map((width) => Math.min(WIDEST, width));
  let free = room - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, at) => {
    const more = Math.max(0, Math.min(free, (needed[at] ?? 0) - width));
    free -= more;
    return width + more;
  });
}
