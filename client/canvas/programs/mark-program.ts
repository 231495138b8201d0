import type { NodeDisplayData } from "sigma/types";
import { floatColor, indexToColor } from "sigma/utils";
import type { MarkAttributes } from "../attributes.ts";
import { QuickProgram, UNIFORMS } from "./quick-program.ts";
import type { Point } from "../../map/geometry.ts";
import { REACH, reachOf, SHAPE_DISTANCES } from "./shapes.ts";
import { FLOAT, TRIANGLES, UNSIGNED_BYTE } from "./webgl-numbers.ts";

/** What a mark's corner is given, for every program of marks. */
export const CORNER_INPUTS = /* glsl */ `
attribute vec4 a_id, a_color, a_fill, a_halo;
attribute vec2 a_position, a_corner;
attribute float a_size, a_shape;
uniform mat3 u_matrix;
uniform vec2 u_resolution;`;

/** Puts a corner so many pixels beside the mark's middle, in the mark's colour; while picking, in that of its index. */
export const putCorner = (beside: string): string => /* glsl */ `
  gl_Position = vec4((u_matrix * vec3(a_position, 1.0)).xy + ${beside} * 2.0 / u_resolution, 0.0, 1.0);
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;`;

const VERTEX = /* glsl */ `${CORNER_INPUTS}
varying vec4 v_color, v_fill, v_halo;
varying vec2 v_point;
varying float v_size, v_shape;
void main() {
  float reach = a_size * ${REACH} + (a_halo.a > 0.0 ? 7.5 : 3.5);
  v_point = a_corner * reach;
  v_size = a_size;
  v_shape = a_shape;
  v_fill = a_fill;
  v_halo = a_halo;${putCorner("v_point")}
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

/** Two triangles a mark. Not one quad drawn many times: without a graphics card each time costs as much as the rest. */
const CORNERS = [-1, -1, 1, -1, -1, 1, -1, 1, 1, -1, 1, 1] as const;
const VERTICES = CORNERS.length / 2;
const FLOATS = 10;
/** Pixels beside a mark that still mean it. */
const NEAR_ENOUGH = 3;

/** Two triangles per mark; its shape is a signed distance in the fragment shader. */
export class MarkProgram extends QuickProgram {
  override getDefinition() {
    const colours = ["a_color", "a_fill", "a_halo", "a_id"];
    return {
      VERTICES,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLES,
      UNIFORMS,
      ATTRIBUTES: [
        { name: "a_position", size: 2, type: FLOAT },
        { name: "a_corner", size: 2, type: FLOAT },
        { name: "a_size", size: 1, type: FLOAT },
        { name: "a_shape", size: 1, type: FLOAT },
        ...colours.map((name) => ({ name, size: 4, type: UNSIGNED_BYTE, normalized: true })),
      ],
    };
  }

  process(index: number, offset: number, data: NodeDisplayData): void {
    const { x, y, size, shape, outline, color, fill, halo } = data as NodeDisplayData & MarkAttributes;
    // 16: room for the shapes' numbers below the outline's.
    const style = [size, shape + 16 * outline, floatColor(color), floatColor(fill), floatColor(halo)];
    const mark = [x, y, 0, 0, ...style, indexToColor(index)];
    const start = offset * this.STRIDE;
    for (let vertex = 0; vertex < VERTICES; vertex++) {
      const at = start + vertex * FLOATS;
      this.array.set(mark, at);
      this.array[at + 2] = CORNERS[2 * vertex] ?? 0;
      this.array[at + 3] = CORNERS[2 * vertex + 1] ?? 0;
    }
    this.changed(offset, index);
  }

  protected override isAt(offset: number, at: Point, toScreen: (x: number, y: number) => Point): boolean {
    const [x = 0, y = 0, , , size = 0, shape = 0] = this.array.subarray(offset * this.STRIDE);
    const middle = toScreen(x, y);
    return Math.hypot(at.x - middle.x, at.y - middle.y) <= reachOf(shape % 16, size) + NEAR_ENOUGH;
  }
}
