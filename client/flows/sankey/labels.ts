import type { Measure } from "../../export/svg-ink.ts";
import { fontOf } from "../letters.ts";
import type { PlacedNode } from "./lay-out.ts";
import { spread } from "./spread.ts";

export const LINE_HEIGHT = 13.5;
export const LABEL_FONT = { size: 12, weight: 500, family: "condensed" } as const;

export interface Label {
  of: PlacedNode;
  lines: readonly string[];
  top: number;
}

/** What a row is called and how many cases it has; of folded ones the number is in the name. */
export interface Saying {
  name: string;
  count: string | null;
}

interface Request {
  rows: readonly PlacedNode[];
  say: (row: PlacedNode) => Saying;
  /** Pixels from the rows to where the next column begins. */
  width: number;
  top: number;
  bottom: number;
  measure: Measure;
}

/**
 * The labels of one column, beside their rows and none over another: each in one line or two, as far as the height
 * allows, those of the fewest cases first in one. Every row keeps its label, for it counts its cases.
 */
export function labelColumn({ rows, say, width, top, bottom, measure }: Request): Label[] {
  const fits = (text: string) => measure(text, fontOf(LABEL_FONT)) <= width;
  const sorted = rows.toSorted((a, b) => middleOf(a) - middleOf(b));
  const texts = new Map(sorted.map((row) => [row, inTwoLines(say(row), fits)]));
  let lines = sorted.reduce((sum, row) => sum + (texts.get(row)?.length ?? 0), 0);
  for (const row of sorted.toSorted((a, b) => a.node.cases.size - b.node.cases.size)) {
    if (lines * LINE_HEIGHT <= bottom - top) break;
    lines -= (texts.get(row)?.length ?? 1) - 1;
    texts.set(row, [inOneLine(say(row), fits)]);
  }
  const heights = sorted.map((row) => (texts.get(row)?.length ?? 1) * LINE_HEIGHT);
  const middles = spread(sorted.map(middleOf), heights, { top, bottom });
  return sorted.map((row, index) => ({
    of: row,
    lines: texts.get(row) ?? [],
    top: (middles[index] ?? 0) - (heights[index] ?? 0) / 2,
  }));
}

export const middleOf = ({ box }: Pick<PlacedNode, "box">): number => (box.top + box.bottom) / 2;

type Fits = (text: string) => boolean;

export const joined = ({ name, count }: Saying): string => (count === null ? name : `${name} · ${count}`);

/** Broken between words, or after a hyphen; what two lines do not hold is left out, the count never. */
function inTwoLines({ name, count }: Saying, fits: Fits): string[] {
  if (fits(joined({ name, count }))) return [joined({ name, count })];
  const parts = name.split(/(?<=[\s-])/);
  for (let first = parts.length; first > 0; first -= 1) {
    const head = parts.slice(0, first).join("").trimEnd();
    if (!fits(head)) continue;
    const rest = parts.slice(first).join("");
    // The last word goes down with the number, which alone would look like one of something else.
    if (rest === "" && first > 1) continue;
    if (rest === "") return [head, `· ${count ?? ""}`];
    return [head, inOneLine({ name: rest, count }, fits)];
  }
  return [inOneLine({ name, count }, fits)];
}

function inOneLine({ name, count }: Saying, fits: Fits): string {
  if (fits(joined({ name, count }))) return joined({ name, count });
  const words = name.split(/(?<=[\s-])/);
  for (let kept = words.length - 1; kept > 0; kept -= 1) {
    const text = joined({ name: `${words.slice(0, kept).join("").trimEnd()} …`, count });
    if (fits(text)) return text;
  }
  return joined({ name: "…", count });
}
