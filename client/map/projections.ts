import type { GeoProjection } from "d3-geo";
import { geoAzimuthalEqualArea, geoEqualEarth, geoMercator } from "d3-geo";
import type { Extent } from "./extent.ts";
import { OVERSEAS } from "./extent.ts";
import type { Box, Place, Point, Size, Window } from "./geometry.ts";
import { isInside } from "./geometry.ts";

export interface Cartouche {
  projection: GeoProjection;
  box: Box;
}

/** One coordinate space: lines run from the cartouche into the main map and move with both. */
export interface Projections {
  main: GeoProjection;
  cartouche: Cartouche | null;
  /** Where the main map's scale is measured. */
  scaleAt: Place;
  project(place: Place): Point;
}

/** Narrower than this the map shows less ocean and a smaller cartouche. */
const NARROW = 620;
/** Pixels kept free around the outermost places, for their labels. */
const SIDE = 96;
const EDGE = 46;

/** Pixels under which a cartouche shows nothing any more. */
const LEAST_CARTOUCHE = 80;

export function createProjections(extent: Extent, size: Size): Projections {
  if (extent.kind === "europe") return europe(extent.cartouche, size);
  const main = extent.kind === "region" ? region(extent.centre, extent.radius, size) : world(extent, size);
  clip(main, size);
  const scaleAt = extent.kind === "region" ? extent.centre : { lon: extent.meridian, lat: 0 };
  return { main, cartouche: null, scaleAt, project: (place) => at(main, place) };
}

function europe(withCartouche: boolean, size: Size): Projections {
  const narrow = size.width < NARROW;
  const main = geoAzimuthalEqualArea()
    .rotate([narrow ? 2 : 0, -45])
    .precision(0.4);
  const shown = narrow
    ? { west: -14.5, south: 37, east: 9.5, north: 53 }
    : { west: -14, south: 36.4, east: 13, north: 53 };
  main.fitExtent(frame(size, 0, 0), corners(shown));
  // What is left over goes to the west: ocean, where the cartouche lies.
  const slack = size.width - at(main, { lon: narrow ? 9.5 : 14.6, lat: 43 }).x;
  const [left, top] = main.translate();
  if (slack > 0) main.translate([left + slack, top]);
  clip(main, size);
  const cartouche = withCartouche ? overseas(size) : null;
  const pick = (place: Place) => (cartouche !== null && isInside(place, OVERSEAS) ? cartouche.projection : main);
  return { main, cartouche, scaleAt: { lon: 0, lat: 44 }, project: (place) => at(pick(place), place) };
}

function overseas(size: Size): Cartouche {
  const narrow = size.width < NARROW;
  const height = narrow
    ? Math.min(138, Math.max(LEAST_CARTOUCHE, size.height * 0.5))
    : Math.min(226, size.height * 0.46);
  const width = height * (narrow ? 0.75 : 0.88);
  const margin = narrow ? 8 : 12;
  const top = size.height - margin - height;
  const box = { left: margin, top, right: margin + width, bottom: top + height };
  const inner: [[number, number], [number, number]] = [
    [box.left + 6, box.top + 20],
    [box.right - 6, box.bottom - 6],
  ];
  const projection = geoMercator().fitExtent(inner, corners(OVERSEAS));
  projection.clipExtent([
    [box.left, box.top],
    [box.right, box.bottom],
  ]);
  return { projection, box };
}

/** Equal in area around one middle: no country looks larger than it is. */
function region(centre: Place, radius: number, size: Size): GeoProjection {
  const main = geoAzimuthalEqualArea().rotate([-centre.lon, -centre.lat]).precision(0.4);
  const half = Math.max(Math.min(size.width / 2 - SIDE, size.height / 2 - EDGE), 40);
  // The distance from the middle on this projection is 2·sin(angle / 2) at scale 1.
  return main.translate([size.width / 2, size.height / 2]).scale(half / (2 * Math.sin((radius * Math.PI) / 360)));
}

/** The whole earth, as near as the places allow. */
function world({ meridian, places }: Extent & { kind: "world" }, size: Size): GeoProjection {
  const coordinates = places.map((place): [number, number] => [place.lon, place.lat]);
  return geoEqualEarth()
    .rotate([-meridian, 0])
    .fitExtent(frame(size, Math.min(SIDE, size.width / 4), Math.min(EDGE, size.height / 4)), {
      type: "MultiPoint",
      coordinates,
    });
}

/** Pixels of one length along a parallel: for the scale bar. */
export function pixelsFor(projection: GeoProjection, place: Place, distanceKm: number): number {
  // 111.32 km: one degree of longitude at the equator.
  const degrees = distanceKm / (111.32 * Math.cos((place.lat * Math.PI) / 180));
  const start = at(projection, place);
  const end = at(projection, { lon: place.lon + degrees, lat: place.lat });
  return Math.hypot(end.x - start.x, end.y - start.y);
}

export function at(projection: GeoProjection, place: Place): Point {
  const [x, y] = projection([place.lon, place.lat]) ?? [Number.NaN, Number.NaN];
  return { x, y };
}

/** Land is drawn one canvas beyond each edge, so that a drag does not show the end of the world. */
function clip(projection: GeoProjection, { width, height }: Size): void {
  projection.clipExtent([
    [-width, -height],
    [2 * width, 2 * height],
  ]);
}

function frame({ width, height }: Size, x: number, y: number): [[number, number], [number, number]] {
  return [
    [x, y],
    [width - x, height - y],
  ];
}

function corners({ west, south, east, north }: Window): { type: "MultiPoint"; coordinates: [number, number][] } {
  const middle = (west + east) / 2;
  const coordinates: [number, number][] = [
    [west, south],
    [east, south],
    [west, north],
    [east, north],
    [middle, north],
    [middle, south],
  ];
  return { type: "MultiPoint", coordinates };
}
