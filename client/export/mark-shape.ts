import { SHAPE_NUMBER } from "../canvas/programs/shapes.ts";
import { short } from "./xml.ts";

// The same outlines as the distances in `canvas/programs/shapes.ts`: who changes one changes the other.

interface MarkShape {
  /** Around the point 0, 0, y downwards. */
  path: string;
  /** Pixels around it, for its dashes. */
  around: number;
}

/** A mark's outline at its size, drawn in by `inset` pixels. */
export function markShape(shape: number, size: number, inset = 0): MarkShape {
  const make = SHAPES.get(shape) ?? pill;
  return make(Math.max(0.5, size), inset);
}

type Make = (r: number, inset: number) => MarkShape;
type Corner = readonly [x: number, y: number];

const circle: Make = (r, inset) => ({ path: disc(0, 0, r - inset), around: 2 * Math.PI * (r - inset) });

const square: Make = (r, inset) => box(r * 0.86 - inset, r * 0.86 - inset, Math.max(0.2, 1.5 - inset));

const diamond: Make = (r, inset) => {
  const reach = r * 1.24 - inset * Math.SQRT2;
  return corners([
    [0, -reach],
    [reach, 0],
    [0, reach],
    [-reach, 0],
  ]);
};

const page: Make = (r, inset) => {
  const [x, y, cut] = [r * 0.8 - inset, r - inset, r * 0.55 - inset * 0.6];
  return corners([
    [-x, -y],
    [x - cut, -y],
    [x, -y + cut],
    [x, y],
    [-x, y],
  ]);
};

const hexagon: Make = (r, inset) => {
  const height = r * 0.92 - inset;
  const side = height / 0.866;
  return corners([
    [-side, 0],
    [-side / 2, -height],
    [side / 2, -height],
    [side, 0],
    [side / 2, height],
    [-side / 2, height],
  ]);
};

/** Straight sides down to the level where two wide arcs begin that meet below. */
const shield: Make = (r, inset) => {
  const [x, top, radius] = [r * 0.86 - inset, r * 0.84 - inset, r * 1.2 - inset];
  // The arcs belong to circles around (∓0.34 r, 0.1 r): where they meet the sides and the middle line.
  const dip = (at: number) => Math.sqrt(Math.max(0, radius ** 2 - (at + r * 0.34) ** 2)) - r * 0.1;
  const [side, point] = [dip(x), dip(0)];
  const arc = `A${short(radius)} ${short(radius)} 0 0 1 `;
  const path = `M${short(-x)} ${short(-top)}H${short(x)}V${short(side)}${arc}0 ${short(point)}${arc}${short(-x)} ${short(side)}z`;
  return { path, around: 4 * x + 2 * top + 2 * r };
};

const triangle: Make = (size, inset) => {
  const r = size * 1.06;
  // From |x|·0.866 + (y + 0.12 r)·0.5 = r·0.5 and y = −0.74 r, y upwards.
  const top = r * 0.88 - 2 * inset;
  const bottom = r * 0.74 - inset;
  const side = (top + bottom) / 2 / 0.866;
  return corners([
    [0, -top],
    [side, bottom],
    [-side, bottom],
  ]);
};

const emptyPage: Make = (r, inset) => box(r * 0.78 - inset, r - inset, 0.5);

const trefoil: Make = (r, inset) => ({
  path:
    disc(0, -r * 0.5, r * 0.5 - inset) +
    disc(-r * 0.5, r * 0.36, r * 0.5 - inset) +
    disc(r * 0.5, r * 0.36, r * 0.5 - inset),
  around: 3 * Math.PI * r,
});

const person: Make = (r, inset) => {
  const radius = r * 0.86 - inset;
  const arc = `A${short(radius)} ${short(radius)} 0 0 1 ${short(radius)} ${short(r * 0.92)}`;
  return {
    path: `${disc(0, -r * 0.5, r * 0.44 - inset)}M${short(-radius)} ${short(r * 0.92)}${arc}z`,
    around: 6 * r,
  };
};

const bars: Make = (r, inset) => {
  const bar = (x: number, y: number, half: number) => {
    const [wide, high] = [r * 0.24 - inset, half - inset];
    return `M${short(x - wide)} ${short(y - high)}h${short(2 * wide)}v${short(2 * high)}h${short(-2 * wide)}z`;
  };
  return {
    path: bar(-r * 0.66, r * 0.42, r * 0.44) + bar(0, 0, r * 0.86) + bar(r * 0.66, r * 0.2, r * 0.66),
    around: 9 * r,
  };
};

const pill: Make = (r, inset) => box(r - inset, r * 0.62 - inset, r * 0.62 - inset);

const SHAPES: ReadonlyMap<number, Make> = new Map([
  [SHAPE_NUMBER.circle, circle],
  [SHAPE_NUMBER.square, square],
  [SHAPE_NUMBER.diamond, diamond],
  [SHAPE_NUMBER.page, page],
  [SHAPE_NUMBER.hexagon, hexagon],
  [SHAPE_NUMBER.shield, shield],
  [SHAPE_NUMBER.triangle, triangle],
  [SHAPE_NUMBER["empty-page"], emptyPage],
  [SHAPE_NUMBER.trefoil, trefoil],
  [SHAPE_NUMBER.person, person],
  [SHAPE_NUMBER.bars, bars],
  [SHAPE_NUMBER.pill, pill],
]);

function disc(x: number, y: number, r: number): string {
  const arc = `a${short(r)} ${short(r)} 0 1 1 `;
  return `M${short(x - r)} ${short(y)}${arc}${short(2 * r)} 0${arc}${short(-2 * r)} 0z`;
}

function box(x: number, y: number, round: number): MarkShape {
  const [w, h, r] = [short(2 * (x - round)), short(2 * (y - round)), short(round)];
  const arc = (dx: string, dy: string) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  const path = `M${short(-x + round)} ${short(-y)}h${w}${arc(r, r)}v${h}${arc(`-${r}`, r)}h-${w}${arc(`-${r}`, `-${r}`)}v-${h}${arc(r, `-${r}`)}z`;
  return { path, around: 4 * (x + y) };
}

function corners(points: readonly Corner[]): MarkShape {
  const around = points.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length] ?? [x, y];
    return sum + Math.hypot(nextX - x, nextY - y);
  }, 0);
  return { path: `M${points.map(([x, y]) => `${short(x)} ${short(y)}`).join("L")}z`, around };
}
