import type { GraphNode } from "../../contract/slice.ts";
import type { Span, Strand, StrandLink } from "./compare-ways.ts";

type Side = "both" | "first" | "second";

export interface DrawnStop {
  node: GraphNode;
  side: Side;
  x: number;
  y: number;
  /** Pixels that its name may take. */
  room: number;
}

export interface DrawnLink {
  link: StrandLink;
  side: Side;
  /** As SVG writes a path. */
  path: string;
  /** Where its words begin. */
  x: number;
  y: number;
}

export interface StrandDrawing {
  height: number;
  stops: readonly DrawnStop[];
  links: readonly DrawnLink[];
}

/** Pixels from the left edge to the first strand, from one stop to the next, and of a bare fork. */
const LEFT = 12;
const STEP = 64;
const FORK = 96;
/** Pixels above the first stop and below the last. */
const MARGIN = 16;
/** Pixels in which a strand goes over to its own side. */
const SHOULDER = 36;
/** Pixels from a strand to its words. */
const WORDS = 13;

interface Draft {
  width: number;
  right: number;
  stops: DrawnStop[];
  links: DrawnLink[];
}

/**
 * Two routes from top to bottom: what they share at the left, where they are apart the second one on a strand of its
 * own at the right, both drawn over the same height.
 */
export function drawStrands(spans: readonly Span[], width: number): StrandDrawing {
  const draft: Draft = { width, right: Math.round(width / 2) + LEFT, stops: [], links: [] };
  let y = MARGIN;
  for (const span of spans) y = span.isTogether ? drawTogether(draft, span, y) : drawApart(draft, span, y);
  return { height: y + MARGIN, stops: draft.stops, links: draft.links };
}

function drawTogether(draft: Draft, { stops, links }: Strand, top: number): number {
  for (const [index, node] of stops.entries()) {
    const y = top + index * STEP;
    draft.stops.push({ node, side: "both", x: LEFT, y, room: draft.width - LEFT - WORDS });
    const link = links[index];
    if (link === undefined) continue;
    draft.links.push({ link, side: "both", path: straight(LEFT, y, y + STEP), x: LEFT + WORDS, y: y + STEP / 2 });
  }
  return top + Math.max(0, stops.length - 1) * STEP;
}

type Apart = Extract<Span, { isTogether: false }>;

function drawApart(draft: Draft, { from, to, first, second }: Apart, top: number): number {
  const most = Math.max(first.links.length, second.links.length);
  const isFork = most === 1 && from !== null && to !== null;
  const height = isFork ? FORK : most * STEP;
  const ends = { starts: from !== null, ends: to !== null };
  drawStrand(draft, first, { side: "first", top, height, ...ends });
  drawStrand(draft, second, { side: "second", top, height, ...ends });
  return top + height;
}

interface StrandPlace {
  side: "first" | "second";
  top: number;
  height: number;
  /** It starts, or ends, at a stop that both pass. */
  starts: boolean;
  ends: boolean;
}

function drawStrand(draft: Draft, { stops, links }: Strand, place: StrandPlace): void {
  const { side, top, height, starts, ends } = place;
  const own = side === "first" ? LEFT : draft.right;
  const points = (starts ? 1 : 0) + stops.length + (ends ? 1 : 0);
  const yOf = (point: number) => top + (points > 1 ? (point * height) / (points - 1) : 0);
  const room = side === "first" ? draft.right - LEFT - 2 * WORDS : draft.width - draft.right - WORDS;
  for (const [index, node] of stops.entries()) {
    draft.stops.push({ node, side, x: own, y: yOf(index + (starts ? 1 : 0)), room });
  }
  for (const [index, link] of links.entries()) {
    const [y0, y1] = [yOf(index), yOf(index + 1)];
    const leaves = side === "second" && starts && index === 0;
    const returns = side === "second" && ends && index === links.length - 1;
    const path = side === "first" ? straight(own, y0, y1) : bent({ x: own, y0, y1, leaves, returns });
    const y = (y0 + (leaves ? SHOULDER : 0) + y1 - (returns ? SHOULDER : 0)) / 2;
    draft.links.push({ link, side, path, x: own + WORDS, y });
  }
}

const straight = (x: number, y0: number, y1: number) => `M${x} ${y0}L${x} ${y1}`;

/** Over to its own side, down, and back again: only what is asked of it. */
function bent({
  x,
  y0,
  y1,
  leaves,
  returns,
}: Record<"x" | "y0" | "y1", number> & Record<"leaves" | "returns", boolean>) {
  const start = leaves ? `M${LEFT} ${y0}C${LEFT} ${y0 + 26} ${x} ${y0 + 14} ${x} ${y0 + SHOULDER}` : `M${x} ${y0}`;
  const end = returns ? `L${x} ${y1 - SHOULDER}C${x} ${y1 - 14} ${LEFT} ${y1 - 26} ${LEFT} ${y1}` : `L${x} ${y1}`;
  return start + end;
}
