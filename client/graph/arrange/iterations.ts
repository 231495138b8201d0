/** How long a force layout is worth going on: large pictures settle more slowly, small ones are done at once. */
export function iterationsFor(marks: number): number {
  return Math.round(Math.min(600, 250 + marks / 4));
}
