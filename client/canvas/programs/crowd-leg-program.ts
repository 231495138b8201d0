import type { EdgeDisplayData, NodeDisplayData } from "sigma/types";
import { floatColor, indexToColor } from "sigma/utils";
import type { LineAttributes } from "../attributes.ts";
import { controlPoints, pointOn } from "../curves.ts";
import type { Point } from "../../map/geometry.ts";
import { legAttributes, styleOf } from "./leg-style.ts";
import { distanceToPiece } from "./nearness.ts";
import { stepsAlong, type Step } from "./steps-along.ts";
import { CROWD_LEG_VERTEX, LEG_FRAGMENT } from "./leg-shaders.ts";
import { QuickProgram, UNIFORMS } from "./quick-program.ts";
import { TRIANGLE_STRIP } from "./webgl-numbers.ts";

/** Straight pieces of a curve: among so many lines nobody sees more. */
const PIECES = 4;
const SIDES = [-1, 1] as const;
/** Both sides of each step, of the foot of the end and of its tip, and one more at either end: between two lines the strip has no width. */
const VERTICES = SIDES.length * (PIECES + 3) + 2;
const FLOATS = 15;
const WIDTH_AT = 8;
/** Pixels beside a line that still mean it. */
const NEAR_ENOUGH = 3.5;

/**
 * Lines of a large picture. The same widths, dashes, ends and highlighter as the others have, but the curve is worked
 * out here, once, and all of them are one strip of triangles: five to ten times faster without a graphics card.
 */
export class CrowdLegProgram extends QuickProgram {
  override getDefinition() {
    return {
      VERTICES,
      VERTEX_SHADER_SOURCE: CROWD_LEG_VERTEX,
      FRAGMENT_SHADER_SOURCE: LEG_FRAGMENT,
      METHOD: TRIANGLE_STRIP,
      UNIFORMS,
      ATTRIBUTES: legAttributes("a_place", "a_step", "a_style"),
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
    const controls = controlPoints(source, target, bend, strength);
    const points = Array.from({ length: PIECES + 1 }, (_, step) => pointOn(source, controls, target, step / PIECES));
    const { steps, length } = stepsAlong(points);
    const rest = [...styleOf(source, target, data), floatColor(color), floatColor(halo), indexToColor(index)];
    const { array } = this;
    let at = offset * this.STRIDE;
    // Thousands of lines are written after each change of one of them: nothing is made on the way.
    const put = ({ x, y, across, down, share }: Step, side: number, part: number) => {
      array[at] = x;
      array[at + 1] = y;
      array[at + 2] = across;
      array[at + 3] = down;
      array[at + 4] = share;
      array[at + 5] = side;
      array[at + 6] = part;
      array[at + 7] = length;
      array.set(rest, at + 8);
      at += FLOATS;
    };
    put(stepAt(steps, 0), SIDES[0], 0);
    for (const step of steps) for (const side of SIDES) put(step, side, 0);
    for (const part of [1, 2]) for (const side of SIDES) put(stepAt(steps, PIECES), side, part);
    put(stepAt(steps, PIECES), SIDES[1], 2);
    this.changed(offset, index);
  }

  protected override isAt(offset: number, at: Point, toScreen: (x: number, y: number) => Point): boolean {
    const start = offset * this.STRIDE;
    const stepOn = (step: number) => {
      const place = start + (1 + step * SIDES.length) * FLOATS;
      return toScreen(this.array[place] ?? 0, this.array[place + 1] ?? 0);
    };
    const reach = (this.array[start + WIDTH_AT] ?? 0) / 2 + NEAR_ENOUGH;
    let from = stepOn(0);
    for (let step = 1; step <= PIECES; step++) {
      const to = stepOn(step);
      if (distanceToPiece(at, from, to) <= reach) return true;
      from = to;
    }
    return false;
  }
}

const NO_STEP: Step = { x: 0, y: 0, across: 1, down: 0, share: 0 };
const stepAt = (steps: readonly Step[], index: number): Step => steps[index] ?? NO_STEP;
