/** Letters that a cell of a spreadsheet holds, in UTF-16 units. */
const MOST_LETTERS = 32_767;

/** A text with the mark `_xHHHH_`, by which a spreadsheet writes a letter that XML cannot hold. */
const MARK = /_(?=x[\dA-Fa-f]{4}_)/g;
/** What no XML 1.0 file may hold, and the carriage return, which a reader of XML would turn into a line feed. */
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g;
/** Half of a letter: no text. */
const HALF = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** As long as a cell may hold, and no longer; no letter is cut in two. */
export function fitted(text: string): { text: string; isCut: boolean } {
  if (text.length <= MOST_LETTERS) return { text, isCut: false };
  const end = /[\uD800-\uDBFF]/.test(text.charAt(MOST_LETTERS - 1)) ? MOST_LETTERS - 1 : MOST_LETTERS;
  return { text: text.slice(0, end), isCut: true };
}

/**
 * A text as the file writes it, so that a spreadsheet reads the very same one: letters that XML cannot hold, and what
 * looks like such a mark already, are written as marks.
 */
export function written(text: string): string {
  const marked = text.replaceAll(HALF, "\uFFFD").replaceAll(MARK, markOf("_")).replaceAll(CONTROL, markOf);
  // The library looks texts up by name in an object, which has these names already.
  return marked in {} ? `${markOf(marked)}${marked.slice(1)}` : marked;
}

/** The first letter of a text. */
const markOf = (text: string): string => `_x${text.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
