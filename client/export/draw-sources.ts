import type { SourceView } from "../../contract/evidence.ts";
import type { Reliability } from "../../contract/kinds.ts";
import { dateWords } from "../text/dates.ts";
import { gradeWords } from "../text/grade-words.ts";
import type { ScreenWords } from "../text/words.ts";
import { RELIABILITY_WORTH } from "../ui/grade-worth.ts";
import { FONT, INK, themeVariables, type Theme } from "../ui/tokens.ts";
import { atMost, textAt, wrap, type Pen } from "./text-lines.ts";
import { escapeXml, short, tag } from "./xml.ts";

/** More would make a poster of a list; how many are left out is said. */
const MOST = 24;
const COLUMN = 330;
const GUTTER = 24;
const LINE = 14;
const AFTER = 8;
const INDENT = 24;
const BOLD = `600 11px ${FONT.sans}`;
const PLAIN = `400 11px ${FONT.sans}`;
const SMALL = `400 10px ${FONT.sans}`;

/** The sources in columns as wide as the sheet allows, and how high they are. */
export function drawSources(
  pen: Pen,
  sources: readonly SourceView[],
  words: ScreenWords,
  width: number,
): { markup: string; height: number } {
  const columns = Math.max(1, Math.floor((width + GUTTER) / (COLUMN + GUTTER)));
  const across = (width - GUTTER * (columns - 1)) / columns;
  const entries = sources.slice(0, MOST).map((source) => drawSource(pen, source, words, across));
  if (sources.length > MOST) entries.push(drawRest(pen, sources.length - MOST, words));
  const total = entries.reduce((sum, { height }) => sum + height, 0);
  let [column, y, tallest] = [0, 0, 0];
  const placed = entries.map(({ markup, height }) => {
    // A column is full when its middle entry would hang over the even share.
    if (y > 0 && y + height / 2 > total / columns && column < columns - 1) [column, y] = [column + 1, 0];
    const at = `translate(${short(column * (across + GUTTER))} ${short(y)})`;
    y += height;
    tallest = Math.max(tallest, y);
    return tag("g", { transform: at }, markup);
  });
  return { markup: placed.join(""), height: tallest };
}

function drawSource(
  pen: Pen,
  source: SourceView,
  { language, t }: ScreenWords,
  width: number,
): { markup: string; height: number } {
  const ink = INK[pen.theme];
  const room = width - INDENT;
  const date = dateWords(source.published, language);
  const dateWidth = pen.measure(date, PLAIN, "0px") + 6;
  const publisher = atMost(wrap(pen, source.publisher, BOLD, room - dateWidth), 2);
  const copies = source.originPublisher === null ? [] : [t("start.source-copies", { name: source.originPublisher })];
  const address = source.url === null ? [] : wrap(pen, source.url.replace(/^https?:\/\//, ""), SMALL, room);
  const lines = [
    ...publisher.map((text) => ({ text, font: BOLD, fill: ink.ink })),
    ...atMost(wrap(pen, source.title, PLAIN, room), 2).map((text) => ({ text, font: PLAIN, fill: ink.ink2 })),
    ...copies.flatMap((text) => wrap(pen, text, PLAIN, room)).map((text) => ({ text, font: PLAIN, fill: ink.ink3 })),
    ...atMost(address, 3).map((text) => ({ text, font: SMALL, fill: ink.accent })),
  ];
  const dateX = INDENT + pen.measure(publisher.at(-1) ?? "", BOLD, "0px") + 6;
  const dateY = 11 + LINE * Math.max(0, publisher.length - 1);
  const head = textAt(date, dateX, dateY, { font: PLAIN, fill: ink.ink3 });
  const texts = lines.map(({ text, ...style }, index) => textAt(text, INDENT, 11 + LINE * index, style));
  const markup =
    drawGrade(source.reliability, pen.theme, gradeWords(source.reliability, null, language)) +
    linked(source.url, texts.join("") + head);
  return { markup, height: LINE * lines.length + AFTER };
}

function drawRest(pen: Pen, count: number, { t }: ScreenWords): { markup: string; height: number } {
  const style = { font: PLAIN, fill: INK[pen.theme].ink2 };
  return { markup: textAt(t("export.sources.more", { count }), INDENT, 11, style), height: LINE + AFTER };
}

/** Only what leads to a page: an address out of a graph may begin in other ways. */
function linked(url: string | null, markup: string): string {
  if (url === null || !/^https?:\/\//i.test(url)) return markup;
  return tag("a", { href: url, target: "_blank", rel: "noreferrer noopener" }, markup);
}

/** The cell in which a grade always appears: the darker, the better; hatched: not judged. */
function drawGrade(reliability: Reliability, theme: Theme, title: string): string {
  const colours = themeVariables(theme);
  const worth = RELIABILITY_WORTH[reliability];
  const cell = { x: 0.5, y: 0.5, width: 14, height: 15, rx: 2, stroke: INK[theme].strong };
  const hatch = worth === "none" ? tag("path", { d: "M1 8L8 1M1 15L14 2M8 15L14 9", stroke: INK[theme].strong }) : "";
  const font = { "font-family": FONT.mono, "font-size": 11, "font-weight": 500, "text-anchor": "middle" };
  return tag("g", {}, [
    tag("title", {}, escapeXml(title)),
    tag("rect", { ...cell, fill: colours[`--grade-${worth}`] }),
    hatch,
    tag("text", { x: 7.5, y: 11.8, ...font, fill: colours[`--grade-${worth}-ink`] }, reliability),
  ]);
}
