import type { Box, Point } from "../map/geometry.ts";
import { FONT, INK } from "../ui/tokens.ts";
import type { Brush, Ink } from "./labels/draw-labels.ts";

/** A country's two letters inside its mark. */
export function drawCode({ context }: Brush, at: Point, size: number, code: string, colour: string): void {
  const isLarge = size >= 11;
  context.font = `600 ${isLarge ? 10 : 8}px ${FONT.sans}`;
  context.textAlign = "center";
  context.fillStyle = colour;
  context.fillText(code, at.x, at.y + (isLarge ? 3.5 : 3));
}

/** Where the ≠ of a disputed case stands: at the upper right of its page; of a group, whose count stands there, left. */
export function badgeAt(at: Point, size: number, isGroup: boolean): Point {
  return { x: at.x + size * (isGroup ? -0.9 : 0.9), y: at.y - size * 0.95 };
}

export const BADGE_RADIUS = 6;

export function drawBadge({ context, theme, paper }: Brush, { x, y }: Point): void {
  context.beginPath();
  context.arc(x, y, BADGE_RADIUS, 0, Math.PI * 2);
  context.fillStyle = paper;
  context.fill();
  context.strokeStyle = INK[theme].warn;
  context.lineWidth = 1.3;
  context.stroke();
  context.beginPath();
  for (const dy of [-1.5, 1.5]) {
    context.moveTo(x - 3, y + dy);
    context.lineTo(x + 3, y + dy);
  }
  context.moveTo(x + 1.6, y - 3.6);
  context.lineTo(x - 1.6, y + 3.6);
  context.stroke();
}

const COUNT_HEIGHT = 14;

/** How many a group stands for, at its upper right; returns what it takes. */
export function drawCount({ context, theme, paper }: Brush, at: Point, size: number, count: number): Box {
  context.font = `600 10px ${FONT.sans}`;
  const text = count.toLocaleString();
  const width = Math.max(COUNT_HEIGHT + 2, context.measureText(text).width + 9);
  const middle = { x: at.x + size * 0.8 + width / 2 - 6, y: at.y - size * 0.85 };
  const [left, top] = [middle.x - width / 2, middle.y - COUNT_HEIGHT / 2];
  context.beginPath();
  context.roundRect(left, top, width, COUNT_HEIGHT, COUNT_HEIGHT / 2);
  context.fillStyle = paper;
  context.fill();
  context.strokeStyle = INK[theme].ink2;
  context.lineWidth = 1.2;
  context.stroke();
  context.fillStyle = INK[theme].ink;
  context.textAlign = "center";
  context.fillText(text, middle.x, middle.y + 3.5);
  return { left, top, right: left + width, bottom: top + COUNT_HEIGHT };
}

/** A pin at the lower left of a mark that an arrangement leaves where it is. */
export function drawPin({ context, theme, paper }: Brush, at: Point, size: number): void {
  const [x, y] = [at.x - size * 0.9, at.y + size * 0.9];
  context.beginPath();
  context.arc(x, y, 3, 0, Math.PI * 2);
  context.fillStyle = INK[theme].ink;
  context.fill();
  context.strokeStyle = paper;
  context.lineWidth = 1.5;
  context.stroke();
}

/** Around the mark the keyboard stands on. */
export function drawRing({ context, theme, paper }: Brush, at: Point, reach: number): void {
  context.beginPath();
  context.arc(at.x, at.y, reach + 5, 0, Math.PI * 2);
  context.strokeStyle = paper;
  context.lineWidth = 4.5;
  context.stroke();
  context.strokeStyle = INK[theme].accent;
  context.lineWidth = 2;
  context.stroke();
}

/** Pixels that part two heads, at least. */
const HEAD_GAP = 10;

/**
 * Heads of the columns: small capitals over the guides, the outer ones flush with their labels' side. Where there is
 * no room for all, the outer ones stand and those between that would touch another are left out.
 */
export function drawHeads({ context, theme }: Brush, heads: readonly string[], x: readonly number[]): void {
  context.font = `600 10px ${FONT.sans}`;
  context.letterSpacing = "1px";
  context.fillStyle = INK[theme].ink3;
  context.textAlign = "left";
  const drawn: { left: number; right: number }[] = [];
  const last = heads.length - 1;
  for (const index of [0, last, ...Array.from({ length: Math.max(0, last - 1) }, (_, inner) => inner + 1)]) {
    const head = heads[index]?.toUpperCase();
    const at = x[index];
    if (head === undefined || at === undefined) continue;
    const width = context.measureText(head).width;
    const left = index === 0 ? at + 12 - width : index === last ? at - 8 : at - width / 2;
    const right = left + width;
    if (drawn.some((other) => left < other.right + HEAD_GAP && other.left < right + HEAD_GAP)) continue;
    drawn.push({ left, right });
    context.fillText(head, left, 18);
  }
  context.letterSpacing = "0px";
}

/** What a base map's name takes, centred on its point. */
export function baseNameBox(
  { context }: Brush,
  { text, kind }: { text: string; kind: "land" | "sea" },
  at: Point,
): Box {
  setBaseFont(context, kind);
  const half = context.measureText(shownName(text, kind)).width / 2;
  context.letterSpacing = "0px";
  return { left: at.x - half, top: at.y - 9, right: at.x + half, bottom: at.y + 3 };
}

export function drawBaseName(
  { context }: Brush,
  { text, kind }: { text: string; kind: "land" | "sea" },
  at: Point,
  colour: string,
): void {
  setBaseFont(context, kind);
  context.textAlign = "center";
  context.fillStyle = colour;
  context.fillText(shownName(text, kind), at.x, at.y);
  context.letterSpacing = "0px";
}

const shownName = (text: string, kind: "land" | "sea") => (kind === "sea" ? text : text.toUpperCase());

function setBaseFont(context: Ink, kind: "land" | "sea"): void {
  context.font = kind === "sea" ? `italic 400 11px ${FONT.serif}` : `500 10px ${FONT.sans}`;
  context.letterSpacing = kind === "sea" ? "0.4px" : "1.4px";
}
