import type { GraphNode } from "../../../contract/slice.ts";
import type { Point } from "../../map/geometry.ts";
import { positionOutline } from "../../ui/position-outline.ts";
import { KIND, type Theme } from "../../ui/tokens.ts";
import { piece, type Piece } from "../piece.ts";
import type { Cluster } from "./clusters.ts";
import { pointAt, type Zoom } from "./zoom.ts";

/** A place, or what stands for several, as it is drawn at one zoom. */
export interface PlaceMark {
  cluster: Cluster;
  at: Point;
  radius: number;
  pieces: readonly Piece[];
}

export interface DrawnPlace extends PlaceMark {
  /** Cases that begin or end there, each once; those of flows that are not drawn are among them. */
  cases: number;
}

export interface MarkLook {
  zoom: Zoom;
  theme: Theme;
  /** Of the usual size. */
  share: number;
}

const EXACT = 4.5;
const ROUGH: Readonly<Record<string, number>> = { department: 7, region: 9, country: 11, sea: 10 };
const RING = { least: 12, most: 40, rim: 6 };

/** Shape says the kind, outline the precision; a ring holds the places that it stands for, each a dot in it. */
export function placeMark(cluster: Cluster, { zoom, theme, share }: MarkLook): PlaceMark {
  const at = pointAt(cluster.at, zoom);
  const least = RING.least * share;
  const colour = KIND[cluster.node.kind][theme];
  if (cluster.end.reach === "itself") return { cluster, at, ...single(cluster.node, { at, colour, share }) };
  const spots = cluster.spots.map((spot) => pointAt(spot, zoom));
  const reach = Math.max(...spots.map(({ x, y }) => Math.hypot(x - at.x, y - at.y)), 0) + RING.rim * share;
  const isCountry = cluster.end.reach === "country";
  const radius = isCountry ? least : Math.max(least, Math.min(RING.most, reach));
  const dots = isCountry
    ? []
    : spots.map(({ x, y }) => piece("circle", { cx: x, cy: y, r: 1.7 * share, fill: colour }));
  return { cluster, at, radius, pieces: [ring(at, radius, colour, "2.6 1.5"), ...dots] };
}

interface Look {
  at: Point;
  colour: string;
  share: number;
}

function single(node: GraphNode, { at, colour, share }: Look): { radius: number; pieces: Piece[] } {
  const outline = positionOutline(node);
  if (outline === "exact") return { radius: EXACT * share + 1, pieces: [exact(node, { at, colour, share })] };
  const radius = (ROUGH[node.place?.precision ?? ""] ?? 9) * share;
  const dot = piece("circle", { cx: at.x, cy: at.y, r: 1.2, fill: colour });
  return { radius, pieces: [ring(at, radius, colour, outline === "sea" ? "1.4 1.9" : "2.6 1.5"), dot] };
}

function ring({ x, y }: Point, r: number, colour: string, dashes: string): Piece {
  const line = { stroke: colour, "stroke-width": 1.4, "stroke-dasharray": dashes };
  return piece("circle", { cx: x, cy: y, r, fill: colour, "fill-opacity": 0.1, ...line });
}

function exact({ kind }: GraphNode, { at: { x, y }, colour: fill, share }: Look): Piece {
  const { shape } = KIND[kind];
  const half = (EXACT - 0.5) * share;
  if (shape === "square") {
    return piece("rect", { x: x - half, y: y - half, width: 2 * half, height: 2 * half, rx: 1, fill });
  }
  if (shape !== "diamond") return piece("circle", { cx: x, cy: y, r: EXACT * share, fill });
  const reach = EXACT * share * 1.22;
  return piece("path", { d: `M${x} ${y - reach}l${reach} ${reach}l${-reach} ${reach}l${-reach} ${-reach}z`, fill });
}
