import type { Mode } from "../../../contract/kinds.ts";
import { lineShape } from "../../export/line-shape.ts";
import { INK, MODE, type Theme } from "../../ui/tokens.ts";
import type { ScreenWords } from "../../text/words.ts";
import { fontOf, letters, type Measure } from "../letters.ts";
import { piece, type Piece } from "../piece.ts";
import { sampleCases, widthOf, type Widths } from "./widths.ts";
import { intervalWords } from "../../text/dates.ts";
import type { ToldCases } from "../without-arrow.ts";
import type { MergedFlow } from "../../graph/flows/merge-flows.ts";

export interface LegendRequest {
  flows: readonly MergedFlow[];
  widths: Widths;
  /** Some places stand as what holds them. */
  hasClusters: boolean;
  /** Sentences before the one that a seizure is not a flow. */
  notes: readonly string[];
  width: number;
  words: ScreenWords;
  theme: Theme;
  measure: Measure;
}

export interface Band {
  pieces: readonly Piece[];
  height: number;
}

interface Item {
  width: number;
  draw: (x: number, y: number) => Piece[];
}

const ROW = 20;
const SIDE = 16;
const GAP = 14;
const TEXT = { size: 11.5 } as const;
const CAVEAT = { size: 11.5, family: "sans" } as const;

export type Counted = Pick<ToldCases, "cases" | "without" | "dateFrom" | "dateTo">;

/** What widths, dashes, ends and colours mean, of what is drawn only; and that a seizure is not a flow. */
export function drawLegend(request: LegendRequest): Band {
  const { width, theme, words, measure, notes } = request;
  const pieces: Piece[] = [];
  let [x, y] = [SIDE, 15];
  for (const item of itemsOf(request)) {
    if (x > SIDE && x + item.width > width - SIDE) [x, y] = [SIDE, y + ROW];
    pieces.push(...item.draw(x, y));
    x += item.width + GAP;
  }
  for (const line of wrapped([...notes, words.t("flows.caveat")].join(" "), width - 2 * SIDE, measure)) {
    y += ROW - 2;
    pieces.push(...letters(line, { ...CAVEAT, x: SIDE, y: y + 4, fill: INK[theme].ink2 }));
  }
  return { pieces, height: y + 12 };
}

/** How many cases the picture has, how many of them draw no arrow, and of when the others are. */
export function countNote({ cases, without, dateFrom, dateTo }: Counted, { t, language }: ScreenWords): string {
  const all = t("flows.cases", { count: cases });
  const counted = without === 0 ? `${all}.` : `${all}, ${t("flows.of-them", { count: without })}.`;
  if (dateFrom === null) return counted;
  return `${counted} ${t("flows.days", { when: intervalWords(dateFrom, dateTo, language) })}`;
}

function itemsOf({ flows, widths, hasClusters, words: { t }, theme, measure }: LegendRequest): Item[] {
  const ink = INK[theme];
  const has = (test: (flow: MergedFlow) => boolean) => flows.some(test);
  const worded = (length: number, text: string, sample: (x: number, y: number) => Piece[]): Item => ({
    width: length + 6 + measure(text, fontOf(TEXT)),
    draw: (x, y) => [...sample(x, y), ...letters(text, { ...TEXT, x: x + length + 6, y: y + 4, fill: ink.ink2 })],
  });
  const arrow = (length: number, look: Partial<Parameters<typeof sampleArrow>[0]>, text: string) =>
    worded(length, text, (x, y) => sampleArrow({ x, y, length, size: 2, dash: 0, end: 0, fill: ink.ink2, ...look }));
  const modes = [...new Set(flows.flatMap((flow) => (flow.modes.length === 1 ? flow.modes : [])))].toSorted();
  return [
    ...sampleCases(widths).map((cases) =>
      arrow(46, { size: widthOf(widths, cases) }, t("flows.cases", { count: cases })),
    ),
    ...(has(({ status }) => status === "reported") ? [arrow(30, {}, t("status.reported"))] : []),
    ...(has(({ status }) => status === "inferred") ? [arrow(34, { dash: 1 }, t("flows.key.inferred"))] : []),
    ...(has(({ status }) => status === "fictional") ? [arrow(34, { dash: 2 }, t("status.fictional"))] : []),
    ...(has(({ end }) => end === "taken") ? [arrow(26, { end: 2 }, t("flows.key.taken"))] : []),
    ...modes.map((mode: Mode) => arrow(22, { fill: MODE[mode][theme] }, t(`manner.${mode}`))),
    ...(has((flow) => flow.modes.length > 1) ? [arrow(22, {}, t("flows.key.manners"))] : []),
    ...(hasClusters ? [worded(14, t("flows.key.ring"), (x, y) => sampleRing(x + 7, y, ink.ink2))] : []),
  ];
}

interface Sample {
  x: number;
  y: number;
  length: number;
  size: number;
  dash: number;
  end: number;
  fill: string;
}

function sampleArrow({ x, y, length, size, dash, end, fill }: Sample): Piece[] {
  const stop = (at: number) => ({ x: at, y: -y, shape: 0, size: 0, halo: "#00000000" });
  const run = { size, dash, end, bend: "arc", strength: 0 } as const;
  return [piece("path", { d: lineShape(run, stop(x), stop(x + length), 0).ink, fill })];
}

function sampleRing(cx: number, cy: number, colour: string): Piece[] {
  const line = { stroke: colour, "stroke-width": 1.3, "stroke-dasharray": "2.6 1.5" };
  return [
    piece("circle", { cx, cy, r: 6, fill: colour, "fill-opacity": 0.1, ...line }),
    piece("circle", { cx: cx - 2, cy, r: 1.3, fill: colour }),
    piece("circle", { cx: cx + 2, cy: cy + 1, r: 1.3, fill: colour }),
  ];
}

function wrapped(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const next = line === "" ? word : `${line} ${word}`;
    if (line !== "" && measure(next, fontOf(CAVEAT)) > width) {
      lines.push(line);
      line = word;
    } else line = next;
  }
  return [...lines, line];
}
