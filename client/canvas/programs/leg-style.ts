import type { EdgeDisplayData, NodeDisplayData } from "sigma/types";
import type { LineAttributes, MarkAttributes } from "../attributes.ts";
import { CLEAR } from "../mark-look.ts";
import { reachOf } from "./shapes.ts";

/** `a_style` of the shaders: width, dash + 10 × end, reach of the mark it leaves, reach of the mark it arrives at. */
export function styleOf(
  source: NodeDisplayData,
  target: NodeDisplayData,
  line: EdgeDisplayData,
): [width: number, dashAndEnd: number, leaves: number, arrives: number] {
  const { size, dash, end } = line as EdgeDisplayData & LineAttributes;
  return [size, dash + 10 * end, reachOfMark(source), reachOfMark(target) + haloOf(target)];
}

/** Pixels of highlighter around a mark: the line's end stays outside, or it would be covered. */
function haloOf(mark: NodeDisplayData): number {
  return (mark as NodeDisplayData & MarkAttributes).halo === CLEAR ? 0 : 4;
}

function reachOfMark(mark: NodeDisplayData): number {
  return reachOf((mark as NodeDisplayData & MarkAttributes).shape, mark.size);
}
