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

/**
 * The two windows of the first picture if every place lies in one of them; else a view of its own
 * around the places, equal in area, so that no country looks larger than it is.
 */
export function chooseExtent(places: readonly Place[]): Extent {
  const overseas = places.filter((place) => isInside(place, OVERSEAS));
  const atHome = places.filter((place) => isInside(place, EUROPE));
  if (overseas.length + atHome.length === places.length && (atHome.length > 0 || places.length === 0)) {
    return { kind: "europe", cartouche: overseas.length > 0 };
  }
  const centre = middle(places);
  const farthest = Math.max(...places.map((place) => degreesBetween(centre, place)));
  if (farthest > WIDEST_REGION) return { kind: "world", meridian: meridianOf(places), places };
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

/** The meridian opposite the widest gap between longitudes, so that the map's cut meets no place. */
function meridianOf(places: readonly Place[]): number {
  const longitudes = places.map((place) => place.lon).toSorted((a, b) => a - b);
  let widest = 0;
  let cut = 180;
  for (const [index, lon] of longitudes.entries()) {
    const next = longitudes[index + 1] ?? (longitudes[0] ?? 0) + 360;
    if (next - lon > widest) {
      widest = next - lon;
      cut = (lon + next) / 2;
    }
  }
  const meridian = cut - 180;
  return meridian < -180 ? meridian + 360 : meridian;
}

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
