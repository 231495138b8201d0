import type { LineAttributes, MarkAttributes } from "../canvas/attributes.ts";
import { controlPoints, pointOn } from "../canvas/curves.ts";
import { CLEAR } from "../canvas/mark-look.ts";
import { reachOf } from "../canvas/programs/shapes.ts";
import type { Point } from "../map/geometry.ts";
import { short } from "./xml.ts";

// The same line as `canvas/programs/leg-shaders.ts` draws, in paths: who changes one changes the other.

export interface LineShape {
  /** The whole line with its end, as one outline: what the highlighter lies under. */
  whole: string;
  /** What is filled with the line's colour: dashes and dots as they are, and the end. */
  ink: string;
  /** The hollow of an open head; null: it has none. */
  hollow: string | null;
}

/** Pieces of a curve: more than on the screen, for paper shows every corner. */
const STEPS = 60;
/** Pixels between a mark's outline and the line's start and end. */
const LEAVES = 1.5;
const ARRIVES = 2;
/** Pixels of highlighter around a mark: the line's end stays outside. */
const HALO = 4;
const DASH = { line: 7, gap: 4 };
const DOT = { step: 5, radius: 1.5 };

/** What of a line and of its two marks says how it runs. */
type Run = Pick<LineAttributes, "size" | "dash" | "end" | "bend" | "strength">;
type Stop = Pick<MarkAttributes, "x" | "y" | "shape" | "size" | "halo">;

/** `height` turns Sigma's way, y upwards, into the screen's. */
export function lineShape(line: Run, from: Stop, to: Stop, height: number): LineShape {
  const curve = curveOf(line, from, to, height);
  const end = endOf(line);
  const start = away(curve, reachOf(from.shape, from.size) + LEAVES, false);
  const stop = reachOf(to.shape, to.size) + (to.halo === CLEAR ? 0 : HALO) + ARRIVES;
  const foot = away(curve, stop + end.length, true);
  const tip = away(curve, stop, true);
  const halfAt = (share: number) => line.size * 0.5 * (0.5 + 0.5 * share);
  const strip = stripOf(curve, { start, foot }, halfAt);
  const head = headOf(curve, { foot, tip }, end);
  const body = strip.length === 0 ? "" : dashed(line.dash, strip);
  return {
    whole: outlineOf(strip) + head.outline,
    ink: body + head.outline,
    hollow: head.hollow,
  };
}

interface Curve {
  at: (share: number) => Point;
  first: Point;
  last: Point;
}

function curveOf(line: Run, from: Stop, to: Stop, height: number): Curve {
  const controls = controlPoints(from, to, line.bend, line.strength);
  const flip = ({ x, y }: Point): Point => ({ x, y: height - y });
  return { at: (share) => flip(pointOn(from, controls, to, share)), first: flip(from), last: flip(to) };
}

/** Where the curve is `reach` pixels away from its start, or from its end. */
function away({ at, first, last }: Curve, reach: number, fromEnd: boolean): number {
  let low = 0;
  let high = 0.6;
  for (let step = 0; step < 12; step++) {
    const middle = (low + high) / 2;
    const point = at(fromEnd ? 1 - middle : middle);
    const goal = fromEnd ? last : first;
    if (Math.hypot(point.x - goal.x, point.y - goal.y) < reach) low = middle;
    else high = middle;
  }
  return fromEnd ? 1 - low : low;
}

interface End {
  kind: "head" | "open" | "bar" | "none";
  length: number;
  half: number;
}

function endOf({ end, size }: Run): End {
  if (end === 3) return { kind: "none", length: 0, half: 0 };
  if (end === 2) return { kind: "bar", length: 2.2, half: 4.2 + size * 0.7 };
  const open = end === 1 ? 1 : 0;
  return { kind: open ? "open" : "head", length: 4.5 + size * 1.9 + 1.5 * open, half: 2.2 + size * 1.05 + 0.8 * open };
}

/** A point of the strip's middle, with the way across it and how far along it lies. */
interface Rib {
  at: Point;
  across: Point;
  half: number;
  along: number;
}

function stripOf(
  { at }: Curve,
  { start, foot }: { start: number; foot: number },
  halfAt: (share: number) => number,
): Rib[] {
  if (foot <= start) return [];
  const ribs: Rib[] = [];
  let along = 0;
  for (let step = 0; step <= STEPS; step++) {
    const share = step / STEPS;
    const place = start + (foot - start) * share;
    const point = at(place);
    const last = ribs.at(-1)?.at ?? point;
    along += Math.hypot(point.x - last.x, point.y - last.y);
    ribs.push({
      at: point,
      across: normal(at(Math.max(0, place - 0.004)), at(Math.min(1, place + 0.004))),
      half: halfAt(share),
      along,
    });
  }
  return ribs;
}

function dashed(dash: number, strip: readonly Rib[]): string {
  const length = strip.at(-1)?.along ?? 0;
  if (dash === 0) return outlineOf(strip);
  let path = "";
  if (dash === 1) {
    for (let from = 0; from < length; from += DASH.line + DASH.gap) {
      path += outlineOf(between(strip, from, Math.min(length, from + DASH.line)));
    }
    return path;
  }
  for (let middle = DOT.step / 2; middle < length; middle += DOT.step)
    path += dotAt(ribAt(strip, middle).at, DOT.radius);
  return path;
}

function dotAt({ x, y }: Point, radius: number): string {
  const arc = `a${radius} ${radius} 0 1 0 `;
  return `M${short(x - radius)} ${short(y)}${arc}${2 * radius} 0${arc}${-2 * radius} 0z`;
}

function between(strip: readonly Rib[], from: number, to: number): Rib[] {
  return [ribAt(strip, from), ...strip.filter(({ along }) => along > from && along < to), ribAt(strip, to)];
}

function ribAt(strip: readonly Rib[], along: number): Rib {
  const next = strip.findIndex((rib) => rib.along >= along);
  const after = strip[next] ?? strip.at(-1);
  const before = strip[next - 1] ?? after;
  if (after === undefined || before === undefined) throw new Error("a strip has ribs");
  const share = after.along > before.along ? (along - before.along) / (after.along - before.along) : 0;
  const mixed = (a: number, b: number) => a + (b - a) * share;
  const pointBetween = (a: Point, b: Point): Point => ({ x: mixed(a.x, b.x), y: mixed(a.y, b.y) });
  return {
    at: pointBetween(before.at, after.at),
    across: pointBetween(before.across, after.across),
    half: mixed(before.half, after.half),
    along,
  };
}

function outlineOf(strip: readonly Rib[]): string {
  if (strip.length < 2) return "";
  const one = strip.map(({ at, across, half }) => aside(at, across, half));
  const other = strip.map(({ at, across, half }) => aside(at, across, -half)).toReversed();
  return polygon([...one, ...other]);
}

function headOf(
  { at }: Curve,
  { foot, tip }: { foot: number; tip: number },
  { kind, half }: End,
): { outline: string; hollow: string | null } {
  if (kind === "none") return { outline: "", hollow: null };
  const start = at(foot);
  const goal = at(tip);
  const length = Math.hypot(goal.x - start.x, goal.y - start.y) || 1;
  const ahead = { x: (goal.x - start.x) / length, y: (goal.y - start.y) / length };
  const across = { x: -ahead.y, y: ahead.x };
  const point = aside(goal, ahead, 0.8);
  if (kind === "bar") {
    const corners = [aside(start, across, half), aside(point, across, half)];
    return { outline: polygon([...corners, aside(point, across, -half), aside(start, across, -half)]), hollow: null };
  }
  const outline = polygon([aside(start, across, half), point, aside(start, across, -half)]);
  if (kind === "head") return { outline, hollow: null };
  const inner = half - 0.9;
  const apex = aside(start, ahead, (length + 0.8) * (1 - 0.9 / half));
  return { outline, hollow: polygon([aside(start, across, inner), apex, aside(start, across, -inner)]) };
}

const aside = ({ x, y }: Point, way: Point, by: number): Point => ({ x: x + way.x * by, y: y + way.y * by });

function normal(before: Point, after: Point): Point {
  const length = Math.hypot(after.x - before.x, after.y - before.y) || 1;
  return { x: -(after.y - before.y) / length, y: (after.x - before.x) / length };
}

function polygon(points: readonly Point[]): string {
  return `M${points.map(({ x, y }) => `${short(x)} ${short(y)}`).join("L")}z`;
}
