import { wrap } from "../export/text-lines.ts";
import { INK, type Theme } from "../ui/tokens.ts";
import type { Measure } from "../export/svg-ink.ts";
import { fontOf, letters } from "./letters.ts";
import type { Piece } from "./piece.ts";

/** A sample and what it means. */
export interface KeyItem {
  text: string;
  /** Pixels that the sample takes. */
  width: number;
  /** `y` is its middle. */
  draw: (x: number, y: number) => readonly Piece[];
}

export interface KeyBand {
  pieces: readonly Piece[];
  height: number;
}

interface Request {
  items: readonly KeyItem[];
  /** Sentences under the samples, one after the other. */
  notes: readonly string[];
  width: number;
  theme: Theme;
  measure: Measure;
}

const ROW = 20;
const NOTE_ROW = 18;
const SIDE = 16;
const GAP = 14;
const AFTER_SAMPLE = 6;
const TEXT = { size: 11.5 } as const;
const NOTE = { size: 11.5, family: "sans" } as const;

/** What stands under a drawing: samples in rows no wider than it, then sentences. */
export function drawKeyBand({ items, notes, width, theme, measure }: Request): KeyBand {
  const fill = INK[theme].ink2;
  const pieces: Piece[] = [];
  // Sentences alone begin where samples would.
  let [x, y] = [SIDE, items.length === 0 ? 15 - NOTE_ROW : 15];
  for (const item of items) {
    const taken = item.width + AFTER_SAMPLE + measure(item.text, fontOf(TEXT));
    if (x > SIDE && x + taken > width - SIDE) [x, y] = [SIDE, y + ROW];
    pieces.push(...item.draw(x, y));
    pieces.push(...letters(item.text, { ...TEXT, x: x + item.width + AFTER_SAMPLE, y: y + 4, fill }));
    x += taken + GAP;
  }
  for (const line of wrap({ theme, measure }, notes.join(" "), fontOf(NOTE), width - 2 * SIDE)) {
    y += NOTE_ROW;
    pieces.push(...letters(line, { ...NOTE, x: SIDE, y: y + 4, fill }));
  }
  return { pieces, height: y + 12 };
}
