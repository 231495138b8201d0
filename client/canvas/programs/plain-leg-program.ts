import { CrowdLegProgram } from "./crowd-leg-program.ts";
import { PLAIN_LEG_FRAGMENT } from "./leg-shaders.ts";

/** Most lines of a large picture: without a graphics card each pixel pays for what a shader can do, done or not. */
export class PlainLegProgram extends CrowdLegProgram {
  override getDefinition() {
    return { ...super.getDefinition(), FRAGMENT_SHADER_SOURCE: PLAIN_LEG_FRAGMENT };
  }
}
