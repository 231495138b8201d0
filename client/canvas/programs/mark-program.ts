import { NodeProgram } from "sigma/rendering";
import type { ProgramInfo } from "sigma/rendering";
import type { NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import type { LineAttributes, MarkAttributes } from "../attributes.ts";
import { paper } from "./paper.ts";
import { SHAPE_DISTANCES } from "./shapes.ts";
import { Uploads } from "./upload-once.ts";
import { FLOAT, TRIANGLE_STRIP, UNSIGNED_BYTE } from "./webgl-numbers.ts";

const VERTEX = /* glsl */ `
attribute vec4 a_id, a_color, a_fill, a_halo;
attribute vec2 a_position, a_corner;
attribute float a_size, a_shape;
uniform mat3 u_matrix;
uniform vec2 u_resolution;
varying vec4 v_color, v_fill, v_halo;
varying vec2 v_point;
varying float v_size, v_shape;
void main() {
  float reach = a_size * 1.35 + 9.0;
  v_point = a_corner * reach;
  v_size = a_size;
  v_shape = a_shape;
  v_fill = a_fill;
  v_halo = a_halo;
  gl_Position = vec4((u_matrix * vec3(a_position, 1.0)).xy + v_point * 2.0 / u_resolution, 0.0, 1.0);
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;
}`;

const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color, v_fill, v_halo;
varying vec2 v_point;
varying float v_size, v_shape;
uniform vec4 u_paper;
${SHAPE_DISTANCES}
void main() {
  float shape = mod(v_shape, 16.0), outline = floor(v_shape / 16.0), d = shapeAt(v_point, v_size, shape);
  #ifdef PICKING_MODE
  gl_FragColor = d > 3.0 ? vec4(0.0) : v_color;
  #else
  // The highlighter lies behind everything; then a rim of paper parts the mark from lines that reach it.
  float halo = clamp(6.5 - d, 0.0, 1.0) * v_halo.a;
  vec4 c = vec4(v_halo.rgb * halo, halo);
  float gap = clamp(2.5 - d, 0.0, 1.0) * v_color.a * step(0.95, v_fill.a);
  c = mix(c, vec4(u_paper.rgb, 1.0), gap);
  float inside = clamp(0.5 - d, 0.0, 1.0), ring = clamp(0.5 - abs(d + 0.9) + 0.8, 0.0, 1.0);
  if (outline > 0.5) {
    float dashes = outline < 1.5 ? 9.0 : 14.0, duty = outline < 1.5 ? 0.66 : 0.45;
    float a = fract(atan(v_point.y, v_point.x) / 6.2832 * dashes + 0.25);
    ring *= smoothstep(0.0, 0.08, a) * (1.0 - smoothstep(duty, duty + 0.08, a));
  }
  vec4 body = mix(v_fill, v_color, ring);
  if (shape > 2.5 && shape < 3.5) {
    // A page has two lines of text.
    vec2 p = v_point;
    float text = step(abs(p.x), v_size * 0.45)
      * (step(abs(p.y + v_size * 0.05), 0.8) + step(abs(p.y + v_size * 0.45), 0.8));
    body = mix(body, vec4(u_paper.rgb, 1.0), clamp(text, 0.0, 1.0) * 0.95);
  }
  gl_FragColor = mix(c, vec4(body.rgb, 1.0), inside * v_color.a * mix(v_fill.a, 1.0, ring));
  #endif
}`;

const UNIFORMS = ["u_matrix", "u_resolution", "u_paper"] as const;
type Uniform = (typeof UNIFORMS)[number];

/** One instanced quad per mark; its shape is a signed distance in the fragment shader. */
export class MarkProgram extends NodeProgram<Uniform, MarkAttributes, LineAttributes> {
  readonly #uploads = new Uploads();

  override getDefinition() {
    const colours = ["a_color", "a_fill", "a_halo", "a_id"];
    return {
      VERTICES: 4,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLE_STRIP,
      UNIFORMS,
      ATTRIBUTES: [
        { name: "a_position", size: 2, type: FLOAT },
        { name: "a_size", size: 1, type: FLOAT },
        { name: "a_shape", size: 1, type: FLOAT },
        ...colours.map((name) => ({ name, size: 4, type: UNSIGNED_BYTE, normalized: true })),
      ],
      CONSTANT_ATTRIBUTES: [{ name: "a_corner", size: 2, type: FLOAT }],
      CONSTANT_DATA: [
        [-1, -1],
        [1, -1],
        [-1, 1],
        [1, 1],
      ],
    };
  }

  override processVisibleItem(id: number, offset: number, data: NodeDisplayData): void {
    const { x, y, size, shape, outline, color, fill, halo } = data as NodeDisplayData & MarkAttributes;
    const style = [floatColor(color), floatColor(fill), floatColor(halo)];
    // 16: room for the shapes' numbers below the outline's.
    this.array.set([x, y, size, shape + 16 * outline, ...style, id], offset);
    this.#uploads.changed();
  }

  override reallocate(capacity: number): void {
    super.reallocate(capacity);
    // The base class calls this while it is being made, before the field exists.
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
