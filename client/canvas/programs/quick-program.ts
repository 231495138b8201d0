import { Program } from "sigma/rendering";
import type { ProgramInfo } from "sigma/rendering";
import type { RenderParams } from "sigma/types";
import type { LineAttributes, MarkAttributes } from "../attributes.ts";
import { paper } from "./paper.ts";
import { pickWhenRead } from "./pick-when-read.ts";
import { Uploads } from "./upload-once.ts";

export const UNIFORMS = ["u_matrix", "u_resolution", "u_paper"] as const;
export type Uniform = (typeof UNIFORMS)[number];

/** Whose frame it is: while it only moves its last one, nothing is picked. */
interface Gliding {
  readonly isGliding: boolean;
}

/**
 * What marks and lines have in common: data goes to the graphics card when it changed, and what lies under the
 * pointer is drawn when somebody asks.
 */
export abstract class QuickProgram extends Program<Uniform, MarkAttributes, LineAttributes> {
  readonly #uploads = new Uploads();
  /** Sigma's own labels are off. */
  readonly drawLabel = undefined;
  readonly drawHover = undefined;

  /** The data is another one than was sent. */
  protected changed(): void {
    this.#uploads.changed();
  }

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
        isTrue: () => !(this.renderer as unknown as Gliding).isGliding,
      });
    }
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
