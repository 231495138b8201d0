import type { EdgeDisplayData, NodeDisplayData } from "sigma/types";
import { floatColor, indexToColor } from "sigma/utils";
import type { LineAttributes } from "../attributes.ts";
import { controlPoints, pointOn } from "../curves.ts";
import { styleOf } from "./leg-style.ts";
import { stepsAlong, type Step } from "./steps-along.ts";
import { CROWD_LEG_VERTEX, LEG_FRAGMENT } from "./leg-shaders.ts";
import { QuickProgram, UNIFORMS } from "./quick-program.ts";
import { FLOAT, TRIANGLES, UNSIGNED_BYTE } from "./webgl-numbers.ts";

/** Straight pieces of a curve: among so many lines nobody sees more. */
const PIECES = 6;
/** Two triangles between two steps, as [step, side]. */
const SIDES = [
  [0, -1],
  [0, 1],
  [1, -1],
  [1, -1],
  [0, 1],
  [1, 1],
] as const;
const VERTICES = SIDES.length * (PIECES + 1);
const FLOATS = 15;

/**
 * Lines of a large picture. The same widths, dashes, ends and highlighter as the others have, but the curve is worked
 * out here, once, and its triangles are all drawn in one go: five to seven times faster without a graphics card.
 */
export class CrowdLegProgram extends QuickProgram {
  override getDefinition() {
    return {
      VERTICES,
      VERTEX_SHADER_SOURCE: CROWD_LEG_VERTEX,
      FRAGMENT_SHADER_SOURCE: LEG_FRAGMENT,
      METHOD: TRIANGLES,
      UNIFORMS,
      ATTRIBUTES: [
        ...["a_place", "a_step", "a_style"].map((name) => ({ name, size: 4, type: FLOAT })),
        ...["a_color", "a_halo", "a_id"].map((name) => ({ name, size: 4, type: UNSIGNED_BYTE, normalized: true })),
      ],
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
    let at = offset * this.STRIDE;
    const put = ({ x, y, across, down, share }: Step, side: number, part: number) => {
      this.array.set([x, y, across, down, share, side, part, length, ...rest], at);
      at += FLOATS;
    };
    for (let piece = 0; piece < PIECES; piece++) {
      for (const [next, side] of SIDES) put(stepAt(steps, piece + next), side, 0);
    }
    for (const [next, side] of SIDES) put(stepAt(steps, PIECES), side, 1 + next);
    this.changed();
  }
}

const NO_STEP: Step = { x: 0, y: 0, across: 1, down: 0, share: 0 };
const stepAt = (steps: readonly Step[], index: number): Step => steps[index] ?? NO_STEP;
