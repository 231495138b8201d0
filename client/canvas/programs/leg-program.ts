import { EdgeProgram } from "sigma/rendering";
import type { ProgramInfo } from "sigma/rendering";
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import type { LineAttributes, MarkAttributes } from "../attributes.ts";
import { CLEAR } from "../mark-look.ts";
import { controlPoints } from "../curves.ts";
import { LEG_FRAGMENT, LEG_VERTEX } from "./leg-shaders.ts";
import { paper } from "./paper.ts";
import { reachOf } from "./shapes.ts";
import { Uploads } from "./upload-once.ts";
import { FLOAT, TRIANGLE_STRIP, UNSIGNED_BYTE } from "./webgl-numbers.ts";

const UNIFORMS = ["u_matrix", "u_resolution", "u_paper"] as const;
type Uniform = (typeof UNIFORMS)[number];

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
export class LegProgram extends EdgeProgram<Uniform, MarkAttributes, LineAttributes> {
  readonly #uploads = new Uploads();

  override getDefinition() {
    return {
      VERTICES: STRIP.length,
      VERTEX_SHADER_SOURCE: LEG_VERTEX,
      FRAGMENT_SHADER_SOURCE: LEG_FRAGMENT,
      METHOD: TRIANGLE_STRIP,
      UNIFORMS,
      ATTRIBUTES: [
        ...["a_ends", "a_controls", "a_style"].map((name) => ({ name, size: 4, type: FLOAT })),
        ...["a_color", "a_halo", "a_id"].map((name) => ({ name, size: 4, type: UNSIGNED_BYTE, normalized: true })),
      ],
      CONSTANT_ATTRIBUTES: [{ name: "a_step", size: 3, type: FLOAT }],
      CONSTANT_DATA: STRIP,
    };
  }

  override processVisibleItem(
    id: number,
    offset: number,
    source: NodeDisplayData,
    target: NodeDisplayData,
    data: EdgeDisplayData,
  ): void {
    const { size, dash, end, color, halo, bend, strength } = data as EdgeDisplayData & LineAttributes;
    const { first, second } = controlPoints(source, target, bend, strength);
    const ends = [source.x, source.y, target.x, target.y, first.x, first.y, second.x, second.y];
    const style = [size, dash + 10 * end, reachOfMark(source), reachOfMark(target) + haloOf(target)];
    this.array.set([...ends, ...style, floatColor(color), floatColor(halo), id], offset);
    this.#uploads.changed();
  }

  override reallocate(capacity: number): void {
    super.reallocate(capacity);
    if (#uploads in this) this.#uploads.changed();
  }

  protected override bindProgram(program: ProgramInfo): void {
    this.#uploads.bind(program, () => super.bindProgram(program));
  }

  override setUniforms(parameters: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
    gl.uniformMatrix3fv(uniformLocations["u_matrix"] ?? null, false, parameters.matrix);
    gl.uniform2f(uniformLocations["u_resolution"] ?? null, parameters.width, parameters.height);
    gl.uniform4f(uniformLocations["u_paper"] ?? null, ...paper.rgb, 1);
  }
}

/** Pixels of highlighter around a mark: the line's end stays outside, or it would be covered. */
function haloOf(mark: NodeDisplayData): number {
  return (mark as NodeDisplayData & MarkAttributes).halo === CLEAR ? 0 : 4;
}

function reachOfMark(mark: NodeDisplayData): number {
  return reachOf((mark as NodeDisplayData & MarkAttributes).shape, mark.size);
}
