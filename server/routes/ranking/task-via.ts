import type { Task } from "./task.ts";

/** What is left to pass after a beginning that arrived at these places. */
export function viaAfter(via: Task["via"], passed: readonly number[]): Task["via"] {
  if (via === undefined) return undefined;
  let left = via.places;
  for (const place of passed) {
    if (!via.ordered) left = left.filter((entry) => !entry.includes(place));
    else while (left[0]?.includes(place) === true) left = left.slice(1);
  }
  return { ordered: via.ordered, places: left };
}

/** What is left to pass before a place that comes last. */
export function viaBefore(via: Task["via"], last: number): Task["via"] {
  if (via === undefined) return undefined;
  const { places, ordered } = via;
  if (!ordered) return viaAfter(via, [last]);
  return { ordered, places: places.slice(0, places.findLastIndex((entry) => !entry.includes(last)) + 1) };
}
