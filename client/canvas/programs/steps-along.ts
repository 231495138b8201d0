export interface Step {
  x: number;
  y: number;
  /** Which way the line goes here, one unit long. */
  across: number;
  down: number;
  share: number;
}

/** Each point with the way the line takes there, and the line's length. */
export function stepsAlong(points: readonly { x: number; y: number }[]): { steps: Step[]; length: number } {
  const along = [0];
  for (const [index, { x, y }] of points.slice(1).entries()) {
    const before = points[index] ?? { x, y };
    along.push((along.at(-1) ?? 0) + Math.hypot(x - before.x, y - before.y));
  }
  const length = along.at(-1) ?? 0;
  const steps = points.map(({ x, y }, index): Step => {
    const before = points[Math.max(0, index - 1)] ?? { x, y };
    const after = points[Math.min(points.length - 1, index + 1)] ?? { x, y };
    const size = Math.hypot(after.x - before.x, after.y - before.y);
    const [across, down] = size === 0 ? [1, 0] : [(after.x - before.x) / size, (after.y - before.y) / size];
    return { x, y, across, down, share: length === 0 ? 0 : (along[index] ?? 0) / length };
  });
  return { steps, length };
}
