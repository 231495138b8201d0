import type { Size } from "../map/geometry.ts";

/** Smaller than this a window's picture would be crowded on paper. */
const ENOUGH: Size = { width: 1200, height: 760 };
const FIXED: Size = { width: 1600, height: 1000 };

/** Pixels of a saved picture without what stands around it: the window's, or fixed ones where that is small. */
export function sizeOfPicture(shown: Size = windowSize()): Size {
  return shown.width >= ENOUGH.width && shown.height >= ENOUGH.height ? shown : FIXED;
}

function windowSize(): Size {
  return { width: window.innerWidth, height: window.innerHeight };
}
