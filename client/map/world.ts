import { geoArea, geoCentroid, geoContains, geoDistance } from "d3-geo";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import atlas from "world-atlas/countries-50m.json";
import { codeOfCountry } from "./country-codes.ts";
import type { Place } from "./geometry.ts";

type Land = GeoJSON.Polygon | GeoJSON.MultiPolygon;
type Outline = GeoJSON.Feature<Land>;

export interface Country {
  /** ISO 3166 two-letter code; null for the few lands that have none. */
  code: string | null;
  outline: Outline;
  /** The middle of its largest piece, where its name goes. */
  middle: Place;
}

const topology = atlas as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>;

export const borders: GeoJSON.MultiLineString = mesh(topology, topology.objects.countries, (a, b) => a !== b);

export const countries: readonly Country[] = feature(topology, topology.objects.countries).features.flatMap((land) => {
  const outline = land as Outline;
  if (outline.geometry === null) return [];
  const code = land.id === undefined ? undefined : codeOfCountry(String(land.id));
  return [{ code: code ?? null, outline, middle: middleOf(outline.geometry) }];
});

/** A country or territory of the picture: to be tinted. */
export interface NamedLand {
  code: string | null;
  place: Place;
}

/** About 130 km: a mark in the middle of an island group lies this far from its islands at most. */
const NEAR_LAND = 0.02;

/**
 * What to tint for the countries among the marks. Territories that the base map holds as a part of
 * another country (French Guiana, Martinique) are only those pieces that lie under or near the mark.
 */
export function landsOf(named: readonly NamedLand[]): (Outline | GeoJSON.Polygon)[] {
  const codes = new Set(named.map((land) => land.code));
  const whole = countries.filter((country) => country.code !== null && codes.has(country.code));
  const found = new Set(whole.map((country) => country.code));
  const pieces = named.filter((land) => land.code !== null && !found.has(land.code)).flatMap(piecesUnder);
  return [...whole.map((country) => country.outline), ...pieces];
}

function piecesUnder({ place }: NamedLand): GeoJSON.Polygon[] {
  const point: [number, number] = [place.lon, place.lat];
  const all = countries.flatMap((country) => polygonsOf(country.outline.geometry));
  const under = all.filter((piece) => geoContains(piece, point));
  if (under.length > 0) return under;
  return all.filter((piece) => (piece.coordinates[0] ?? []).some((corner) => isNear(corner, point)));
}

function isNear(corner: GeoJSON.Position, point: [number, number]): boolean {
  const [lon = 0, lat = 0] = corner;
  // A cheap look first: the great circle is worked out for the few corners in reach.
  if (Math.abs(lon - point[0]) > 2 || Math.abs(lat - point[1]) > 2) return false;
  return geoDistance([lon, lat], point) < NEAR_LAND;
}

function polygonsOf(geometry: Land): GeoJSON.Polygon[] {
  if (geometry.type === "Polygon") return [geometry];
  return geometry.coordinates.map((coordinates) => ({ type: "Polygon", coordinates }));
}

function middleOf(geometry: Land): Place {
  const largest = polygonsOf(geometry).reduce((best, piece) => (geoArea(piece) > geoArea(best) ? piece : best));
  const [lon, lat] = geoCentroid(largest);
  return { lon, lat };
}
