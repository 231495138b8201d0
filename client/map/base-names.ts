import { geoPath } from "d3-geo";
import type { Extent } from "./extent.ts";
import type { Place, Point } from "./geometry.ts";
import type { Projections } from "./projections.ts";
import { at } from "./projections.ts";
import { countries } from "./world.ts";
import type { Country } from "./world.ts";

export type Sea =
  | "atlantic"
  | "biscay"
  | "mediterranean"
  | "north-sea"
  | "caribbean"
  | "gulf-of-guinea"
  | "indian"
  | "pacific";

/** Texts of the base map in the reader's language; this folder has none of its own. */
export interface BaseNameWords {
  /** Name of a country by its ISO 3166 two-letter code. */
  country(code: string): string;
  sea(sea: Sea): string;
  /** Head of the cartouche, and a short one where it is narrow. */
  overseas: string;
  overseasShort: string;
}

/** A name that gives way to every mark and label. */
export interface BaseName {
  text: string;
  kind: "land" | "sea";
  at: Point;
  /** In the cartouche: shown inside it only. */
  inCartouche: boolean;
}

type Spot = readonly [name: string, lon: number, lat: number];

/** Set by hand, beside the corridors of the first picture; of several spots the first free one is taken. */
const EUROPE_LANDS: readonly Spot[] = [
  ["FR", 0.6, 47.3],
  ["FR", 2.3, 46.3],
  ["FR", 0.4, 48.4],
  ["FR", 4.4, 47.9],
  ["PT", -8.1, 40.4],
  ["GB", -1.4, 52.3],
  ["DE", 10.2, 51.2],
  ["CH", 8.1, 46.9],
  ["BE", 4.6, 50.75],
  ["MA", -6.2, 34.1],
  ["DZ", 3.2, 35.6],
  ["ES", -4.6, 39.2],
  ["IT", 11.2, 44.4],
  ["NL", 5.6, 52.2],
];
const NARROW_LANDS = new Set(["FR", "DE", "GB"]);
const OVERSEAS_LANDS: readonly Spot[] = [
  ["VE", -61.9, 7],
  ["BR", -59.8, 1.9],
];
const EUROPE_SEAS: readonly (readonly [Sea, number, number])[] = [
  ["biscay", -4.6, 45.2],
  ["mediterranean", 4.6, 39.2],
  ["atlantic", -14.2, 46.4],
];
const WORLD_SEAS: readonly (readonly [Sea, number, number])[] = [
  ["atlantic", -38, 32],
  ["caribbean", -75, 15],
  ["gulf-of-guinea", 2, 1],
  ["mediterranean", 18, 35],
  ["north-sea", 3.4, 56.4],
  ["indian", 78, -18],
  ["pacific", -140, 10],
  ["pacific", 165, 20],
];
const NARROW = 620;

/**
 * Names of lands and seas that are no marks themselves. Around other extents than the first
 * picture's, every country of the base map is a candidate: the labels' own rules thin them out.
 */
export function baseNames(
  extent: Extent,
  projections: Projections,
  context: { width: number; marked: ReadonlySet<string>; words: BaseNameWords },
): BaseName[] {
  const { marked, words } = context;
  const free = (code: string) => !marked.has(code);
  const land = ([code, lon, lat]: Spot) => nameAt(projections, words.country(code), "land", { lon, lat });
  const sea = ([name, lon, lat]: readonly [Sea, number, number]) =>
    nameAt(projections, words.sea(name), "sea", { lon, lat });
  if (extent.kind === "europe") {
    const narrow = context.width < NARROW;
    const lands = EUROPE_LANDS.filter(([code]) => free(code) && (!narrow || NARROW_LANDS.has(code)));
    const seas = narrow ? [] : EUROPE_SEAS;
    const overseas = extent.cartouche && !narrow ? OVERSEAS_LANDS.filter(([code]) => free(code)) : [];
    return [...lands.map(land), ...seas.map(sea), ...overseas.map(land)];
  }
  const lands = largest(projections).flatMap(({ code, middle }) =>
    code !== null && free(code) ? [land([code, middle.lon, middle.lat])] : [],
  );
  return [...WORLD_SEAS.map(sea), ...lands];
}

/** Square pixels below which a country's name would cover more than the country. */
const SMALLEST_NAMED = 260;
const MOST_NAMED = 44;

/** The countries that are large on this map, the largest first. */
function largest({ main }: Projections): Country[] {
  const path = geoPath(main);
  return countries
    .map((country) => ({ country, area: path.area(country.outline) }))
    .filter(({ area }) => area > SMALLEST_NAMED)
    .toSorted((a, b) => b.area - a.area)
    .slice(0, MOST_NAMED)
    .map(({ country }) => country);
}

function nameAt(projections: Projections, text: string, kind: BaseName["kind"], place: Place): BaseName {
  const point = projections.project(place);
  const main = at(projections.main, place);
  return { text, kind, at: point, inCartouche: point.x !== main.x || point.y !== main.y };
}
