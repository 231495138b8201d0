import type { Ink } from "../canvas/labels/draw-labels.ts";
import { escapeXml, short, tag } from "./xml.ts";

/** Pixels that a text takes in a font, both as CSS writes them. */
export type Measure = (text: string, font: string, letterSpacing?: string) => number;

/** Writes down as SVG what the canvas' own words are drawn with, so that both say the same in the same place. */
export class SvgInk implements Ink {
  font = "10px sans-serif";
  textAlign: CanvasTextAlign = "left";
  letterSpacing = "0px";
  fillStyle = "#000000";
  strokeStyle = "#000000";
  lineWidth = 1;
  lineJoin: CanvasLineJoin = "miter";
  readonly #measure: Measure;
  readonly #written: string[] = [];
  #path = "";
  #dashes: readonly number[] = [];

  constructor(measure: Measure) {
    this.#measure = measure;
  }

  /** All that was drawn so far. */
  get markup(): string {
    return this.#written.join("");
  }

  measureText(text: string): { width: number } {
    return { width: this.#measure(text, this.font, this.letterSpacing) };
  }

  setLineDash(dashes: readonly number[]): void {
    this.#dashes = dashes;
  }

  beginPath(): void {
    this.#path = "";
  }

  moveTo(x: number, y: number): void {
    this.#path += `M${short(x)} ${short(y)}`;
  }

  lineTo(x: number, y: number): void {
    this.#path += `L${short(x)} ${short(y)}`;
  }

  closePath(): void {
    this.#path += "z";
  }

  /** Whole circles only: the canvas draws no others. */
  arc(x: number, y: number, radius: number): void {
    const half = `a${short(radius)} ${short(radius)} 0 1 1 `;
    this.#path += `M${short(x - radius)} ${short(y)}${half}${short(2 * radius)} 0${half}${short(-2 * radius)} 0z`;
  }

  roundRect(x: number, y: number, width: number, height: number, radii: number): void {
    const round = Math.min(radii, width / 2, height / 2);
    const turn = (dx: number, dy: number) => `a${short(round)} ${short(round)} 0 0 1 ${short(dx)} ${short(dy)}`;
    const [across, down] = [width - 2 * round, height - 2 * round];
    this.#path += `M${short(x + round)} ${short(y)}h${short(across)}${turn(round, round)}v${short(down)}${turn(-round, round)}`;
    this.#path += `h${short(-across)}${turn(-round, -round)}v${short(-down)}${turn(round, -round)}z`;
  }

  fill(): void {
    this.#write(tag("path", { d: this.#path, fill: this.fillStyle }));
  }

  stroke(): void {
    const dashes = this.#dashes.length === 0 ? null : this.#dashes.join(" ");
    const line = { stroke: this.strokeStyle, "stroke-width": this.lineWidth, "stroke-dasharray": dashes };
    this.#write(tag("path", { d: this.#path, fill: "none", ...line }));
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.#write(tag("rect", { x, y, width, height, fill: this.fillStyle }));
  }

  fillText(text: string, x: number, y: number): void {
    this.#write(tag("text", { x, y, ...this.#type(), fill: this.fillStyle }, escapeXml(text)));
  }

  /** The rim of paper around a text. It is no text of its own: whoever searches the file finds each word once. */
  strokeText(text: string, x: number, y: number): void {
    const rim = { stroke: this.strokeStyle, "stroke-width": this.lineWidth, "stroke-linejoin": this.lineJoin };
    const type = { ...this.#type(), "aria-hidden": "true", class: "rim" };
    this.#write(tag("text", { x, y, ...type, fill: "none", ...rim }, escapeXml(text)));
  }

  #type(): Record<string, string | number | null> {
    const anchor = { left: null, center: "middle", right: "end", start: null, end: "end" }[this.textAlign];
    const spacing = Number.parseFloat(this.letterSpacing);
    return { ...fontAttributes(this.font), "text-anchor": anchor, "letter-spacing": spacing === 0 ? null : spacing };
  }

  #write(markup: string): void {
    this.#written.push(markup);
  }
}

const FONT = /^(?:(italic) )?(?:(\d+) )?([\d.]+)px (.+)$/;

/** The parts of a font as attributes, which more programs read than the short form of CSS. */
export function fontAttributes(font: string): Record<string, string | number | null> {
  const [, style, weight, size, family] = FONT.exec(font) ?? [];
  return {
    "font-family": family ?? "sans-serif",
    "font-size": Number(size ?? 10),
    "font-weight": weight === undefined || weight === "400" ? null : weight,
    "font-style": style ?? null,
  };
}
