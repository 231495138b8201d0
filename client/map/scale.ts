import type { GeoProjection } from "d3-geo";
import type { Place } from "./geometry.ts";
import { pixelsFor } from "./projections.ts";

/** A length that is a round number of kilometres. */
export interface Scale {
  distanceKm: number;
  pixels: number;
}

const ROUND_DISTANCES = [10, 20, 50, 100, 200, 500, 1000, 2000, 5000] as const;

/** The longest round distance that takes no more than so many pixels at a place, or the shortest one there is. */
export function scaleOf(projection: GeoProjection, at: Place, mostPixels: number): Scale {
  const fits = (distanceKm: number) => pixelsFor(projection, at, distanceKm) <= mostPixels;
  const distanceKm = ROUND_DISTANCES.findLast(fits) ?? ROUND_DISTANCES[0];
  return { distanceKm, pixels: pixelsFor(projection, at, distanceKm) };
}

/** Pixels of the bar in a corner of a map so wide, at most. */
export const longestBar = (width: number): number => Math.min(width * 0.12, 90);
