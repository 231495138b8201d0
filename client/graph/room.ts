import type { LabelSide, Position } from "./picture.ts";

/** Pixels of one column and of the whole height at a usual window: only their proportion matters here. */
export const COLUMN_PX = 165;
export const HEIGHT_PX = 640;

export interface Point {
  x: number;
  y: number;
}

/** What a mark takes up: itself and its label. */
export interface Footprint {
  /** The side its label goes to; null: right of it. */
  side: LabelSide | null;
  /** Pixels of the label. */
  labelWidth: number;
  /** A second line under the first: a case's date. */
  hasDate: boolean;
}

/** Pixels from a mark's middle to its outline, with a little air. */
const REACH = 13;
/** Half the height of one line of a label, and what a second one adds. */
const HALF_LINE = 7;
const LINE = 14;

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Room that is taken on a picture, to ask whether there is some left. Cost of a question: O(marks). */
export class Room {
  readonly #boxes: Box[] = [];

  take(at: Point, footprint: Footprint): void {
    this.#boxes.push(...boxesAt(at, footprint));
  }

  isFree(at: Point, footprint: Footprint): boolean {
    const boxes = boxesAt(at, footprint);
    return this.#boxes.every((taken) => boxes.every((box) => isApart(taken, box)));
  }
}

/** The mark and its label apart: between a mark and a label that hangs below there is room for others. */
function boxesAt({ x, y }: Point, { side, labelWidth: width, hasDate }: Footprint): Box[] {
  const mark = { left: x - REACH, right: x + REACH, top: y - REACH, bottom: y + REACH };
  const second = hasDate ? LINE : 0;
  const level = { top: y - HALF_LINE, bottom: y + HALF_LINE + second };
  switch (side) {
    case "left":
      return [mark, { ...level, left: x - REACH - width, right: x }];
    case "below":
      // A case's label hangs flush with its page, a place's is centred.
      return [
        mark,
        {
          left: hasDate ? x - REACH : x - width / 2,
          right: hasDate ? x - REACH + width : x + width / 2,
          top: y,
          bottom: y + REACH + 2 * HALF_LINE + second,
        },
      ];
    case "above":
      return [mark, { left: x - width / 2, right: x + width / 2, top: y - REACH - 2 * HALF_LINE, bottom: y }];
    default:
      return [mark, { ...level, left: x, right: x + REACH + width }];
  }
}

const isApart = (a: Box, b: Box) => a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;

export const toPixels = ({ column, row }: Position): Point => ({ x: column * COLUMN_PX, y: row * HEIGHT_PX });

export function toPosition({ x, y }: Point): Position {
  return { column: round(x / COLUMN_PX), row: round(y / HEIGHT_PX) };
}

const round = (value: number) => Math.round(value * 1000) / 1000;
