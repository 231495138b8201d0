import type { EdgeDisplayData, NodeDisplayData } from "sigma/types";
import type { LineAttributes, MarkAttributes } from "../attributes.ts";
import { CLEAR } from "../mark-look.ts";
import { reachOf } from "./shapes.ts";
import { FLOAT, UNSIGNED_BYTE } from "./webgl-numbers.ts";

/** What a line's vertices are told: its own numbers by four, then its colours and the number it is picked by. */
export function legAttributes(...names: string[]) {
  return [
    ...names.map((name) => ({ name, size: 4, type: FLOAT })),
    ...["a_color", "a_halo", "a_id"].map((name) => ({ name, size: 4, type: UNSIGNED_BYTE, normalized: true })),
  ];
}

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
