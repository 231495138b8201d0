import { INK, FONT } from "../ui/tokens.ts";
import type { LegendEntry, LineSample, MarkSample } from "../text/legend-entries.ts";
import { markOf, sampleLine } from "./samples.ts";
import { textAt, type Pen } from "./text-lines.ts";
import { escapeXml, short, tag } from "./xml.ts";

const ROW = 18;
const GAP = 12;
const SAMPLE_GAP = 5;
const TEXT_FONT = `400 12px ${FONT.condensed}`;

/** The legend in rows no wider than this, and how high they are. */
export function drawLegend(
  pen: Pen,
  groups: readonly (readonly LegendEntry[])[],
  width: number,
): { markup: string; height: number } {
  let [x, y] = [0, 0];
  let markup = "";
  for (const [index, group] of groups.entries()) {
    if (index > 0 && x > 0) {
      const rule = { x1: x, x2: x, y1: y + 3, y2: y + 15, stroke: INK[pen.theme].strong };
      markup += tag("line", rule);
      x += GAP;
    }
    for (const entry of group) {
      const sample = sampleOf(pen, entry);
      const taken = sample.width + SAMPLE_GAP + pen.measure(entry.text, TEXT_FONT, "0px");
      if (x > 0 && x + taken > width) [x, y] = [0, y + ROW];
      const text = textAt(entry.text, sample.width + SAMPLE_GAP, 13, { font: TEXT_FONT, fill: INK[pen.theme].ink2 });
      markup += tag("g", { transform: `translate(${short(x)} ${short(y)})` }, sample.markup + text);
      x += taken + GAP;
    }
  }
  return { markup, height: groups.length === 0 ? 0 : y + ROW };
}

function sampleOf(pen: Pen, { sample }: LegendEntry): { markup: string; width: number } {
  if ("mark" in sample) return markSample(pen, sample.mark);
  if ("sign" in sample) return signSample(pen);
  if ("count" in sample) return countSample(pen, sample.count);
  if ("tint" in sample) return tintSample(pen);
  return lineSamples(pen, sample.lines);
}

function markSample({ theme }: Pen, mark: MarkSample): { markup: string; width: number } {
  return { markup: tag("g", { transform: "translate(6.5 9)" }, markOf(mark, theme)), width: 13 };
}

function signSample({ theme }: Pen): { markup: string; width: number } {
  const { warn } = INK[theme];
  const circle = tag("circle", { cx: 6.5, cy: 9, r: 5.8, fill: "none", stroke: warn, "stroke-width": 1.3 });
  const font = { "font-family": FONT.sans, "font-size": 11, "font-weight": 600, "text-anchor": "middle" };
  return { markup: circle + tag("text", { x: 6.5, y: 12.8, ...font, fill: warn }, escapeXml("≠")), width: 13 };
}

function tintSample({ theme }: Pen): { markup: string; width: number } {
  const { tint, coast } = INK[theme];
  const land = { x: 0.5, y: 4.5, width: 14, height: 9, fill: tint, stroke: coast, "stroke-width": 0.7 };
  return { markup: tag("rect", land), width: 15 };
}

function countSample({ theme }: Pen, count: string): { markup: string; width: number } {
  const { ink, ink2 } = INK[theme];
  const pill = tag("rect", { x: 0.5, y: 2.5, width: 15, height: 13, rx: 6.5, fill: "none", stroke: ink2 });
  return {
    markup: pill + textAt(count, 11.2, 12.5, { font: `600 10px ${FONT.sans}`, fill: ink, anchor: "end" }),
    width: 16,
  };
}

function lineSamples({ theme }: Pen, lines: readonly LineSample[]): { markup: string; width: number } {
  let x = 0;
  const parts = lines.map((line) => {
    const markup = tag("g", { transform: `translate(${short(x)} 9)` }, sampleLine(line, theme));
    x += line.length + 3;
    return markup;
  });
  return { markup: parts.join(""), width: x - 3 };
}
