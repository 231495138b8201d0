/** What the end of a line takes, in pixels along it and to either side. */
const END_SIZES = /* glsl */ `
  float width = a_style.x, end = floor(a_style.y / 10.0);
  float none = step(2.5, end), bar = step(1.5, end) * (1.0 - none), open = step(0.5, end) * (1.0 - bar) * (1.0 - none);
  float head = mix(4.5 + width * 1.9 + 1.5 * open, 2.2, bar) * (1.0 - none);
  float halfHead = mix(2.2 + width * 1.05 + 0.8 * open, 4.2 + width * 0.7, bar) * (1.0 - none);`;

/** Colours, and how far the strip reaches beyond the line itself. */
const PAINT = /* glsl */ `
  v_halo = a_halo;
  #ifdef PICKING_MODE
  v_color = a_id;
  // The pointer need not hit a thin line itself: 3.5 pixels beside it are near enough.
  float grow = 3.5;
  #else
  v_color = a_color;
  // No farther than anything is painted: half a pixel of soft edge, the dots of a fictional line, the highlighter.
  float grow = a_halo.a > 0.0 ? 5.5 : mod(a_style.y, 10.0) > 1.5 ? 1.9 : 0.75;
  #endif
  v_color.a *= 255.0 / 254.0;`;

/**
 * a_style: width, dash + 10 × end, reach of the mark it leaves, reach of the mark it arrives at.
 * a_step: share of the way, side, part (0 line, 1 foot of the end, 2 its tip).
 * Ends: 0 a full head, 1 an open head (bound for, not reached), 2 a bar (taken there), 3 none.
 */
export const LEG_VERTEX = /* glsl */ `
attribute vec4 a_id, a_color, a_halo, a_ends, a_controls, a_style;
attribute vec3 a_step;
uniform mat3 u_matrix;
uniform vec2 u_resolution;
varying vec4 v_color, v_halo;
varying float v_across, v_half, v_along, v_dash, v_open;
vec2 P0, P1, P2, P3;

vec2 toPixels(vec2 p) { return (u_matrix * vec3(p, 1.0)).xy * u_resolution * 0.5; }
vec2 at(float t) {
  float s = 1.0 - t;
  return s * s * s * P0 + 3.0 * s * s * t * P1 + 3.0 * s * t * t * P2 + t * t * t * P3;
}
vec2 direction(float t) {
  float s = 1.0 - t;
  return 3.0 * s * s * (P1 - P0) + 6.0 * s * t * (P2 - P1) + 3.0 * t * t * (P3 - P2);
}
// Where the curve is r pixels away from its start, or from its end.
float away(float r, bool fromEnd) {
  float low = 0.0, high = 0.6;
  for (int i = 0; i < 12; i++) {
    float middle = (low + high) * 0.5;
    float reached = distance(at(fromEnd ? 1.0 - middle : middle), fromEnd ? P3 : P0);
    if (reached < r) low = middle; else high = middle;
  }
  return fromEnd ? 1.0 - low : low;
}
void main() {
  P0 = toPixels(a_ends.xy);
  P3 = toPixels(a_ends.zw);
  P1 = toPixels(a_controls.xy);
  P2 = toPixels(a_controls.zw);
${END_SIZES}
  // Each search costs as much as the rest together: without a graphics card it is done only where needed.
  float start = away(a_style.z + 1.5, false), foot = away(a_style.w + 2.0 + head, true);
  float tip = a_step.z > 0.5 ? away(a_style.w + 2.0, true) : foot;
  float t = a_step.z < 0.5 ? mix(start, foot, a_step.x) : a_step.z < 1.5 ? foot : tip;
  float halfWidth = a_step.z < 0.5 ? width * 0.5 * mix(0.5, 1.0, a_step.x) : a_step.z < 1.5 ? halfHead : halfHead * bar;
${PAINT}
  vec2 along = a_step.z > 0.5 && none < 0.5 ? at(tip) - at(foot) : direction(t);
  vec2 g = length(along) > 0.0001 ? normalize(along) : vec2(1.0, 0.0), n = vec2(-g.y, g.x), p = at(t);
  if (a_step.z > 1.5) p += g * 0.8;
  v_dash = a_step.z > 0.5 ? 0.0 : mod(a_style.y, 10.0);
  v_along = 0.0;
  if (v_dash > 0.5) {
    vec2 from = at(start);
    for (int i = 1; i <= 18; i++) {
      vec2 next = at(mix(start, t, float(i) / 18.0));
      v_along += distance(from, next);
      from = next;
    }
  }
  v_across = a_step.y * (halfWidth + grow);
  v_half = halfWidth;
  v_open = open * step(0.5, a_step.z);
  gl_Position = vec4((p + n * v_across) / (u_resolution * 0.5), 0.0, 1.0);
}`;

/**
 * The same line worked out beforehand: each vertex knows its place on the curve.
 * a_place: point and direction; a_step: share of the way, side, part, length of the whole line; a_style as above.
 */
export const CROWD_LEG_VERTEX = /* glsl */ `
attribute vec4 a_id, a_color, a_halo, a_place, a_step, a_style;
uniform mat3 u_matrix;
uniform vec2 u_resolution;
varying vec4 v_color, v_halo;
varying float v_across, v_half, v_along, v_dash, v_open;
void main() {
${END_SIZES}
  mat3 toPixels = mat3(u_matrix[0] * vec3(u_resolution * 0.5, 1.0), u_matrix[1] * vec3(u_resolution * 0.5, 1.0), u_matrix[2] * vec3(u_resolution * 0.5, 1.0));
  vec2 g = (toPixels * vec3(a_place.zw, 0.0)).xy;
  // Of a line that is not drawn nothing is known; it must not throw the strip off its way.
  g = length(g) > 0.0 ? normalize(g) : vec2(1.0, 0.0);
  vec2 n = vec2(-g.y, g.x);
  float way = a_step.w * length((toPixels * vec3(1.0, 0.0, 0.0)).xy), reached = a_step.x * way, part = a_step.z;
  // What lies under a mark, or under the end, is drawn together: marks keep their rim, and ends their room.
  float start = a_style.z + 1.5, tip = a_style.w + 2.0, foot = tip + head;
  float left = max(0.0, start - reached), right = max(0.0, (part > 1.5 ? tip : foot) - (way - reached));
  // A line too short for all of it keeps its end.
  left = min(left, max(0.0, way - foot));
  vec2 p = (toPixels * vec3(a_place.xy, 1.0)).xy + g * (left - right);
  if (part > 1.5) p += g * 0.8;
  float halfWidth = part < 0.5 ? width * 0.5 * mix(0.5, 1.0, a_step.x) : part < 1.5 ? halfHead : halfHead * bar;
${PAINT}
  v_dash = part > 0.5 ? 0.0 : mod(a_style.y, 10.0);
  v_along = max(0.0, reached + left - right - start);
  v_across = a_step.y * (halfWidth + grow);
  v_half = halfWidth;
  v_open = open * step(0.5, part);
  gl_Position = vec4((p + n * v_across) / (u_resolution * 0.5), 0.0, 1.0);
}`;

/** A solid line without a highlighter or an open head. */
export const PLAIN_LEG_FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying float v_across, v_half;
void main() {
  #ifdef PICKING_MODE
  gl_FragColor = v_color;
  #else
  float a = clamp(v_half + 0.5 - abs(v_across), 0.0, 1.0) * v_color.a;
  gl_FragColor = vec4(v_color.rgb * a, a);
  #endif
}`;

export const LEG_FRAGMENT = /* glsl */ `
precision highp float;
uniform vec4 u_paper;
varying vec4 v_color, v_halo;
varying float v_across, v_half, v_along, v_dash, v_open;
void main() {
  float d = abs(v_across);
  #ifdef PICKING_MODE
  gl_FragColor = v_color;
  #else
  float a = clamp(v_half + 0.5 - d, 0.0, 1.0);
  if (v_dash > 1.5) {
    // Fictional: dots, 5 pixels apart.
    float m = mod(v_along, 5.0) - 2.5;
    a = clamp(1.9 - length(vec2(m, v_across)), 0.0, 1.0);
  } else if (v_dash > 0.5) {
    // Inferred: 7 pixels of line, 4 of gap.
    float m = mod(v_along, 11.0);
    a *= clamp(m, 0.0, 1.0) * clamp(7.0 - m, 0.0, 1.0);
  }
  float halo = v_halo.a * clamp(v_half + 5.0 - d, 0.0, 1.0);
  vec4 under = vec4(v_halo.rgb * halo, halo);
  a *= v_color.a;
  vec3 rgb = mix(v_color.rgb, u_paper.rgb, step(0.99, v_open) * clamp(v_half - 0.9 - d, 0.0, 1.0));
  gl_FragColor = vec4(rgb * a, a) + under * (1.0 - a);
  #endif
}`;
