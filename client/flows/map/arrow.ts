import type { Status } from "../../../contract/kinds.ts";
import { controlPoints, mapBend, pointOn } from "../../canvas/curves.ts";
import { lineShape } from "../../export/line-shape.ts";
import type { MergedFlow } from "../../graph/flows/merge-flows.ts";
import type { Point } from "../../map/geometry.ts";
import { INK, MODE, type Theme } from "../../ui/tokens.ts";
import { piece, type Piece } from "../piece.ts";

/** Where an arrow starts or ends: outside the outline of what stands there. */
interface Stop {
  at: Point;
  radius: number;
}

export interface Arrow {
  pieces: readonly Piece[];
  /** Its whole outline: what the highlighter lies under. */
  whole: string;
  /** Along its middle, from the start to the end. */
  points: readonly Point[];
  /** Points of all that it covers: a name would rather not lie on them. */
  covered: readonly Point[];
}

export interface ArrowLook {
  /** Pixels at its end; half of it at its start. */
  width: number;
  /** Longer arrows bow more. */
  isFar: boolean;
  /** The second one between the same two ends bows more again. */
  twin: number;
  theme: Theme;
}

const DASH: Readonly<Record<Status, number>> = { reported: 0, inferred: 1, fictional: 2 };
const STEPS = 24;
/** Pixels between two points along an arrow: a name is higher, so that none slips between them. */
const STEP = 8;
const CLEAR = "#00000000";
const CIRCLE = 0;
/** Pixels that are left of an arrow between two marks that touch. */
const SHORTEST = 14;

/** An arrow that bends to the left of travel, so that there and back are two. Goods that were taken end at a bar. */
export function drawArrow(
  flow: Pick<MergedFlow, "status" | "end" | "modes">,
  [from, to]: Ends,
  look: ArrowLook,
): Arrow {
  const { bend, strength } = mapBend({ overseas: look.isFar, twin: look.twin });
  const run = { size: look.width, dash: DASH[flow.status], end: flow.end === "taken" ? 2 : 0, bend, strength };
  const [start, stop] = apart(from, to);
  // y upwards, as the canvas has it, and back.
  const shape = lineShape(run, upright(start), upright(stop), 0);
  const controls = controlPoints(flip(from.at), flip(to.at), bend, strength);
  const along = (steps: number) =>
    Array.from({ length: steps + 1 }, (_, step) => flip(pointOn(flip(from.at), controls, flip(to.at), step / steps)));
  const steps = Math.max(STEPS, Math.ceil(Math.hypot(to.at.x - from.at.x, to.at.y - from.at.y) / STEP));
  return {
    pieces: [piece("path", { d: shape.ink, fill: colourOf(flow.modes, look.theme) })],
    whole: shape.whole,
    points: along(STEPS),
    covered: coveredBy(along(steps), look.width),
  };
}

/** Half of its width at which an arrow's edges count besides its middle, and that of the head of a thin one. */
const BROAD = 2;
const HEAD = 4;

/** The middle of an arrow and, where it is broad, both its edges. It is half as wide at its start; its head is wider. */
function coveredBy(points: readonly Point[], width: number): Point[] {
  const last = points.length - 1;
  return points.flatMap((point, index) => {
    const run = (width / 4) * (1 + index / last);
    const half = index >= last - 1 ? Math.max(HEAD, 2 * run) : run;
    const [before, after] = [points[index - 1] ?? point, points[index + 1] ?? point];
    const length = Math.hypot(after.x - before.x, after.y - before.y);
    if (half < BROAD || length === 0) return [point];
    const across = { x: (-half * (after.y - before.y)) / length, y: (half * (after.x - before.x)) / length };
    return [point, { x: point.x + across.x, y: point.y + across.y }, { x: point.x - across.x, y: point.y - across.y }];
  });
}

type Ends = readonly [Stop, Stop];

/** Colour is the manner, as on every other line; of several there is none. */
function colourOf(modes: MergedFlow["modes"], theme: Theme): string {
  const [only] = modes;
  return only !== undefined && modes.length === 1 ? MODE[only][theme] : INK[theme].ink2;
}

/** Marks that touch leave no room between them: then the arrow runs from nearer their middles. */
function apart(from: Stop, to: Stop): Ends {
  const room = Math.hypot(to.at.x - from.at.x, to.at.y - from.at.y) - SHORTEST;
  const taken = from.radius + to.radius;
  if (taken <= room) return [from, to];
  const share = Math.max(0, room) / taken;
  return [
    { ...from, radius: from.radius * share },
    { ...to, radius: to.radius * share },
  ];
}

const flip = ({ x, y }: Point): Point => ({ x, y: -y });
const upright = ({ at, radius }: Stop) => ({ ...flip(at), shape: CIRCLE, size: radius, halo: CLEAR });
