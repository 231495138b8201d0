/** Where shares from 0 to 1 stand on a small chart: steps from left to right, 0 at the foot. Pixels. */
export interface Frame {
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Steps from the first value to the last that fits. */
  steps: number;
}

export const xAt = ({ left, right, steps }: Frame, step: number): number =>
  left + ((right - left) * step) / Math.max(1, steps);

export const yAt = ({ top, bottom }: Frame, share: number): number => bottom - (bottom - top) * share;

/** The step nearest to a place on the chart. */
export function stepAt({ left, right, steps }: Frame, x: number): number {
  const step = Math.round(((x - left) / Math.max(1, right - left)) * steps);
  return Math.max(0, Math.min(steps, step));
}

/** A line through the values. */
export function linePath(frame: Frame, values: readonly number[]): string {
  return values.map((share, step) => `${step === 0 ? "M" : "L"}${point(frame, step, share)}`).join("");
}

/** What lies between two lines. */
export function bandPath(frame: Frame, low: readonly number[], high: readonly number[]): string {
  const back = low.map((share, step) => `L${point(frame, step, share)}`).reverse();
  return `${linePath(frame, high)}${back.join("")}Z`;
}

function point(frame: Frame, step: number, share: number): string {
  return `${rounded(xAt(frame, step))} ${rounded(yAt(frame, share))}`;
}

const rounded = (value: number) => Math.round(value * 10) / 10;

/**
 * Heights for labels that would like to stand at `wanted`, in the order given, none nearer than `gap` to another and all
 * within the frame as far as it holds them.
 */
export function apart(
  wanted: readonly number[],
  gap: number,
  { top, bottom }: Pick<Frame, "top" | "bottom">,
): number[] {
  const order = [...wanted.keys()].sort((one, other) => (wanted[one] ?? 0) - (wanted[other] ?? 0) || one - other);
  const places = [...wanted];
  let least = top;
  for (const at of order) {
    places[at] = Math.max(wanted[at] ?? 0, least);
    least = (places[at] ?? 0) + gap;
  }
  let most = Math.max(bottom, top + gap * (wanted.length - 1));
  for (const at of order.toReversed()) {
    places[at] = Math.min(places[at] ?? 0, most);
    most = (places[at] ?? 0) - gap;
  }
  return places;
}
