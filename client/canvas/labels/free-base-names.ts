import type { BaseName } from "../../map/base-names.ts";
import type { Box } from "../../map/geometry.ts";
import { contains, overlaps } from "./boxes.ts";

export interface BaseNameRequest {
  /** In their order; `at` is on the screen. */
  names: readonly BaseName[];
  /** Nothing stands outside. */
  bounds: Box;
  /** Its frame on the screen: names stand in it or outside, not across. */
  cartouche: Box | null;
  /** What no name should cover. */
  taken: readonly Box[];
  boxOf: (name: BaseName) => Box;
}

/** The names of the base map that cover nothing. Some lands are offered at several spots: the first free one is enough. */
export function freeBaseNames({ names, bounds, cartouche, taken, boxOf }: BaseNameRequest): BaseName[] {
  const covered = [...taken];
  const named = new Set<string>();
  return names.filter((name) => {
    const box = boxOf(name);
    const limits = name.inCartouche ? cartouche : bounds;
    const isHidden = !name.inCartouche && cartouche !== null && overlaps(cartouche, box);
    if (named.has(name.text) || limits === null || !contains(limits, box) || isHidden) return false;
    if (covered.some((other) => overlaps(other, box))) return false;
    covered.push(box);
    named.add(name.text);
    return true;
  });
}
