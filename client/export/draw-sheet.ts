import type { SourceView } from "../../contract/evidence.ts";
import type { Size } from "../map/geometry.ts";
import type { LegendEntry } from "../text/legend-entries.ts";
import type { ScreenWords } from "../text/words.ts";
import { FONT, INK } from "../ui/tokens.ts";
import { drawLegend } from "./draw-legend.ts";
import { drawSources } from "./draw-sources.ts";
import type { SheetPicture } from "./sheet-picture.ts";
import type { Measure } from "./svg-ink.ts";
import { textAt, wrap, type Pen, type Style } from "./text-lines.ts";
import { escapeXml, short, tag } from "./xml.ts";

/** A picture with everything that belongs around it when it leaves the program. */
export interface Sheet {
  picture: SheetPicture;
  words: ScreenWords;
  title: string;
  subtitle: string;
  date: string;
  /** What the filters leave, in words; empty: nothing is filtered. */
  filters: readonly string[];
  /** The whole picture in sentences. */
  sentences: readonly string[];
  legend: readonly (readonly LegendEntry[])[];
  /** Behind every line and every case that is shown. */
  sources: readonly SourceView[];
  caveats: readonly string[];
  credit: string;
}

export interface Drawn {
  svg: string;
  size: Size;
}

/** Pixels of paper around everything. */
export const MARGIN = 24;
const SUB = `400 12px ${FONT.sans}`;
const HEAD = `600 12px ${FONT.sans}`;
const LINE = 17;

/** Makes the SVG. `fonts`: a style sheet that brings the letters along. Nothing of the page is read. */
export function drawSheet(sheet: Sheet, measure: Measure, fonts = ""): Drawn {
  const { picture, words } = sheet;
  const pen: Pen = { theme: picture.theme, measure };
  const { width: across, height: high } = picture.size;
  const width = across + 2 * MARGIN;
  const stack = new Stack(pen, across);
  drawHead(stack, sheet);
  stack.add("picture", drawPicture(picture, measure), high, 10);
  const legend = drawLegend(pen, sheet.legend, across);
  stack.add("legend", legend.markup, legend.height, 14);
  drawFoot(stack, sheet);
  const height = Math.ceil(stack.height + 2 * MARGIN);
  const box = { viewBox: `0 0 ${width} ${height}`, width, height };
  const described = { role: "img", "aria-labelledby": "title", "aria-describedby": "desc", lang: words.language };
  const inside = [
    tag("title", { id: "title" }, escapeXml(sheet.title)),
    tag("desc", { id: "desc" }, escapeXml([sheet.subtitle, ...sheet.sentences].join("\n"))),
    fonts === "" ? "" : tag("style", {}, escapeXml(fonts)),
    tag("rect", { id: "paper", width, height, fill: INK[picture.theme].canvas }),
    tag("g", { transform: `translate(${MARGIN} ${MARGIN})` }, stack.markup),
  ];
  const svg = tag("svg", { xmlns: "http://www.w3.org/2000/svg", ...box, ...described }, inside);
  return { svg: `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`, size: { width, height } };
}

/** Parts under each other. */
class Stack {
  readonly pen: Pen;
  readonly width: number;
  markup = "";
  height = 0;

  constructor(pen: Pen, width: number) {
    this.pen = pen;
    this.width = width;
  }

  add(id: string, markup: string, height: number, after = 0): void {
    if (markup === "") return;
    this.markup += tag("g", { id, transform: `translate(0 ${short(this.height)})` }, markup);
    this.height += height + after;
  }

  /** Paragraphs as wide as the sheet, or as a column that reads well. */
  addText(id: string, paragraphs: readonly string[], style: Style, after: number): void {
    const wide = Math.min(this.width, 900);
    const lines = paragraphs.flatMap((paragraph) => wrap(this.pen, paragraph, style.font, wide));
    const markup = lines.map((line, index) => textAt(line, 0, 12 + LINE * index, style)).join("");
    this.add(id, markup, LINE * lines.length, after);
  }
}

function drawHead(stack: Stack, { title, subtitle, date, filters, words }: Sheet): void {
  const { pen, width } = stack;
  const ink = INK[pen.theme];
  const dateWidth = pen.measure(date, SUB, "0px");
  const titleFont = `600 20px ${FONT.serif}`;
  const lines = wrap(pen, title, titleFont, width - dateWidth - 24);
  const titles = lines.map((line, index) => textAt(line, 0, 17 + 25 * index, { font: titleFont, fill: ink.ink }));
  const dated = textAt(date, width, 17, { font: SUB, fill: ink.ink3, anchor: "end" });
  stack.add("head", titles.join("") + dated, 25 * lines.length);
  stack.addText("subtitle", [subtitle], { font: SUB, fill: ink.ink3 }, filters.length > 0 ? 2 : 10);
  const shown = filters.length === 0 ? [] : [`${words.t("export.shown")} ${filters.join("; ")}`];
  stack.addText("filters", shown, { font: `500 12px ${FONT.sans}`, fill: ink.ink }, 10);
}

function drawPicture({ size, theme, markup }: SheetPicture, measure: Measure): string {
  const frame = { fill: "none", stroke: INK[theme].rule };
  return [
    tag("clipPath", { id: "window" }, tag("rect", { ...size })),
    tag("g", { "clip-path": "url(#window)" }, markup(measure)),
    tag("rect", { x: 0.5, y: 0.5, width: size.width - 1, height: size.height - 1, ...frame }),
  ].join("");
}

function drawFoot(stack: Stack, { words, sources, caveats, credit }: Sheet): void {
  const { pen, width } = stack;
  const { t } = words;
  const ink = INK[pen.theme];
  stack.add("rule", tag("line", { x1: 0, x2: width, y1: 0, y2: 0, stroke: ink.strong }), 0, 12);
  if (sources.length === 0) {
    stack.addText("sources", [t("export.sources.none")], { font: SUB, fill: ink.ink2 }, 10);
  } else {
    const head = t("export.sources");
    const counted = t("export.sources.count", { count: sources.length });
    const after = pen.measure(head, HEAD, "0px") + 8;
    const heading =
      textAt(head, 0, 12, { font: HEAD, fill: ink.ink }) + textAt(counted, after, 12, { font: SUB, fill: ink.ink3 });
    stack.add("sources-head", heading, LINE, 6);
    const list = drawSources(pen, sources, words, width);
    stack.add("sources", list.markup, list.height, 4);
  }
  stack.add("second-rule", tag("line", { x1: 0, x2: width, y1: 0, y2: 0, stroke: ink.rule }), 0, 10);
  stack.addText("caveat", caveats, { font: SUB, fill: ink.ink2 }, 8);
  stack.add("credit", textAt(credit, 0, 11, { font: `400 11px ${FONT.sans}`, fill: ink.ink3 }), 14);
}
