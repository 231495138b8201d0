import { geoCentroid, geoDistance } from "d3-geo";
import type { Place, Window } from "./geometry.ts";
import { isInside } from "./geometry.ts";

/** France and its neighbours: what the first picture's map shows. */
const EUROPE: Window = { west: -14, south: 36, east: 13.2, north: 53.2 };
/** The Antilles and Guiana, drawn in a cartouche over the ocean. */
export const OVERSEAS: Window = { west: -65.5, south: 1.2, east: -50.2, north: 18.6 };

/** Which piece of the world a picture's map shows, and how it is flattened. */
export type Extent =
  | { kind: "europe"; cartouche: boolean }
  | { kind: "region"; centre: Place; radius: number }
  | { kind: "world"; meridian: number; places: readonly Place[] };

/**
 * Degrees from the middle out to the farthest place: up to here one azimuthal view holds them without
 * bending coasts out of shape; an Atlantic view from Santos to Antwerp needs about 45.
 */
const WIDEST_REGION = 62;
/** A single place still shows its surroundings. */
const NARROWEST_REGION = 4;

/** What is drawn from one place to another, the short way round the earth. */
export type Line = readonly [from: Place, to: Place];

/**
 * The two windows of the first picture if every place lies in one of them; else a view of its own
 * around the places, equal in area, so that no country looks larger than it is. A map of the whole
 * earth is cut where the fewest of the lines pass, so that a way over the Pacific is one curve.
 */
export function chooseExtent(places: readonly Place[], lines: readonly Line[] = []): Extent {
  const overseas = places.filter((place) => isInside(place, OVERSEAS));
  const atHome = places.filter((place) => isInside(place, EUROPE));
  if (overseas.length + atHome.length === places.length && (atHome.length > 0 || places.length === 0)) {
    return { kind: "europe", cartouche: overseas.length > 0 };
  }
  const centre = middle(places);
  const farthest = Math.max(...places.map((place) => degreesBetween(centre, place)));
  if (farthest > WIDEST_REGION) return { kind: "world", meridian: meridianOf(places, lines), places };
  return { kind: "region", centre, radius: Math.max(farthest, NARROWEST_REGION) };
}

/**
 * The middle of the places on the sphere: the centroid, then drawn some steps towards whatever lies
 * farthest, so that many places at one end do not push the other end out of the picture.
 */
function middle(places: readonly Place[]): Place {
  const coordinates = places.map((place): [number, number] => [place.lon, place.lat]);
  const [lon, lat] = geoCentroid({ type: "MultiPoint", coordinates });
  let centre: Place = { lon, lat };
  // Bădoiu and Clarkson's walk to the centre of the smallest enclosing ball: 1/(i+1) of the way each time.
  for (let step = 1; step <= 40; step++) {
    const from = centre;
    const far = places.reduce((worst, place) =>
      degreesBetween(from, place) > degreesBetween(from, worst) ? place : worst,
    );
    centre = along(from, far, 1 / (step + 1));
  }
  return centre;
}

/** A point on the great circle between two places, by way of their mean in space. */
function along(from: Place, to: Place, share: number): Place {
  const a = toSpace(from);
  const b = toSpace(to);
  const [x, y, z] = [0, 1, 2].map((axis) => (a[axis] ?? 0) * (1 - share) + (b[axis] ?? 0) * share);
  return fromSpace(x ?? 0, y ?? 0, z ?? 0);
}

/**
 * The meridian opposite the map's cut: of all gaps between longitudes that of the fewest lines, and of those the widest,
 * so that the cut meets no place.
 *
 * Cost: O((places + lines) log places).
 */
function meridianOf(places: readonly Place[], lines: readonly Line[]): number {
  const longitudes = [...new Set(places.map((place) => eastOf(place.lon)))].toSorted((a, b) => a - b);
  const crossings = crossingsOf(longitudes, lines);
  const gaps = longitudes.map((lon, index) => {
    const width = (longitudes[index + 1] ?? (longitudes[0] ?? 0) + 360) - lon;
    return { width, cut: lon + width / 2, lines: crossings[index] ?? 0 };
  });
  const [best] = gaps.toSorted((a, b) => a.lines - b.lines || b.width - a.width);
  return normal((best?.cut ?? 180) - 180);
}

/** For the gap after each longitude, how many lines cross it on their short way. */
function crossingsOf(longitudes: readonly number[], lines: readonly Line[]): number[] {
  const index = new Map(longitudes.map((lon, at) => [lon, at]));
  // What begins and what ends at each longitude; a line past the last one goes on at the first.
  const changes = longitudes.map(() => 0);
  let running = 0;
  for (const [one, other] of lines) {
    const [a, b] = [eastOf(one.lon), eastOf(other.lon)];
    const [west, east] = eastOf(b - a) <= 180 ? [a, b] : [b, a];
    const [from, to] = [index.get(west), index.get(east)];
    if (from === undefined || to === undefined || from === to) continue;
    changes[from] = (changes[from] ?? 0) + 1;
    changes[to] = (changes[to] ?? 0) - 1;
    if (to < from) running += 1;
  }
  return changes.map((change) => (running += change));
}

/** Degrees east from 0 up to 360. */
const eastOf = (lon: number): number => ((lon % 360) + 360) % 360;

/** Degrees from -180 up to 180. */
const normal = (lon: number): number => eastOf(lon + 180) - 180;

function degreesBetween(a: Place, b: Place): number {
  return (geoDistance([a.lon, a.lat], [b.lon, b.lat]) * 180) / Math.PI;
}

const RADIANS = Math.PI / 180;

function toSpace({ lon, lat }: Place): readonly number[] {
  const level = Math.cos(lat * RADIANS);
  return [level * Math.cos(lon * RADIANS), level * Math.sin(lon * RADIANS), Math.sin(lat * RADIANS)];
}

function fromSpace(x: number, y: number, z: number): Place {
  return { lon: Math.atan2(y, x) / RADIANS, lat: Math.atan2(z, Math.hypot(x, y)) / RADIANS };
}
