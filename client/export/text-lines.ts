import type { Theme } from "../ui/tokens.ts";
import { fontAttributes, type Measure } from "./svg-ink.ts";
import { escapeXml, tag } from "./xml.ts";

/** With what the sheet around a picture is written. */
export interface Pen {
  theme: Theme;
  measure: Measure;
}

export interface Style {
  font: string;
  fill: string;
  anchor?: "end";
}

/** One line of text; `y` is its baseline. */
export function textAt(text: string, x: number, y: number, { font, fill, anchor }: Style): string {
  return tag("text", { x, y, ...fontAttributes(font), fill, "text-anchor": anchor }, escapeXml(text));
}

/** Where a line may end: never at a space that holds together, as in "12 345" or before a colon in French. */
const SPACES = /[ \t\r\n]+/;

/** A text in lines no wider than this. A word that is wider by itself is broken: addresses have no spaces. */
export function wrap({ measure }: Pen, text: string, font: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(SPACES).filter((part) => part !== "")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (measure(longer, font) <= width) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    const pieces = broken(word, (piece) => measure(piece, font) <= width);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? "";
  }
  return line === "" ? lines : [...lines, line];
}

/** After these an address may go on in the next line. */
const JOINTS = /(?<=[/\-?&=_.])/;

function broken(word: string, fits: (piece: string) => boolean): string[] {
  const pieces: string[] = [];
  let piece = "";
  for (const part of word.split(JOINTS).flatMap((each) => (fits(each) ? [each] : Array.from(each)))) {
    if (piece !== "" && !fits(piece + part)) {
      pieces.push(piece);
      piece = "";
    }
    piece += part;
  }
  return [...pieces, piece];
}

/** At most so many lines; what is left out is said by an ellipsis, after a whole word where there is one. */
export function atMost(lines: readonly string[], most: number): string[] {
  if (lines.length <= most) return [...lines];
  const last = lines[most - 1] ?? "";
  const kept = last.includes(" ") ? last.replace(/\s+\S*$/u, "") : last.slice(0, -2);
  return [...lines.slice(0, most - 1), `${kept} …`];
}
