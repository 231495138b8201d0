import type { Mode } from "../../../contract/kinds.ts";
import { lineShape } from "../../export/line-shape.ts";
import { INK, MODE } from "../../ui/tokens.ts";
import type { ScreenWords } from "../../text/words.ts";
import { drawKeyBand, type KeyBand, type KeyItem } from "../key-band.ts";
import type { Look } from "../look.ts";
import { piece, type Piece } from "../piece.ts";
import { sampleCases, widthOf, type Widths } from "./widths.ts";
import { intervalWords } from "../../text/dates.ts";
import type { ToldCases } from "../without-arrow.ts";
import type { MergedFlow } from "../../graph/flows/merge-flows.ts";

export interface LegendRequest extends Look {
  flows: readonly MergedFlow[];
  widths: Widths;
  /** Some places stand as what holds them. */
  hasClusters: boolean;
  /** Sentences before the one that a seizure is not a flow. */
  notes: readonly string[];
  width: number;
}

export type Counted = Pick<ToldCases, "cases" | "without" | "dateFrom" | "dateTo">;

/** What widths, dashes, ends and colours mean, of what is drawn only; and that a seizure is not a flow. */
export function drawLegend(request: LegendRequest): KeyBand {
  const { width, theme, words, measure, notes } = request;
  return drawKeyBand({ items: itemsOf(request), notes: [...notes, words.t("flows.caveat")], width, theme, measure });
}

/** How many cases the picture has, how many of them draw no arrow, and of when the others are. */
export function countNote({ cases, without, dateFrom, dateTo }: Counted, { t, language }: ScreenWords): string {
  const all = t("flows.cases", { count: cases });
  const counted = without === 0 ? `${all}.` : `${all}, ${t("flows.of-them", { count: without })}.`;
  if (dateFrom === null) return counted;
  return `${counted} ${t("flows.days", { when: intervalWords(dateFrom, dateTo, language) })}`;
}

function itemsOf({ flows, widths, hasClusters, words: { t }, theme }: LegendRequest): KeyItem[] {
  const ink = INK[theme];
  const has = (test: (flow: MergedFlow) => boolean) => flows.some(test);
  const arrow = (width: number, look: Partial<Sample>, text: string): KeyItem => ({
    text,
    width,
    draw: (x, y) => sampleArrow({ x, y, length: width, size: 2, dash: 0, end: 0, fill: ink.ink2, ...look }),
  });
  const ring: KeyItem = { text: t("flows.key.ring"), width: 14, draw: (x, y) => sampleRing(x + 7, y, ink.ink2) };
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
    ...(hasClusters ? [ring] : []),
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
