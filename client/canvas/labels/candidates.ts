import type { Box } from "../../map/geometry.ts";
import type { Label, Side } from "./label.ts";

export interface Candidate {
  box: Box;
  side: Side | "out";
  /** What it costs before anything is in its way: later sides and longer hairlines are worse. */
  extra: number;
}

/** Pixels out to which a hairline may go, ring by ring. */
const RINGS = [26, 44, 64, 88];
const DIRECTIONS = 16;

/** The places right beside the mark, in the label's own order. */
export function besideMark(
  { at: { x, y }, reach, sides, sideStep }: Label,
  width: number,
  height: number,
): Candidate[] {
  const gap = reach + 5;
  const corner = reach * 0.7 + 3;
  const offsets: Record<Side, readonly [number, number]> = {
    flush: [-reach, reach + 4],
    right: [gap, -height / 2],
    left: [-gap - width, -height / 2],
    below: [-width / 2, reach + 3],
    above: [-width / 2, -reach - 3 - height],
    ne: [corner, -height - reach * 0.4],
    se: [corner, reach * 0.4],
    nw: [-corner - width, -height - reach * 0.4],
    sw: [-corner - width, reach * 0.4],
  };
  return sides.map((side, index) => {
    const [dx, dy] = offsets[side];
    return { box: boxAt(x + dx, y + dy, width, height), side, extra: index * sideStep };
  });
}

/** Places farther out, reached by a hairline. */
export function aroundMark({ at }: Label, width: number, height: number): Candidate[] {
  return RINGS.flatMap((distance, ring) =>
    Array.from({ length: DIRECTIONS }, (_, direction) => {
      const angle = (direction / DIRECTIONS) * Math.PI * 2;
      const cos = Math.cos(angle);
      const sin = Math.sin(angle);
      const x = at.x + cos * distance - width * shareBefore(cos);
      // Flatter than a circle: labels are wide, so there is more room above and below.
      const y = at.y + sin * distance * 0.8 - height * shareBefore(sin);
      return { box: boxAt(x, y, width, height), side: "out" as const, extra: 14 + ring * 16 };
    }),
  );
}

/** Which share of the label lies before the point it hangs on: the edge nearest to the mark does. */
function shareBefore(direction: number): number {
  if (direction < -0.3) return 1;
  return direction > 0.3 ? 0 : 0.5;
}

function boxAt(left: number, top: number, width: number, height: number): Box {
  return { left: left - 1, top, right: left + width + 1, bottom: top + height };
}
