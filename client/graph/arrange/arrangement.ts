import type { Kind } from "../../../contract/kinds.ts";
import type { Share } from "../columns.ts";

/**
 * How the marks of the graph picture were arranged last. `kinds`: one named column for each; `route`: legs from left to
 * right, which are drawn themselves and not by the lines of their cases.
 */
export type Arrangement =
  | { how: "saved" }
  | { how: "layers" }
  | { how: "force" }
  | { how: "ring" }
  | { how: "kinds"; kinds: readonly Kind[] }
  | { how: "route"; legs: readonly string[] };

export type How = Arrangement["how"];
/** Those that ask for nothing but the picture. */
export type PlainHow = Exclude<How, "route">;

export interface Standing {
  id: string;
  kind: Kind;
  /** Where it stands now. */
  at: Share;
  isPinned: boolean;
}

/** What is arranged: always in the same order for the same picture, so that the same picture comes of it. */
export interface Arranging {
  marks: readonly Standing[];
  /** As goods run. */
  lines: readonly { source: string; target: string }[];
}

/** Where each mark goes. */
export type Places = ReadonlyMap<string, Share>;

/** Pinned marks stay. */
export function leavingPinned({ marks }: Arranging, places: Places): Places {
  const pinned = marks.filter(({ isPinned }) => isPinned);
  return new Map([...places, ...pinned.map(({ id, at }) => [id, at] as const)]);
}

/** Stretched to the whole canvas. What stands on one line stays in the middle of it. */
export function stretched(points: ReadonlyMap<string, { x: number; y: number }>): Map<string, Share> {
  const all = [...points.values()];
  const across = rangeOf(all.map(({ x }) => x));
  const down = rangeOf(all.map(({ y }) => y));
  return new Map([...points].map(([id, { x, y }]) => [id, { x: across(x), y: down(y) }]));
}

function rangeOf(values: readonly number[]): (value: number) => number {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return high - low < 1e-9 ? () => 0.5 : (value) => (value - low) / (high - low);
}
