/** Figures that no sum of decimals can tell apart are one. */
const DIGITS = 1e9;

/** A part of a whole, 0 where there is no whole. */
export function toShare(part: number, whole: number): number {
  return whole > 0 ? Math.min(1, Math.round((part / whole) * DIGITS) / DIGITS) : 0;
}
