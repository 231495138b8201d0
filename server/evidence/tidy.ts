/** 0.8 × 0.8 is 0.64 to people, and 0.6400000000000001 to the machine. */
export function tidy(value: number): number {
  return Number(value.toPrecision(14));
}
