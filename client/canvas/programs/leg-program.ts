import type { EdgeDisplayData, NodeDisplayData } from "sigma/types";
import { floatColor, indexToColor } from "sigma/utils";
import type { LineAttributes } from "../attributes.ts";
import { controlPoints } from "../curves.ts";
import { legAttributes, styleOf } from "./leg-style.ts";
import { LEG_FRAGMENT, LEG_VERTEX } from "./leg-shaders.ts";
import { QuickProgram, UNIFORMS } from "./quick-program.ts";
import { FLOAT, TRIANGLE_STRIP } from "./webgl-numbers.ts";

/** Steps of the strip: enough for a smooth curve across the whole canvas. */
const STEPS = 28;

/** Per vertex: share of the way, side of the line, part (0 line, 1 foot of the end, 2 its tip). */
const STRIP: number[][] = [];
for (let step = 0; step <= STEPS; step++) for (const side of [-1, 1]) STRIP.push([step / STEPS, side, 0]);
for (const part of [1, 2]) for (const side of [-1, 1]) STRIP.push([1, side, part]);

/**
 * A cubic curve as one instanced strip per edge: tapered, dashed, with its end and a highlighter
 * under it. Every width is worked out in pixels of the screen, at any zoom.
 */
export class LegProgram extends QuickProgram {
  override getDefinition() {
    return {
      VERTICES: STRIP.length,
      VERTEX_SHADER_SOURCE: LEG_VERTEX,
      FRAGMENT_SHADER_SOURCE: LEG_FRAGMENT,
      METHOD: TRIANGLE_STRIP,
      UNIFORMS,
      ATTRIBUTES: legAttributes("a_ends", "a_controls", "a_style"),
      CONSTANT_ATTRIBUTES: [{ name: "a_step", size: 3, type: FLOAT }],
      CONSTANT_DATA: STRIP,
    };
  }

  process(
    index: number,
    offset: number,
    source: NodeDisplayData,
    target: NodeDisplayData,
    data: EdgeDisplayData,
  ): void {
    const { color, halo, bend, strength } = data as EdgeDisplayData & LineAttributes;
    const { first, second } = controlPoints(source, target, bend, strength);
    const ends = [source.x, source.y, target.x, target.y, first.x, first.y, second.x, second.y];
    const colours = [floatColor(color), floatColor(halo), indexToColor(index)];
    this.array.set([...ends, ...styleOf(source, target, data), ...colours], offset * this.STRIDE);
    this.changed(offset, index);
  }

  /** Where one has to be found without being drawn, the other program draws it. */
  protected override isAt(): boolean {
    return false;
  }
}
