import { Program } from "sigma/rendering";
import type { ProgramInfo } from "sigma/rendering";
import type { RenderParams } from "sigma/types";
import type { LineAttributes, MarkAttributes } from "../attributes.ts";
import type { Point } from "../../map/geometry.ts";
import { paper } from "./paper.ts";
import { pickWhenRead } from "./pick-when-read.ts";
import { Uploads } from "./upload-once.ts";

export const UNIFORMS = ["u_matrix", "u_resolution", "u_paper"] as const;
export type Uniform = (typeof UNIFORMS)[number];

interface Frame {
  /** It only moves its last frame: nothing is picked. */
  readonly isGliding: boolean;
  /** Of a large picture what lies under the pointer is worked out, not drawn. */
  readonly isLarge: boolean;
}

/**
 * What marks and lines have in common: data goes to the graphics card when it changed, and what lies under the
 * pointer is drawn when somebody asks.
 */
export abstract class QuickProgram extends Program<Uniform, MarkAttributes, LineAttributes> {
  readonly #uploads = new Uploads();
  /** Sigma's numbers of what it draws, in the order of drawing. */
  readonly #numbers: number[] = [];
  /** Sigma's own labels are off. */
  readonly drawLabel = undefined;
  readonly drawHover = undefined;

  /** The data of one thing is another one than was sent. */
  protected changed(offset: number, number: number): void {
    this.#numbers[offset] = number;
    this.#uploads.changed();
  }

  /** Whether the thing that was drawn at this offset lies at this point of the screen. */
  protected abstract isAt(offset: number, at: Point, toScreen: (x: number, y: number) => Point): boolean;

  override reallocate(capacity: number): void {
    super.reallocate(capacity);
    // The base class calls this while it is being made, before the field exists.
    if (#uploads in this) this.#uploads.changed();
  }

  override render(parameters: RenderParams): void {
    const pick = this.pickProgram;
    this.pickProgram = null;
    super.render(parameters);
    this.pickProgram = pick;
    if (pick !== null) {
      pickWhenRead(pick.gl, this, {
        draw: () => this.#drawPick(parameters, pick),
        isTrue: () => !this.#frame.isGliding,
        find: (column, row) => (this.#frame.isLarge ? this.#find(parameters, column, row) : undefined),
      });
    }
  }

  get #frame(): Frame {
    return this.renderer as unknown as Frame;
  }

  /** What was drawn last at a pixel of the picture for picking, which is smaller than the one to be seen. */
  #find({ matrix, width, height, pixelRatio, downSizingRatio }: RenderParams, column: number, row: number) {
    const pixel = downSizingRatio / pixelRatio;
    const at = { x: (column + 0.5) * pixel, y: height - (row + 0.5) * pixel };
    const [xx = 0, yx = 0, , xy = 0, yy = 0, , x0 = 0, y0 = 0] = matrix;
    const toScreen = (x: number, y: number): Point => ({
      x: ((1 + xx * x + xy * y + x0) * width) / 2,
      y: ((1 - yx * x - yy * y - y0) * height) / 2,
    });
    for (let offset = this.capacity - 1; offset >= 0; offset--) {
      if (this.isAt(offset, at, toScreen)) return this.#numbers[offset] ?? null;
    }
    return null;
  }

  #drawPick(parameters: RenderParams, pick: ProgramInfo): void {
    if (this.hasNothingToRender()) return;
    const pixelRatio = parameters.pixelRatio / parameters.downSizingRatio;
    pick.gl.viewport(0, 0, parameters.width * pixelRatio, parameters.height * pixelRatio);
    this.bindProgram(pick);
    this.renderProgram({ ...parameters, pixelRatio }, pick);
    this.unbindProgram(pick);
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
