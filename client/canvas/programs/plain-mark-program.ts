import { CORNER_INPUTS, MarkProgram, putCorner } from "./mark-program.ts";
import { BOX_DISTANCE, REACH, SHAPE_NUMBER } from "./shapes.ts";

const { square, diamond, page, hexagon, triangle, pill } = SHAPE_NUMBER;
const FAR = "1000.0";

const VERTEX = /* glsl */ `${CORNER_INPUTS}
varying vec4 v_color, v_fill;
varying vec2 v_box, v_slope;
varying vec3 v_half, v_cut;
varying float v_text;
void main() {
  float r = a_size;
  vec2 p = a_corner * (r * ${REACH} + 3.5);
  // Half a width, half a height, and the corners' radius; the box' middle; the slope's normal and distance. The slope
  // is the same on all sides of the point that v_slope is seen from: ${FAR} away, there is but one.
  vec2 middle = vec2(0.0), seen = vec2(0.0);
  vec3 box = vec3(r, r, r), cut = vec3(0.0, 0.0, ${FAR});
  if (a_shape == ${square}.0) box = vec3(r * 0.86, r * 0.86, 1.5);
  if (a_shape == ${diamond}.0) { box = vec3(2.0 * r, 2.0 * r, 0.0); cut = vec3(0.7071, 0.7071, 0.8768 * r); }
  if (a_shape == ${page}.0) { box = vec3(r * 0.8, r, 1.0); seen = vec2(${FAR}); cut = vec3(0.7071, 0.7071, 0.8839 * r + 1.4142 * ${FAR}); }
  if (a_shape == ${hexagon}.0) { box = vec3(2.0 * r, r * 0.92, 0.0); cut = vec3(0.866, 0.5, r * 0.92); }
  if (a_shape == ${triangle}.0) {
    r *= 1.06;
    middle = vec2(0.0, 1.26 * r);
    box = vec3(3.0 * r, 2.0 * r, 0.0);
    seen = vec2(0.0, ${FAR});
    cut = vec3(0.866, 0.5, 0.44 * r + 0.5 * ${FAR});
  }
  if (a_shape == ${SHAPE_NUMBER["empty-page"]}.0) box = vec3(r * 0.78, r, 0.5);
  if (a_shape == ${pill}.0) box = vec3(r, r * 0.62, r * 0.62);
  v_box = p - middle;
  v_slope = p + seen;
  v_half = box;
  v_cut = cut;
  v_text = a_shape == ${page}.0 ? r : -1.0;
  v_fill = a_fill;${putCorner("p")}
}`;

const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color, v_fill;
varying vec2 v_box, v_slope;
varying vec3 v_half, v_cut;
varying float v_text;
uniform vec4 u_paper;
${BOX_DISTANCE}
void main() {
  float d = max(boxAt(v_box, v_half.xy, v_half.z), dot(abs(v_slope), v_cut.xy) - v_cut.z);
  #ifdef PICKING_MODE
  gl_FragColor = d > 3.0 ? vec4(0.0) : v_color;
  #else
  // A rim of paper parts the mark from lines that reach it.
  float gap = clamp(2.5 - d, 0.0, 1.0) * step(0.95, v_fill.a);
  float inside = clamp(0.5 - d, 0.0, 1.0), ring = clamp(1.3 - abs(d + 0.9), 0.0, 1.0);
  vec3 body = mix(v_fill.rgb, v_color.rgb, ring);
  float text = step(abs(v_box.x), v_text * 0.45)
    * (step(abs(v_box.y + v_text * 0.05), 0.8) + step(abs(v_box.y + v_text * 0.45), 0.8));
  body = mix(body, u_paper.rgb, min(text, 1.0) * 0.95);
  gl_FragColor = mix(vec4(u_paper.rgb, 1.0) * gap, vec4(body, 1.0), inside * mix(v_fill.a, 1.0, ring));
  #endif
}`;

/**
 * Marks of a large picture. Without a graphics card a fragment shader runs every way that it might go, so that one
 * for all shapes costs as much as all of them together: this one knows a single shape.
 */
export class PlainMarkProgram extends MarkProgram {
  override getDefinition() {
    return { ...super.getDefinition(), VERTEX_SHADER_SOURCE: VERTEX, FRAGMENT_SHADER_SOURCE: FRAGMENT };
  }
}
