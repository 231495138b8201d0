import type { Box, Point } from "../../map/geometry.ts";
import { piece, type Piece } from "../piece.ts";
import type { Ground } from "./ground.ts";

/** How near the map is, and where its upper left corner went. */
export interface Zoom {
  zoom: number;
  x: number;
  y: number;
}

/** As near as the map is at first. */
export const WHOLE_MAP: Zoom = { zoom: 1, x: 0, y: 0 };

/** Where a point of the whole map lies at a zoom. */
export const pointAt = ({ x, y }: Point, at: Zoom): Point => ({ x: x * at.zoom + at.x, y: y * at.zoom + at.y });

export function boxAt({ left, top, right, bottom }: Box, at: Zoom): Box {
  const [start, stop] = [pointAt({ x: left, y: top }, at), pointAt({ x: right, y: bottom }, at)];
  return { left: start.x, top: start.y, right: stop.x, bottom: stop.y };
}

export const groundAt = ({ main, inset }: Ground, { zoom, x, y }: Zoom): Piece =>
  piece("g", { transform: `translate(${x} ${y}) scale(${zoom})` }, [...main, ...inset]);
