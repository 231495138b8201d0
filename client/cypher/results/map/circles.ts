import { piece, type Piece } from "../../../flows/piece.ts";
import type { Point } from "../../../map/geometry.ts";

/** Pixels of the largest circle, of one that stands for a single thing, and of the smallest that is seen. */
const LARGEST = 18;
const ONE = 9;
const LEAST = 2;

/** Twice the figure is twice the area. Where the largest figure is small, so is its circle. */
export function radiusOf(value: number, most: number): number {
  if (most <= 0) return LEAST;
  const largest = most < 1 ? LARGEST : Math.min(LARGEST, ONE * Math.sqrt(most));
  return Math.max(LEAST, largest * Math.sqrt(value / most));
}

const TIMES = [1, 2, 5] as const;

/** Two round figures for a key, smaller first, whose circles are no larger than its rows. */
export function sampleFigures(most: number, isWhole: boolean): number[] {
  if (most <= 0) return [];
  const first = Math.floor(Math.log10(most)) - 2;
  const round = [0, 1, 2].flatMap((more) => TIMES.map((times) => Number(`${times}e${first + more}`)));
  const fitting = round.filter((value) => value <= most && radiusOf(value, most) <= ONE);
  const told = isWhole ? fitting.filter(Number.isInteger) : fitting;
  return [told.at(-3) ?? told.at(-2), told.at(-1)].flatMap((value) => value ?? []);
}

interface Circle {
  at: Point;
  radius: number;
  /** It stands for nothing at all: a ring without ground. */
  isEmpty: boolean;
  colour: string;
}

export function circlePiece({ at, radius, isEmpty, colour }: Circle): Piece {
  const ground = { fill: colour, "fill-opacity": isEmpty ? 0 : 0.3, stroke: colour, "stroke-width": 1.2 };
  return piece("circle", { cx: at.x, cy: at.y, r: radius, ...ground });
}
