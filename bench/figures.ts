export interface Figure {
  what: string;
  ms: readonly number[];
}

/** Prints minimum and median of each row and, from the second row on, the ratio of medians to the first. */
export function figures(title: string, rows: readonly Figure[], unit = "ms"): void {
  process.stdout.write(`\n${title}\n`);
  const [first] = rows;
  const base = first === undefined ? Number.NaN : median(first.ms);
  for (const { what, ms } of rows) {
    const middle = median(ms);
    const cells = [what.padEnd(56), show(Math.min(...ms)), show(middle), (middle / base).toFixed(2).padStart(8)];
    process.stdout.write(`  ${cells.join(" ")}\n`);
  }
  process.stdout.write(`  ${"".padEnd(56)} ${`min ${unit}`.padStart(10)} ${`median ${unit}`.padStart(10)}    ratio\n`);
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export function show(value: number): string {
  const digits = value < 0.1 ? 3 : value < 10 ? 2 : 0;
  return value.toFixed(digits).padStart(10);
}
