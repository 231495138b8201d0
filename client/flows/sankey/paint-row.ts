import { short } from "../../export/xml.ts";
import { INK, type Theme } from "../../ui/tokens.ts";
import { piece, type Piece } from "../piece.ts";
import type { PlacedNode } from "./lay-out.ts";
import type { RowKind } from "./rows.ts";

const LEAST = 2;
const HATCH = 4;

/** The bar of a row. */
export function paintRow({ node, box }: PlacedNode, theme: Theme): Piece[] {
  const height = Math.max(LEAST, box.bottom - box.top);
  const y = (box.top + box.bottom - height) / 2;
  return paintBar(node.kind, { x: box.left, y, width: box.right - box.left, height }, theme);
}

/** Full for a place, pale for what is folded, hatched for what is not told. */
export function paintBar(kind: RowKind, rect: Rect, theme: Theme): Piece[] {
  const { canvas, ink2, ink3, strong } = INK[theme];
  if (kind === "place") return [piece("rect", { ...rect, fill: ink2 })];
  if (kind === "others") return [piece("rect", { ...rect, fill: strong, stroke: ink3 })];
  return [
    piece("rect", { ...rect, fill: canvas, stroke: ink3 }),
    piece("path", { d: hatching(rect), fill: "none", stroke: ink3 }),
  ];
}

interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Strokes from lower left to upper right, cut at the edges. */
function hatching({ x, y, width, height }: Rect): string {
  const count = Math.floor((width + height) / HATCH);
  const strokes = Array.from({ length: count }, (_, index) => {
    const along = HATCH * (index + 0.5);
    const [left, foot] = [Math.max(0, along - height), Math.min(height, along)];
    const [top, right] = [Math.max(0, along - width), Math.min(width, along)];
    return `M${short(x + left)} ${short(y + foot)}L${short(x + right)} ${short(y + top)}`;
  });
  return strokes.join("");
}
