/** Pixels of a row, which is higher under a finger. */
export function rowHeight(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue("--row"));
}
