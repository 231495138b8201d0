import type { Box, Point } from "../../map/geometry.ts";

export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

export function contains(outer: Box, inner: Box): boolean {
  return (
    inner.left >= outer.left && inner.top >= outer.top && inner.right <= outer.right && inner.bottom <= outer.bottom
  );
}

export function around({ x, y }: Point, reach: number): Box {
  return { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
}

/** Pixels from a point to the nearest edge of a box; 0 inside it. */
export function distanceTo(box: Box, { x, y }: Point): number {
  return Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
}

/** Moves a box the shortest way into another; one that is too large keeps its upper left corner inside. */
export function pushInto(outer: Box, box: Box): Box {
  const width = box.right - box.left;
  const height = box.bottom - box.top;
  const left = Math.max(outer.left, Math.min(box.left, outer.right - width));
  const top = Math.max(outer.top, Math.min(box.top, outer.bottom - height));
  return { left, top, right: left + width, bottom: top + height };
}

/** Side of a cell in pixels: about a label's width. */
const CELL = 64;

/** More rows of cells than any canvas has, so that no two cells share a number. */
const ROWS = 1e5;

/** Finds what lies near a box without looking at everything: labels are placed anew in each frame. */
export class SpaceIndex<Item> {
  readonly #cells = new Map<number, Item[]>();

  add(box: Box, item: Item): void {
    for (const key of cellsOf(box)) {
      const cell = this.#cells.get(key);
      if (cell === undefined) this.#cells.set(key, [item]);
      else cell.push(item);
    }
  }

  near(box: Box): Set<Item> {
    const found = new Set<Item>();
    for (const key of cellsOf(box)) for (const item of this.#cells.get(key) ?? []) found.add(item);
    return found;
  }
}

function* cellsOf(box: Box): Generator<number> {
  for (let column = Math.floor(box.left / CELL); column <= Math.floor(box.right / CELL); column++) {
    for (let row = Math.floor(box.top / CELL); row <= Math.floor(box.bottom / CELL); row++) yield column * ROWS + row;
  }
}
