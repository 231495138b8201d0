import type { LineLook, MarkLook } from "./attributes.ts";
import { CLEAR } from "./mark-look.ts";
import { SHAPE_NUMBER } from "./programs/shapes.ts";

const { circle, square, diamond, page, hexagon, triangle, pill, "empty-page": emptyPage } = SHAPE_NUMBER;
/** A box with rounded corners, cut along one slope, is each of these. */
const BOXES: ReadonlySet<number> = new Set([circle, square, diamond, page, hexagon, triangle, pill, emptyPage]);

export function isPlainMark({ shape, outline, halo }: MarkLook): boolean {
  return outline === 0 && halo === CLEAR && BOXES.has(shape);
}

const SOLID = 0;
const OPEN_HEAD = 1;

export function isPlainLine({ dash, end, halo }: LineLook): boolean {
  return dash === SOLID && end !== OPEN_HEAD && halo === CLEAR;
}
