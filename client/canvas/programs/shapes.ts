import type { Shape } from "../../ui/tokens.ts";

/** Numbers under which the fragment shader knows the shapes. */
export const SHAPE_NUMBER: Readonly<Record<Shape, number>> = {
  circle: 0,
  square: 1,
  diamond: 2,
  page: 3,
  hexagon: 4,
  shield: 5,
  triangle: 6,
  "empty-page": 7,
  trefoil: 8,
  person: 9,
  bars: 10,
  pill: 11,
};

/** How far a mark's outline lies from its middle, in sizes: a diamond's points stick out. */
export function reachOf(shape: number, size: number): number {
  return shape === SHAPE_NUMBER.diamond ? size * 1.22 : size;
}

/** Sizes from a mark's middle to the side of the square it is drawn in, in the vertex shader: each pixel of it costs. */
export const REACH = /* glsl */ `(mod(a_shape, 16.0) == 2.0 || mod(a_shape, 16.0) == 6.0 ? 1.26 : 1.08)`;

/** A rectangle with rounded corners; `b` is half of it. */
export const BOX_DISTANCE = /* glsl */ `
float boxAt(vec2 p, vec2 b, float round) {
  vec2 q = abs(p) - b + round;
  return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - round;
}`;

/**
 * Signed distances in pixels from a shape's outline, negative inside; `r` is the mark's size. One
 * quad per mark, so it stays crisp at any zoom. After Inigo Quilez, "2D distance functions".
 */
export const SHAPE_DISTANCES = /* glsl */ `
${BOX_DISTANCE}
float shieldAt(vec2 p, float r) {
  float sides = max(abs(p.x) - r * 0.86, p.y - r * 0.84);
  float point = length(vec2(abs(p.x) + r * 0.34, min(p.y - r * 0.1, 0.0))) - r * 1.2;
  return max(sides, point);
}
float triangleAt(vec2 p, float r) {
  vec2 q = vec2(abs(p.x), p.y + r * 0.12);
  return max(q.x * 0.866 + q.y * 0.5 - r * 0.5, -q.y - r * 0.62);
}
float trefoilAt(vec2 p, float r) {
  float a = length(p - vec2(0.0, r * 0.5));
  float b = length(vec2(abs(p.x) - r * 0.5, p.y + r * 0.36));
  return min(a, b) - r * 0.5;
}
float personAt(vec2 p, float r) {
  float head = length(p - vec2(0.0, r * 0.5)) - r * 0.44;
  float body = max(length(vec2(p.x, p.y + r * 0.92)) - r * 0.86, -p.y - r * 0.92);
  return min(head, body);
}
float barsAt(vec2 p, float r) {
  float a = boxAt(p - vec2(-r * 0.66, -r * 0.42), vec2(r * 0.24, r * 0.44), 0.0);
  float b = boxAt(p, vec2(r * 0.24, r * 0.86), 0.0);
  float c = boxAt(p - vec2(r * 0.66, -r * 0.2), vec2(r * 0.24, r * 0.66), 0.0);
  return min(a, min(b, c));
}
float shapeAt(vec2 p, float r, float s) {
  if (s < 0.5) return length(p) - r;
  if (s < 1.5) return boxAt(p, vec2(r * 0.86), 1.5);
  if (s < 2.5) return (abs(p.x) + abs(p.y) - r * 1.24) * 0.7071;
  if (s < 3.5) {
    vec2 b = vec2(r * 0.8, r);
    return max(boxAt(p, b, 1.0), (p.x + p.y - (b.x + b.y - r * 0.55)) * 0.7071);
  }
  if (s < 4.5) {
    vec2 q = abs(p);
    return max(q.x * 0.866 + q.y * 0.5, q.y) - r * 0.92;
  }
  if (s < 5.5) return shieldAt(p, r);
  if (s < 6.5) return triangleAt(p, r * 1.06);
  if (s < 7.5) return boxAt(p, vec2(r * 0.78, r), 0.5);
  if (s < 8.5) return trefoilAt(p, r);
  if (s < 9.5) return personAt(p, r);
  if (s < 10.5) return barsAt(p, r);
  return boxAt(p, vec2(r, r * 0.62), r * 0.62);
}`;
